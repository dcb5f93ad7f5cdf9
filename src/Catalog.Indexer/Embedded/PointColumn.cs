using System.Buffers.Binary;
using Catalog.Core.Places;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>The points of one segment; those of a document are a run of both arrays.</summary>
internal sealed class PointColumn
{
    private readonly int[] starts;
    private readonly float[] latitudes = [];
    private readonly float[] longitudes = [];

    public PointColumn(AtomicReader segment)
    {
        starts = new int[segment.MaxDoc + 1];
        if (segment.GetBinaryDocValues(IndexFields.Points) is not { } source) return;
        var all = new List<(float, float)>();
        var bytes = new BytesRef();
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            source.Get(doc, bytes);
            var packed = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length); // empty where there is none
            for (; packed.Length >= 8; packed = packed[8..])
                all.Add((BinaryPrimitives.ReadSingleLittleEndian(packed), BinaryPrimitives.ReadSingleLittleEndian(packed[4..])));
            starts[doc + 1] = all.Count;
        }
        (latitudes, longitudes) = ([.. all.Select(p => p.Item1)], [.. all.Select(p => p.Item2)]);
    }

    /// <summary>To the nearest of the document's points; infinite when it has none.</summary>
    public double DistanceKm(int doc, GeoPoint from)
    {
        var nearest = double.PositiveInfinity;
        for (var i = starts[doc]; i < starts[doc + 1]; i++)
            nearest = Math.Min(nearest, from.DistanceKm(new GeoPoint(latitudes[i], longitudes[i])));
        return nearest;
    }

    /// <summary>A cheap look before the exact one: some point lies in the box.</summary>
    public bool IsInBox(int doc, GeoBox box)
    {
        for (var i = starts[doc]; i < starts[doc + 1]; i++)
        {
            if (Math.Abs(latitudes[i] - box.Latitude) <= box.HalfHeight && Math.Abs(longitudes[i] - box.Longitude) <= box.HalfWidth) return true;
        }
        return false;
    }
}

/// <summary>The degrees around a point in which a circle of so many kilometres lies; Viet Nam is far from the poles and the date line.</summary>
internal readonly record struct GeoBox(double Latitude, double Longitude, double HalfHeight, double HalfWidth)
{
    private const double KmPerDegree = 111; // a little less than the real one, so that the box is never too small

    public static GeoBox Around(GeoPoint centre, double km) => new(
        centre.Latitude, centre.Longitude, km / KmPerDegree,
        km / KmPerDegree / Math.Max(0.1, Math.Cos((Math.Abs(centre.Latitude) + km / KmPerDegree) * Math.PI / 180)));
}
