using Lucene.Net.Search.Similarities;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// BM25 with the length of a field in one byte as Lucene 9 writes it: exact up to 40, then a step of an eighth at most.
/// The byte of this release loses more, and scores would differ from those of Elasticsearch.
/// </summary>
internal sealed class Bm25() : BM25Similarity(1.2f, 0.75f)
{
    public static readonly Bm25 Instance = new();
    private static readonly float[] Lengths = [.. Enumerable.Range(0, 256).Select(code => Decode(code))];

    protected override byte EncodeNormValue(float boost, int fieldLength)
    {
        var found = Array.BinarySearch(Lengths, fieldLength);
        return (byte)(found >= 0 ? found : ~found - 1); // the longest length that is not longer
    }

    protected override float DecodeNormValue(byte b) => Lengths[b];

    /// <summary>Up to 24 itself, then three bits of mantissa and the exponent.</summary>
    private static float Decode(int code) => code < 32 ? code : 24 + ((((code - 24) & 7) | 8L) << (((code - 24) >> 3) - 1));
}
