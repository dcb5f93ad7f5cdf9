using System.Globalization;
using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.Core.Media;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Hosting;

public static class MediaHosting
{
    public const string Path = "/media";
    public const string Scans = StaffGate.Path + "/ban-quet";
    private const string ForEver = "public, max-age=31536000, immutable";
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Published pictures for everybody; scans as downloads for those who may enter the back office, never shown in the page.</summary>
    public static void MapMedia(this WebApplication app)
    {
        app.MapGet(Path + "/{name}", Published);
        app.MapGet(Scans + "/{id:int}", ScanAsync).WithMetadata(new NeedsAttribute(Right.SeeRecords));
    }

    /// <summary>A name never gets other content, so browsers need not ask again.</summary>
    private static IResult Published(string name, MediaStore store, HttpResponse response)
    {
        if (store.FindPublished(name) is not { } path || !Types.TryGetContentType(name, out var type)) return Results.NotFound();
        response.Headers.CacheControl = ForEver;
        return Results.File(path, type, lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero));
    }

    private static async Task<IResult> ScanAsync(int id, CatalogDbContext db, MediaStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        var hash = await db.MediaFiles.Where(file => file.Id == id && file.Kind == MediaKind.Document).Select(file => file.ContentHash).FirstOrDefaultAsync(cancellationToken);
        if (hash is null || store.FindScan(hash) is not { } path) return Results.NotFound();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(path, "application/pdf", string.Create(CultureInfo.InvariantCulture, $"ban-quet-{id}.pdf"));
    }
}
