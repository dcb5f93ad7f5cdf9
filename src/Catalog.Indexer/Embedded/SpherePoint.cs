using Catalog.Core.Places;

namespace Catalog.Indexer.Embedded;

/// <summary>A point as a direction from the middle of the earth: the squares of straight lines between such points order them as their distances do, without a sine or a root.</summary>
internal readonly record struct SpherePoint(double X, double Y, double Z)
{
    private const double EarthRadiusKm = 6371.0088;

    public static SpherePoint Of(double latitude, double longitude)
    {
        var (north, across) = Math.SinCos(latitude * Math.PI / 180);
        var (east, front) = Math.SinCos(longitude * Math.PI / 180);
        return new SpherePoint(across * front, across * east, north);
    }

    public static SpherePoint Of(GeoPoint point) => Of(point.Latitude, point.Longitude);

    /// <summary>In squares of the earth's radius.</summary>
    public double SquareTo(SpherePoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }

    public static double KmOf(double square) => 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(square) / 2));

    public static double SquareOf(double km)
    {
        var line = 2 * Math.Sin(Math.Min(km / EarthRadiusKm, Math.PI) / 2);
        return line * line;
    }
}
