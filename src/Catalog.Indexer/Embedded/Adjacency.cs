using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The second look at the best hits: score × (1 + 0.3 · share of neighbouring words of the query that are neighbours, in
/// order, in name, producer or place). Positions are read straight from the postings: a third of the cost of phrase queries.
/// </summary>
internal sealed class Adjacency(IReadOnlyList<(string First, string Second)> pairs)
{
    private readonly string[] words = [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()];

    /// <summary>Scores the first <see cref="SearchWeights.AdjacencyWindow"/> again and puts them in order; the rest stays behind them.</summary>
    public void Rescore(IndexSearcher searcher, List<Candidate> hits)
    {
        var window = Math.Min(SearchWeights.AdjacencyWindow, hits.Count);
        if (pairs.Count == 0 || window == 0) return;
        hits.Sort(0, window, Comparer<Candidate>.Create((a, b) => a.Doc.CompareTo(b.Doc)));
        var leaves = searcher.IndexReader.Leaves;
        for (var i = 0; i < window;)
        {
            var leaf = leaves[ReaderUtil.SubIndex(hits[i].Doc, leaves)];
            var postings = Open(leaf.AtomicReader);
            for (var end = leaf.DocBase + leaf.Reader.MaxDoc; i < window && hits[i].Doc < end; i++)
                hits[i] = hits[i] with { Key = (float)hits[i].Key * (1 + SearchWeights.Adjacency * Share(postings, hits[i].Doc - leaf.DocBase)) };
        }
        hits.Sort(0, window, Candidate.BestFirst);
    }

    private Dictionary<string, WordPositions> Open(AtomicReader segment)
    {
        var postings = new Dictionary<string, WordPositions>();
        if (segment.GetTerms(IndexFields.Near) is not { } terms) return postings;
        var found = terms.GetEnumerator();
        foreach (var word in words)
        {
            if (found.SeekExact(new BytesRef(word))) postings[word] = new WordPositions(found.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE));
        }
        return postings;
    }

    private float Share(Dictionary<string, WordPositions> postings, int doc)
    {
        var neighbours = 0;
        foreach (var (first, second) in pairs)
        {
            if (postings.TryGetValue(first, out var before) && postings.TryGetValue(second, out var after)
                && before.Of(doc) is { Count: > 0 } at && WordPositions.AnyNextTo(at, after.Of(doc))) neighbours++;
        }
        return (float)neighbours / pairs.Count;
    }

    /// <summary>The positions of one word, read document by document in ascending order.</summary>
    private sealed class WordPositions(DocsAndPositionsEnum postings)
    {
        private readonly List<int> positions = [];
        private int current = -1;

        public List<int> Of(int doc)
        {
            if (current == doc) return positions;
            current = doc;
            positions.Clear();
            if (postings.DocID < doc) postings.Advance(doc);
            if (postings.DocID != doc) return positions;
            for (var left = postings.Freq; left > 0; left--) positions.Add(postings.NextPosition());
            return positions;
        }

        public static bool AnyNextTo(List<int> first, List<int> second)
        {
            foreach (var position in first)
            {
                if (second.Contains(position + 1)) return true;
            }
            return false;
        }
    }
}
