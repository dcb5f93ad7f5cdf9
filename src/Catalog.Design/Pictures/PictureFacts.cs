using System.Globalization;

namespace Catalog.Design.Pictures;

/// <summary>A picture that lies ready in several widths and three formats.</summary>
public sealed record PictureFacts
{
    /// <summary>What its addresses share: a file is {Address}-{width}.{ending}.</summary>
    public required string Address { get; init; }

    /// <summary>In pixels, ascending; the last one is the picture's own.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>Of the widest, in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>What somebody who cannot see it should know.</summary>
    public required string Alt { get; init; }
    public string? Caption { get; init; }

    /// <summary>0xRRGGBB, in its place until it has come.</summary>
    public int Colour { get; init; }

    /// <summary>The point that a crop keeps, as parts of width and height.</summary>
    public double FocalX { get; init; } = 0.5;
    public double FocalY { get; init; } = 0.5;

    public int Width => Widths[^1];

    public string Fill => string.Create(CultureInfo.InvariantCulture, $"#{Colour:x6}");

    public string File(int width, string ending) => string.Create(CultureInfo.InvariantCulture, $"{Address}-{width}.{ending}");
}
