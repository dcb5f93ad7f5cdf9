using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>Looks at the best hits a second time and puts them in order; the rest stays behind them.</summary>
internal static class BestHits
{
    public static void Rank(List<Candidate> hits, SecondLook look, IndexSearcher searcher, SegmentColumns.Cache cache)
    {
        var window = Math.Min(SearchWeights.LookedAtTwice, hits.Count);
        if (!look.IsNeeded || window == 0) return;
        var leaves = searcher.IndexReader.Leaves;
        var words = leaves.Select(leaf => cache.Of(leaf.AtomicReader).Near).ToArray();
        for (var i = 0; i < window; i++)
        {
            var leaf = ReaderUtil.SubIndex(hits[i].Doc, leaves);
            hits[i] = hits[i] with { Key = (float)hits[i].Key * look.Factor(words[leaf].Of(hits[i].Doc - leaves[leaf].DocBase)) };
        }
        hits.Sort(0, window, Candidate.BestFirst);
    }
}
