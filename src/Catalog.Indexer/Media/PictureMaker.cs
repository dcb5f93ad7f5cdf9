using Catalog.Core.Media;
using NetVips;

namespace Catalog.Indexer.Media;

/// <summary>Turns an uploaded photo into the files that visitors load. Decodes hostile bytes: only in the worker process.</summary>
internal static class PictureMaker
{
    private const int AnyHeight = 10_000_000;
    private static readonly double[] White = [255, 255, 255];

    /// <exception cref="UploadRefusedException">The photo breaks a rule, or is damaged.</exception>
    public static Picture Make(byte[] data)
    {
        UploadLimits.CheckPicture(data.Length, data);
        try
        {
            CheckHeader(data);
            using var largest = Decode(data);
            var files = new List<PictureFile>();
            foreach (var width in PictureFiles.Widths(largest.Width)) files.AddRange(Save(largest, width));
            return new Picture(largest.Width, largest.Height, PictureColour.Of(largest), files);
        }
        catch (VipsException)
        {
            throw new UploadRefusedException(RefusalReason.Damaged);
        }
    }

    /// <summary>Nothing but the header is read: a file of 69 bytes can claim four thousand million pixels.</summary>
    private static void CheckHeader(byte[] data)
    {
        using var header = Image.NewFromBuffer(data, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        if (header.Width > UploadLimits.Side || header.Height > UploadLimits.Side || (long)header.Width * header.Height > UploadLimits.Pixels)
            throw new UploadRefusedException(RefusalReason.TooManyPixels);
        // FF DA begins a scan and cannot stand inside compressed data.
        if (FileSignature.Of(data) == FileFormat.Jpeg && data.AsSpan().Count([(byte)0xFF, (byte)0xDA]) > UploadLimits.Scans)
            throw new UploadRefusedException(RefusalReason.TooManyScans);
    }

    /// <summary>The largest size: turned as the camera says, in sRGB with 8 bits, the first frame of an animation. The smaller ones are made from it.</summary>
    private static Image Decode(byte[] data)
    {
        // fail_on stands in the options of the loader: the argument of the same name does nothing (libvips 8.18.7).
        using var lazy = Image.ThumbnailBuffer(data, PictureFiles.Largest, optionString: "[fail_on=error]", height: AnyHeight,
            size: Enums.Size.Down, outputProfile: "srgb");
        using var srgb = lazy.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = srgb.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static IEnumerable<PictureFile> Save(Image largest, int width)
    {
        using var lazy = width < largest.Width ? largest.ThumbnailImage(width, height: AnyHeight) : largest.Copy();
        using var image = lazy.CopyMemory();
        using var opaque = Opaque(image);
        yield return new(width, PictureFormat.Avif, image.HeifsaveBuffer(q: 60, effort: 2, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None));
        yield return new(width, PictureFormat.Webp, image.WebpsaveBuffer(q: 75, keep: Enums.ForeignKeep.None));
        yield return new(width, PictureFormat.Jpeg, opaque.JpegsaveBuffer(q: 80, optimizeCoding: true, keep: Enums.ForeignKeep.None));
    }

    /// <summary>JPEG has no transparency: white shows through, as the tiles are.</summary>
    internal static Image Opaque(Image image) => image.HasAlpha() ? image.Flatten(background: White) : image.Copy();
}
