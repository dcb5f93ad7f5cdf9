using Catalog.Core.Records;

namespace Catalog.Core.Media;

public enum MediaKind
{
    Photo,

    /// <summary>The label as printed.</summary>
    Label,
    Logo,

    /// <summary>A scan of a certificate or decision: a PDF for those who may see it, without width and height.</summary>
    Document,
}

/// <summary>
/// A picture or scan of one record. The bytes lie in the <see cref="MediaStore"/>: those of a picture under names that begin
/// with its hash, a scan under its own.
/// </summary>
public sealed class MediaFile
{
    public const int HashLength = 64;
    public const int AltTextLength = 250;
    public const int CaptionLength = 300;
    public const int LongestSide = 20_000;
    public const int MostPerRecord = 20;

    public int Id { get; internal set; }
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }
    public MediaKind Kind { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal: of a scan itself, of a photo as <see cref="PictureFiles.HashOf"/> says.</summary>
    public required string ContentHash { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>0xRRGGBB of most of it, shown until it has come.</summary>
    public int Colour { get; init; }

    /// <summary>What somebody who cannot see it should know.</summary>
    public string AltText { get; internal set; } = "";
    public string? Caption { get; internal set; }

    /// <summary>The point that stays in view when a card crops the picture, as parts of width and height.</summary>
    public double FocalX { get; internal set; }
    public double FocalY { get; internal set; }

    /// <summary>0, 1, 2 … within the record; 0 is the picture that stands for it.</summary>
    public int Position { get; internal set; }
}
