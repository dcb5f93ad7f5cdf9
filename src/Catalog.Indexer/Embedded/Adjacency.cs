using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The second look at the best hits: score × (1 + 0.3 · share of neighbouring words of the query that are neighbours, in
/// order, in name, producer or place).
/// </summary>
internal sealed class Adjacency(IReadOnlyList<(string First, string Second)> pairs)
{
    private readonly (int First, int Second)[] hashes = [.. pairs.Select(pair => (NearColumn.Hash(pair.First), NearColumn.Hash(pair.Second)))];

    /// <summary>Scores the first <see cref="SearchWeights.AdjacencyWindow"/> again and puts them in order; the rest stays behind them.</summary>
    public void Rescore(IndexSearcher searcher, SegmentColumns.Cache cache, List<Candidate> hits)
    {
        var window = Math.Min(SearchWeights.AdjacencyWindow, hits.Count);
        if (hashes.Length == 0 || window == 0) return;
        var leaves = searcher.IndexReader.Leaves;
        for (var i = 0; i < window; i++)
        {
            var leaf = leaves[ReaderUtil.SubIndex(hits[i].Doc, leaves)];
            var share = Share(cache.Of(leaf.AtomicReader).Near.Of(hits[i].Doc - leaf.DocBase));
            hits[i] = hits[i] with { Key = (float)hits[i].Key * (1 + SearchWeights.Adjacency * share) };
        }
        hits.Sort(0, window, Candidate.BestFirst);
    }

    private float Share(ReadOnlySpan<int> words)
    {
        var neighbours = 0;
        foreach (var (first, second) in hashes)
        {
            if (words.IndexOf([first, second]) >= 0) neighbours++;
        }
        return (float)neighbours / hashes.Length;
    }
}
