using NetVips;

namespace Catalog.Indexer.Media.Samples;

/// <summary>Renders a scene and writes on it what it is. In the worker process too: the site itself never loads libvips.</summary>
internal static class SampleDrawing
{
    private const string Label = "Ảnh mẫu";
    private const int Margin = 28, Padding = 14;
    private static readonly double[] Ink = [26, 34, 56], Paper = [255, 255, 255];

    public static byte[] Render(byte[] svg)
    {
        Operation.Block("VipsForeignLoadSvg", false); // a scene of our own, never an upload
        using var scene = Image.NewFromBuffer(svg, "");
        using var words = Image.Text(Label, font: "Be Vietnam Pro Bold 34", fontfile: Fonts.Bold, dpi: 72);
        using var white = words.NewFromImage(Paper).Copy(interpretation: Enums.Interpretation.Srgb);
        using var text = white.Bandjoin(words);
        using var plate = words.Embed(Padding, Padding, words.Width + (2 * Padding), words.Height + (2 * Padding)).NewFromImage([.. Ink, 200]).Copy(interpretation: Enums.Interpretation.Srgb);
        using var sign = plate.Composite2(text, Enums.BlendMode.Over, x: Padding, y: Padding);
        using var marked = scene.Composite2(sign, Enums.BlendMode.Over, x: Margin, y: scene.Height - Margin - plate.Height);
        using var bytes = marked.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer(compression: 3, keep: Enums.ForeignKeep.None);
    }
}
