namespace Catalog.Core.Media;

/// <summary>What a file is by its first bytes; its name and what the browser says about it count for nothing.</summary>
public enum FileFormat
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Gif,

    /// <summary>What an iPhone takes unless told otherwise.</summary>
    Heic,
    Avif,
    Svg,
    Tiff,
    Pdf,
}

public static class FileSignature
{
    /// <summary>So many bytes from the start are enough to tell.</summary>
    public const int Length = 512;

    private const int BrandsEnd = 64;

    public static FileFormat Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileFormat.Png,
        [0x47, 0x49, 0x46, 0x38, 0x37 or 0x39, 0x61, ..] => FileFormat.Gif,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => FileFormat.Webp,
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] => OfBrand(start),
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => FileFormat.Tiff,
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => FileFormat.Pdf,
        _ => start[..Math.Min(start.Length, Length)].IndexOf("<svg"u8) >= 0 ? FileFormat.Svg : FileFormat.Unknown,
    };

    /// <summary>HEIC and AVIF are one container; the brands in its first box tell them apart.</summary>
    private static FileFormat OfBrand(ReadOnlySpan<byte> start)
    {
        var brands = start[8..Math.Min(start.Length, BrandsEnd)];
        if (brands.IndexOf("avif"u8) >= 0 || brands.IndexOf("avis"u8) >= 0) return FileFormat.Avif;
        return brands.IndexOf("hei"u8) >= 0 || brands.IndexOf("hev"u8) >= 0 || brands.IndexOf("mif1"u8) >= 0 ? FileFormat.Heic : FileFormat.Unknown;
    }
}
