using System.Diagnostics;
using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>One request against one state of the index.</summary>
internal sealed class IndexSearch(IndexSearcher searcher, SegmentColumns.Cache cache, SearchRequest request, CancellationToken cancellation)
{
    private readonly HitFilter filter = new(request, cache.Values);

    public SearchResult Page(string engine)
    {
        var started = Stopwatch.GetTimestamp();
        var (found, hits, match) = Find(TextQuery.Of(request), Math.Max(SearchWeights.AdjacencyWindow, request.Skip + request.PageSize));
        return new SearchResult
        {
            Total = found.Total,
            Hits = [.. hits.Skip(request.Skip).Take(request.PageSize).Select(Hit)],
            Facets = Facets(found.Counts),
            Match = match,
            Engine = engine,
            Took = Stopwatch.GetElapsedTime(started),
        };
    }

    public IReadOnlyList<SearchHit> Suggest(int count)
    {
        var text = TextQuery.ParseUnfinished(request.Text);
        if (text.IsEmpty) return [];
        var (_, hits, _) = Find(text, SearchWeights.AdjacencyWindow);
        return [.. hits.Take(count).Select(Hit)];
    }

    public SearchExplanation? Explain(TextMatch match, int num, Func<IReadOnlyList<TextToken>, string> whereOf) =>
        new HitExplainer(searcher, cache, request, match).Explain(num, whereOf);

    public IReadOnlyList<int> List()
    {
        var text = TextQuery.Of(request);
        foreach (var (query, _, isLast) in Attempts(text))
        {
            var found = new ListCollector(filter, cache, cancellation);
            searcher.Search(query, found);
            if (found.Matched == 0 && !isLast) continue;
            found.Nums.Sort();
            return found.Nums;
        }
        return [];
    }

    private (HitCollector Found, List<Candidate> Hits, TextMatch Match) Find(TextQuery text, int window)
    {
        var ranking = new HitRanking(request, cache.Values);
        foreach (var (query, match, isLast) in Attempts(text))
        {
            var found = new HitCollector(filter, ranking, cache, window, cancellation);
            searcher.Search(query, found);
            if (found.Matched == 0 && !isLast) continue;
            var hits = found.Best();
            if (ranking.Sort == SearchSort.Relevance) new Adjacency(text.Pairs).Rescore(searcher, cache, hits);
            return (found, hits, found.Matched == 0 ? TextMatch.All : match);
        }
        throw new UnreachableException();
    }

    /// <summary>A number that names a record is looked up; what cannot be one is looked for as words, less strictly each time.</summary>
    private static IEnumerable<(Query Query, TextMatch Match, bool IsLast)> Attempts(TextQuery text)
    {
        if (text.Identifier is { } identifier)
        {
            yield return (TextQueries.Match(identifier), TextMatch.All, identifier.IsCertain);
            if (identifier.IsCertain) yield break;
        }
        var steps = text.Steps().ToArray();
        foreach (var step in steps) yield return (TextQueries.Match(text, step), step, step == steps[^1]);
    }

    private SearchHit Hit(Candidate hit)
    {
        var score = request.Sort == SearchSort.Relevance ? (float)hit.Key : 0;
        return new SearchHit(hit.Num, score, request.Near is null ? null : Distance(hit.Doc));
    }

    private double? Distance(int doc)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        var km = cache.Of(leaf.AtomicReader).Points.DistanceKm(doc - leaf.DocBase, request.Near!.Value);
        return double.IsFinite(km) ? km : null;
    }

    private List<FacetCount> Facets(int[][] counts)
    {
        var facets = new List<FacetCount>();
        foreach (var (facet, name) in FacetNames.All.Index())
        {
            var first = facets.Count;
            for (var value = 1; value < counts[facet].Length; value++)
            {
                if (counts[facet][value] > 0) facets.Add(new FacetCount(name, cache.Values[facet].Name(value), counts[facet][value]));
            }
            facets.Sort(first, facets.Count - first, FacetCount.MostFrequentFirst);
        }
        return facets;
    }
}
