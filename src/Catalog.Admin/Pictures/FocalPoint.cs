namespace Catalog.Admin.Pictures;

/// <summary>The nine places that the form offers, as parts of width and height.</summary>
public sealed record FocalPoint(string Key, string Label, double X, double Y)
{
    public static readonly FocalPoint Middle = new("giua", "Giữa hình", 0.5, 0.5);

    public static IReadOnlyList<FocalPoint> All { get; } =
    [
        Middle,
        new("tren", "Phía trên", 0.5, 0.2),
        new("duoi", "Phía dưới", 0.5, 0.8),
        new("trai", "Bên trái", 0.2, 0.5),
        new("phai", "Bên phải", 0.8, 0.5),
        new("tren-trai", "Góc trên bên trái", 0.2, 0.2),
        new("tren-phai", "Góc trên bên phải", 0.8, 0.2),
        new("duoi-trai", "Góc dưới bên trái", 0.2, 0.8),
        new("duoi-phai", "Góc dưới bên phải", 0.8, 0.8),
    ];

    /// <summary>The one of them that a stored point is nearest to.</summary>
    public static FocalPoint Near(double x, double y) => All.MinBy(point => Math.Abs(point.X - x) + Math.Abs(point.Y - y))!;

    public static FocalPoint Of(string? key) => All.FirstOrDefault(point => point.Key == key) ?? Middle;
}
