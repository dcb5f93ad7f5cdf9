using System.Buffers.Binary;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>The points of one segment; those of a document are a run of the array.</summary>
internal sealed class PointColumn
{
    private readonly int[] starts;
    private readonly SpherePoint[] points = [];

    public PointColumn(AtomicReader segment)
    {
        starts = new int[segment.MaxDoc + 1];
        if (segment.GetBinaryDocValues(IndexFields.Points) is not { } source) return;
        var all = new List<SpherePoint>();
        var bytes = new BytesRef();
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            source.Get(doc, bytes);
            var packed = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length); // empty where there is none
            for (; packed.Length >= 8; packed = packed[8..])
                all.Add(SpherePoint.Of(BinaryPrimitives.ReadSingleLittleEndian(packed), BinaryPrimitives.ReadSingleLittleEndian(packed[4..])));
            starts[doc + 1] = all.Count;
        }
        points = [.. all];
    }

    /// <summary>To the nearest of the document's points, as <see cref="SpherePoint.SquareTo"/>; infinite when it has none.</summary>
    public double SquareTo(int doc, SpherePoint from)
    {
        var nearest = double.PositiveInfinity;
        for (var i = starts[doc]; i < starts[doc + 1]; i++) nearest = Math.Min(nearest, points[i].SquareTo(from));
        return nearest;
    }
}
