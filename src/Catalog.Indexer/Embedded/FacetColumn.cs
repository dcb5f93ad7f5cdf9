using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>The values of one facet in one segment. Those of a document are a run of <c>values</c>; most facets have one at most.</summary>
internal sealed class FacetColumn
{
    private readonly int[] starts;
    private readonly int[] values;

    public FacetColumn(AtomicReader segment, string name, FacetValues names)
    {
        starts = new int[segment.MaxDoc + 1];
        values = [];
        if (segment.GetSortedSetDocValues(name) is not { } source) return;
        var numbers = Numbers(source, names);
        var all = new List<int>(segment.MaxDoc);
        for (var doc = 0; doc < segment.MaxDoc; doc++)
        {
            source.SetDocument(doc);
            for (var ord = source.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = source.NextOrd()) all.Add(numbers[ord]);
            starts[doc + 1] = all.Count;
        }
        values = [.. all];
    }

    public void Count(int doc, int[] counts)
    {
        for (var i = starts[doc]; i < starts[doc + 1]; i++) counts[values[i]]++;
    }

    public bool HasAny(int doc, bool[] wanted)
    {
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
