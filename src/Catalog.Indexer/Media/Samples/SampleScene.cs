using System.Globalization;

namespace Catalog.Indexer.Media.Samples;

public enum SceneKind
{
    /// <summary>Three on a table, wide.</summary>
    Table,

    /// <summary>One on a stand before the hoops of a hat, upright.</summary>
    Stand,

    /// <summary>One with its shadow and nothing around it: transparent.</summary>
    CutOut,

    /// <summary>Many in rows, as on a market, wide.</summary>
    Rows,
}

/// <summary>Draws a picture for a sample product around the drawing of its leaf, in the colours of the site.</summary>
public static class SampleScene
{
    /// <summary>Wall, its shade, table, its shade; then ink, straw and accent of the drawing.</summary>
    private static readonly string[][] Palettes =
    [
        ["#f3ead7", "#e3d3b2", "#b98a55", "#96693a", "#22335c", "#e6c36a", "#c4161c"],
        ["#dfe9e4", "#bcd2c8", "#8a6a4b", "#6b4f36", "#1d4a3c", "#e2b955", "#b5391f"],
        ["#e6e9f2", "#c3cbe0", "#5b6e9c", "#42527a", "#22335c", "#f0d080", "#c4161c"],
        ["#f6e3da", "#e8c4b2", "#a2553c", "#7f3f2a", "#43261f", "#f0c56a", "#a3201f"],
        ["#efeedd", "#d8d7b6", "#7c8046", "#5e6231", "#2f3a1c", "#e9c765", "#b8401c"],
    ];

    /// <param name="drawing">The inside of the leaf's symbol, 96 wide and high.</param>
    public static string Draw(string drawing, SceneKind kind, int palette)
    {
        var colours = Palettes[palette % Palettes.Length];
        var thing = Coloured(drawing, colours);
        return kind switch
        {
            SceneKind.Table => Table(thing, colours),
            SceneKind.Stand => Stand(thing, colours),
            SceneKind.CutOut => Svg(1200, 1200, Thing(thing, 150, 110, 900)),
            _ => Rows(thing, colours),
        };
    }

    /// <summary>The drawing alone, in the colours of the site.</summary>
    public static string Plain(string drawing) => Svg(96, 96, Coloured(drawing, Palettes[0]));

    private static string Coloured(string drawing, string[] colours) =>
        drawing.Replace("var(--il-0)", "#fffaf0", StringComparison.Ordinal).Replace("var(--il-1)", colours[4], StringComparison.Ordinal)
            .Replace("var(--il-2)", colours[5], StringComparison.Ordinal).Replace("var(--il-3)", colours[6], StringComparison.Ordinal);

    private static string Table(string thing, string[] colours) => Svg(1600, 1200,
        Shade("wall", colours[0], colours[1]) + Shade("wood", colours[2], colours[3])
        + """<rect width="1600" height="1200" fill="url(#wall)"/><path d="M240 0h420l-260 820h-420zM760 0h160l-260 820h-160z" fill="#fff" opacity=".28"/>"""
        + """<rect y="800" width="1600" height="400" fill="url(#wood)"/><rect y="800" width="1600" height="10" fill="#fff" opacity=".35"/>"""
        + Weave(colours) + Thing(thing, 120, 480, 420) + Thing(thing, 1060, 480, 420) + Thing(thing, 480, 290, 640));

    private static string Stand(string thing, string[] colours) => Svg(1200, 1600,
        Shade("wall", colours[0], colours[1]) + """<rect width="1200" height="1600" fill="url(#wall)"/><g fill="none" stroke="#fff" stroke-width="6" opacity=".7">"""
        + string.Concat(Enumerable.Range(2, 8).Select(ring => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"600\" cy=\"700\" r=\"{ring * 75}\"/>"))) + "</g>"
        + $"""<path d="M220 1240v240a380 90 0 0 0 760 0v-240z" fill="{colours[3]}"/><ellipse cx="600" cy="1240" rx="380" ry="90" fill="{colours[2]}"/>"""
        + Thing(thing, 230, 470, 740));

    private static string Rows(string thing, string[] colours) => Svg(1600, 1100,
        Shade("cloth", colours[2], colours[3]) + """<rect width="1600" height="1100" fill="url(#cloth)"/>"""
        + string.Concat(from row in Enumerable.Range(0, 3)
                        from column in Enumerable.Range(0, 5)
                        select Basket(thing, colours, (column * 340) - 40 + (row % 2 * 150), (row * 360) - 10)));

    private static string Basket(string thing, string[] colours, int x, int y) => string.Create(CultureInfo.InvariantCulture,
        $"<circle cx=\"{x + 150}\" cy=\"{y + 180}\" r=\"165\" fill=\"#000\" opacity=\".18\"/><circle cx=\"{x + 150}\" cy=\"{y + 165}\" r=\"160\" fill=\"{colours[1]}\"/><circle cx=\"{x + 150}\" cy=\"{y + 165}\" r=\"138\" fill=\"{colours[0]}\"/>{Placed(thing, x + 45, y + 60, 210)}");

    private static string Weave(string[] colours) => "<g opacity=\".55\">" + string.Concat(Enumerable.Range(0, 40).Select(stitch =>
        string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{stitch * 40} 1130l20 -22 20 22 -20 22z\" fill=\"{colours[5]}\"/>"))) + "</g>";

    private static string Thing(string thing, int x, int y, int size) => string.Create(CultureInfo.InvariantCulture,
        $"<ellipse cx=\"{x + (size / 2)}\" cy=\"{y + (size * 0.95)}\" rx=\"{size * 0.42}\" ry=\"{size * 0.07}\" fill=\"#000\" opacity=\".22\"/>{Placed(thing, x, y, size)}");

    private static string Placed(string thing, int x, int y, int size) =>
        string.Create(CultureInfo.InvariantCulture, $"<g transform=\"translate({x} {y}) scale({size / 96.0:0.###})\">{thing}</g>");

    private static string Shade(string id, string from, string to) =>
        $"""<linearGradient id="{id}" x1="0" y1="0" x2=".4" y2="1"><stop offset="0" stop-color="{from}"/><stop offset="1" stop-color="{to}"/></linearGradient>""";

    private static string Svg(int width, int height, string content) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">{content}</svg>");
}
