using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The keys of everything wanted, unranked.</summary>
internal sealed class ListCollector(HitFilter filter, SegmentColumns.Cache cache, CancellationToken cancellation) : ICollector
{
    private SegmentColumns columns = null!;

    public List<int> Nums { get; } = [];
    public int Matched { get; private set; }
    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        columns = cache.Of(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        if (filter.IsHidden(columns, doc)) return;
        Matched++;
        if (filter.Check(columns, doc) == HitFilter.Wanted) Nums.Add(columns.Num[doc]);
    }
}
