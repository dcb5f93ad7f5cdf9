using NetVips;

namespace Catalog.Indexer.Media;

/// <summary>The colour that most of a picture has, which stands in its place until it has come.</summary>
internal static class PictureColour
{
    private const int Side = 24;

    /// <summary>Eight steps a channel: shades of one cloth fall together, cloth and table do not.</summary>
    private const int Coarse = 5;

    public static int Of(Image picture)
    {
        using var opaque = PictureMaker.Opaque(picture);
        using var tiny = opaque.ThumbnailImage(Side, height: Side, size: Enums.Size.Force);
        using var rgb = tiny.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = rgb.Cast(Enums.BandFormat.Uchar);
        var most = bytes.WriteToMemory<byte>().Chunk(3).GroupBy(pixel => (pixel[0] >> Coarse, pixel[1] >> Coarse, pixel[2] >> Coarse)).MaxBy(group => group.Count())!;
        return (Mean(most, 0) << 16) | (Mean(most, 1) << 8) | Mean(most, 2);
    }

    private static int Mean(IEnumerable<byte[]> pixels, int channel) => (int)pixels.Average(pixel => pixel[channel]);
}
