using Catalog.Core.Data;
using Catalog.Core.Media;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Pictures;

/// <summary>What the page of a product's pictures shows.</summary>
/// <param name="Commune">Code of the one the product belongs to.</param>
/// <param name="Version">Of the product as shown: whoever changes its pictures says which one was seen.</param>
public sealed record PicturesPage(string Name, string Commune, int Version, IReadOnlyList<PictureLine> Pictures, IReadOnlyList<UploadLine> Uploads)
{
    public bool IsWaiting => Uploads.Any(upload => upload.Refusal is null);
}

public sealed record PictureLine(int Id, string Url, int Width, int Height, string AltText, string? Caption, FocalPoint Focal);

/// <summary>A photo that waits, or that was refused and why.</summary>
public sealed record UploadLine(string AltText, string SentAt, RefusalText? Refusal);

public sealed class PicturesQuery(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>A refusal is shown so long: whoever sent it comes back the next day.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromDays(2);

    /// <returns>Null when no such product is shown.</returns>
    public async Task<PicturesPage?> ReadAsync(int productId, CancellationToken cancellationToken)
    {
        var found = await db.Products.Where(product => product.Id == productId && product.State == RecordState.Live).Select(product => new { product.Name, product.Version, product.CommuneCode }).FirstOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var files = await db.MediaFiles.AsNoTracking().Where(file => file.SubjectType == RecordType.Product && file.SubjectId == productId && file.Kind != MediaKind.Document)
            .OrderBy(file => file.Position).ToListAsync(cancellationToken);
        DateTimeOffset? since = clock.GetUtcNow() - Shown;
        var uploads = await db.MediaUploads.AsNoTracking()
            .Where(upload => upload.SubjectType == RecordType.Product && upload.SubjectId == productId)
            .Where(upload => upload.State == UploadState.Waiting || (upload.State == UploadState.Refused && upload.EndedAt > since))
            .OrderByDescending(upload => upload.Id).ToListAsync(cancellationToken);
        return new PicturesPage(found.Name, found.CommuneCode, found.Version, [.. files.Select(Line)], [.. uploads.Select(Line)]);
    }

    private static PictureLine Line(MediaFile file)
    {
        var width = PictureFiles.Widths(file.Width).First();
        return new PictureLine(file.Id, "/media/" + PictureFiles.Name(file.ContentHash, width, PictureFormat.Jpeg), width, (int)Math.Max(1, (long)file.Height * width / file.Width), file.AltText, file.Caption, FocalPoint.Near(file.FocalX, file.FocalY));
    }

    private static UploadLine Line(MediaUpload upload)
    {
        var sent = upload.SentAt.ToOffset(VietnamTime.Offset);
        return new UploadLine(upload.AltText, FormattableString.Invariant($"{sent:H:mm dd'/'MM'/'yyyy}"), upload.Reason is { } reason ? RefusalTexts.Of(reason) : null);
    }
}
