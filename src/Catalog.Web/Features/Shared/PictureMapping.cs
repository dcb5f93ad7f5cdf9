using Catalog.Core.Media;
using Catalog.Core.Records;
using Catalog.Design.Pictures;
using Catalog.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>Pictures of records as the pages show them.</summary>
internal static class PictureMapping
{
    public static PictureFacts Facts(this MediaFile file) => new()
    {
        Address = $"{MediaHosting.Path}/{file.ContentHash}",
        Widths = [.. PictureFiles.Widths(file.Width)],
        Height = file.Height,
        Alt = file.AltText,
        Caption = file.Caption,
        Colour = file.Colour,
        FocalX = file.FocalX,
        FocalY = file.FocalY,
    };

    /// <summary>In their order; scans are no pictures.</summary>
    public static async Task<IReadOnlyList<PictureFacts>> PicturesAsync(this IQueryable<MediaFile> files, SubjectRef subject, CancellationToken cancellationToken)
    {
        var found = await files.AsNoTracking().Where(file => file.SubjectType == subject.Type && file.SubjectId == subject.Id && file.Kind != MediaKind.Document)
            .OrderBy(file => file.Position).ToListAsync(cancellationToken);
        return [.. found.Select(Facts)];
    }

    /// <summary>Of each record the picture that stands for it.</summary>
    public static async Task<IReadOnlyDictionary<int, PictureFacts>> FirstPicturesAsync(
        this IQueryable<MediaFile> files, RecordType type, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var found = await files.AsNoTracking().Where(file => file.SubjectType == type && ids.Contains(file.SubjectId) && file.Kind != MediaKind.Document && file.Position == 0).ToListAsync(cancellationToken);
        return found.ToDictionary(file => file.SubjectId, Facts);
    }
}
