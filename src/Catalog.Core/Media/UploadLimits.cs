namespace Catalog.Core.Media;

/// <summary>What an upload may be, judged before anything of it is decoded.</summary>
public static class UploadLimits
{
    public const int PictureBytes = 16_000_000;
    public const int ScanBytes = 10_000_000;
    public const int Pixels = 50_000_000;
    public const int Side = 16_000;

    /// <summary>Of a progressive JPEG, which has about 10.</summary>
    public const int Scans = 100;

    /// <exception cref="UploadRefusedException">Empty, too large, or of a kind that is not read.</exception>
    public static void CheckPicture(long length, ReadOnlySpan<byte> start)
    {
        if (length == 0) throw new UploadRefusedException(RefusalReason.Empty);
        if (length > PictureBytes) throw new UploadRefusedException(RefusalReason.TooManyBytes);
        if (ReasonAgainst(FileSignature.Of(start)) is { } reason) throw new UploadRefusedException(reason);
    }

    /// <summary>A scan is kept as it came and never rendered here, so size and kind are all that is looked at.</summary>
    /// <exception cref="UploadRefusedException">Empty, too large, or no PDF.</exception>
    public static void CheckScan(long length, ReadOnlySpan<byte> start)
    {
        if (length == 0) throw new UploadRefusedException(RefusalReason.Empty);
        if (length > ScanBytes) throw new UploadRefusedException(RefusalReason.TooManyBytes);
        if (FileSignature.Of(start) != FileFormat.Pdf) throw new UploadRefusedException(RefusalReason.NotAScan);
    }

    private static RefusalReason? ReasonAgainst(FileFormat format) => format switch
    {
        FileFormat.Jpeg or FileFormat.Png or FileFormat.Webp or FileFormat.Gif => null,
        FileFormat.Heic => RefusalReason.Heic,
        FileFormat.Avif => RefusalReason.Avif,
        FileFormat.Svg => RefusalReason.Svg,
        FileFormat.Tiff => RefusalReason.Tiff,
        FileFormat.Pdf => RefusalReason.Pdf,
        _ => RefusalReason.NotAPicture,
    };
}
