using System.Globalization;

namespace Catalog.Design.Places;

/// <summary>A point on a drawing of a province: a number or nothing in it, and where it leads.</summary>
/// <param name="Label">At most three characters; null for a plain dot.</param>
public sealed record MapDot(double Latitude, double Longitude, string Title, string? Label = null, string? Url = null);

/// <summary>Where degrees lie on img/map-{code}.svg, which is drawn without a projection: each axis is a straight line.</summary>
public static class ProvinceDrawing
{
    private const string GiaLai = "52";

    public const int Width = 600, Height = 551;

    public static bool Has(string provinceCode) => provinceCode == GiaLai;

    /// <returns>Text for SVG attributes; null for a point that lies outside the drawing.</returns>
    public static (string X, string Y)? At(double latitude, double longitude)
    {
        var (x, y) = (309.5408 * longitude - 33256.572, 4690.0662 - 318.803 * latitude);
        return x is < 0 or > Width || y is < 0 or > Height ? null : (Text(x), Text(y));
    }

    private static string Text(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
