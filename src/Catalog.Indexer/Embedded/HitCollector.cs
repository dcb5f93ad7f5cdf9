using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// One pass over what the text matches: the exact total, exact counts (a hit that fails one filter counts for that facet
/// alone) and the best hits.
/// </summary>
internal sealed class HitCollector(
    HitFilter filter, HitRanking ranking, SegmentColumns.Cache cache, int window, CancellationToken cancellation) : ICollector
{
    private const int CancellationInterval = 4096;
    private const int CountedAtOnce = 512;
    private readonly HitHeap best = new(window);
    private readonly int[] wanted = new int[CountedAtOnce];
    private string[]? sortKeys;
    private SegmentColumns columns = null!;
    private Scorer? scorer;
    private int docBase, seen, uncounted;

    /// <summary>Hits of the text before any filter, without those never to be seen: none means another way to match is tried.</summary>
    public int Matched { get; private set; }
    public int Total { get; private set; }

    /// <summary>Complete once <see cref="Best"/> was called.</summary>
    public int[][] Counts { get; } = [.. cache.Values.Select(values => new int[values.Count])];
    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>Not called where everything matches alike.</summary>
    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        CountWanted();
        (columns, docBase) = (cache.Of(context.AtomicReader), context.DocBase);
        sortKeys = ranking.Sort == SearchSort.Name ? columns.SortKeys(context.AtomicReader) : null;
    }

    public void Collect(int doc)
    {
        if (++seen % CancellationInterval == 0) cancellation.ThrowIfCancellationRequested();
        if (filter.IsHidden(columns, doc)) return;
        Matched++;
        var missed = filter.Check(columns, doc);
        if (missed >= 0) columns.Facets[missed].Count([doc], Counts[missed]);
        if (missed != HitFilter.Wanted) return;
        wanted[uncounted] = doc;
        if (++uncounted == CountedAtOnce) CountWanted();
        Total++;
        if (window > 0) Offer(doc);
    }

    public List<Candidate> Best()
    {
        CountWanted();
        return best.Sorted();
    }

    private void CountWanted()
    {
        for (var facet = 0; facet < Counts.Length && uncounted > 0; facet++) columns.Facets[facet].Count(wanted.AsSpan(0, uncounted), Counts[facet]);
        uncounted = 0;
    }

    private void Offer(int doc)
    {
        var key = ranking.Sort == SearchSort.Relevance ? ranking.Score(columns, doc, scorer?.GetScore() ?? 1) : ranking.Key(columns, doc);
        if (key < best.Threshold) return;
        best.Offer(new Candidate(key, sortKeys?[doc], columns.Num[doc], docBase + doc));
    }
}
