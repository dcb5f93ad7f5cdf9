using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The values of one facet in one segment, as numbers from 1. Where no document has two, one short number each, 0 for
/// none: counting needs no branch then. Else those of a document are a run of one long array.
/// </summary>
internal sealed class FacetColumn
{
    private readonly ushort[]? single;
    private readonly int[] starts = [];
    private readonly int[] values = [];

    public FacetColumn(AtomicReader segment, string name, FacetValues names)
    {
        single = new ushort[segment.MaxDoc];
        if (segment.GetSortedSetDocValues(name) is not { } source) return;
        var numbers = Numbers(source, names);
        var (from, all) = (new int[segment.MaxDoc + 1], new List<int>(segment.MaxDoc));
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            source.SetDocument(doc);
            for (var ord = source.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = source.NextOrd()) all.Add(numbers[ord]);
            from[doc + 1] = all.Count;
            if (from[doc + 1] - from[doc] > 1 || names.Count > ushort.MaxValue) single = null;
            else if (single is not null && from[doc + 1] > from[doc]) single[doc] = (ushort)all[^1];
        }
        if (single is null) (starts, values) = (from, [.. all]);
    }

    /// <summary>Many at once: this loop is what a search for a common word consists of.</summary>
    /// <param name="counts">By number; whatever has no value is counted at 0.</param>
    public void Count(ReadOnlySpan<int> docs, int[] counts)
    {
        if (single is { } numbers)
        {
            foreach (var doc in docs) counts[numbers[doc]]++;
            return;
        }
        foreach (var doc in docs)
        {
            for (var i = starts[doc]; i < starts[doc + 1]; i++) counts[values[i]]++;
        }
    }

    public bool HasAny(int doc, bool[] wanted)
    {
        if (single is not null) return wanted[single[doc]];
        for (var i = starts[doc]; i < starts[doc + 1]; i++)
        {
            if (wanted[values[i]]) return true;
        }
        return false;
    }

    private static int[] Numbers(SortedSetDocValues source, FacetValues names)
    {
        var numbers = new int[source.ValueCount];
        var bytes = new BytesRef();
        for (var ord = 0; ord < numbers.Length; ord++)
        {
            source.LookupOrd(ord, bytes);
            numbers[ord] = names.Number(bytes.Utf8ToString());
        }
        return numbers;
    }
}
