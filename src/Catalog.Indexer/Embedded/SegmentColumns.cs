using System.Runtime.CompilerServices;
using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>What a search reads of each hit, as plain arrays: loaded once for a segment, before searches see it.</summary>
internal sealed class SegmentColumns
{
    private string[]? sortKeys;

    private SegmentColumns(AtomicReader segment, IReadOnlyList<FacetValues> names)
    {
        var near = Task.Run(() => new NearColumn(segment)); // as long as all the others together
        Facets = [.. FacetNames.All.Select((name, f) => new FacetColumn(segment, name, names[f]))];
        Num = Column(segment, IndexFields.Num, 0, value => (int)value);
        Prior = Column(segment, IndexFields.Prior, 0, value => BitConverter.Int32BitsToSingle((int)value));
        NeverBoosted = Column(segment, IndexFields.NeverBoosted, false, value => value == 1);
        Price = Column(segment, IndexFields.Price, double.PositiveInfinity, value => value);
        ValidUntil = Column(segment, IndexFields.ValidUntil, double.PositiveInfinity, value => value);
        Created = Column(segment, IndexFields.Created, double.NegativeInfinity, value => value);
        Points = new PointColumn(segment);
        Near = near.GetAwaiter().GetResult();
    }

    public FacetColumn[] Facets { get; }
    public int[] Num { get; }
    public float[] Prior { get; }
    public bool[] NeverBoosted { get; }

    /// <summary>What is missing comes last in its order.</summary>
    public double[] Price { get; }
    public double[] ValidUntil { get; }
    public double[] Created { get; }
    public PointColumn Points { get; }
    public NearColumn Near { get; }

    /// <summary>The largest column, read at the first search by name. By the caller's reader: the one that was there first may be closed.</summary>
    public string[] SortKeys(AtomicReader segment) =>
        LazyInitializer.EnsureInitialized(ref sortKeys, () => Texts(segment.GetSortedDocValues(IndexFields.SortKey), segment.MaxDoc));

    private static T[] Column<T>(AtomicReader segment, string name, T missing, Func<long, T> convert)
    {
        var column = new T[segment.MaxDoc];
        Array.Fill(column, missing);
        if (segment.GetNumericDocValues(name) is not { } source) return column;
        var present = segment.GetDocsWithField(name);
        for (var doc = 0; doc < column.Length; doc++)
        {
            if (present.Get(doc)) column[doc] = convert(source.Get(doc));
        }
        return column;
    }

    private static string[] Texts(SortedDocValues? source, int count)
    {
        var texts = new string[count];
        Array.Fill(texts, "");
        if (source is null) return texts;
        var byOrd = new string[source.ValueCount];
        var bytes = new BytesRef();
        for (var ord = 0; ord < byOrd.Length; ord++)
        {
            source.LookupOrd(ord, bytes);
            byOrd[ord] = bytes.Utf8ToString();
        }
        for (var doc = 0; doc < count; doc++)
        {
            if (source.GetOrd(doc) is >= 0 and var ord) texts[doc] = byOrd[ord];
        }
        return texts;
    }

    /// <summary>The columns of the segments of one index. A segment's data never changes; its columns go with it.</summary>
    public sealed class Cache
    {
        private readonly ConditionalWeakTable<object, SegmentColumns> loaded = [];

        public IReadOnlyList<FacetValues> Values { get; } = [.. FacetNames.All.Select(_ => new FacetValues())];

        public SegmentColumns Of(AtomicReader segment) => loaded.GetValue(segment.CoreCacheKey, _ => new SegmentColumns(segment, Values));
    }
}
