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
        var (found, hits, match, isScattered) = Find(TextQuery.Of(request), Math.Max(SearchWeights.LookedAtTwice, request.Skip + request.PageSize));
        return new SearchResult
        {
            Total = found.Total,
            Hits = [.. hits.Skip(request.Skip).Take(request.PageSize).Select(Hit)],
            Facets = Facets(found.Counts),
            Match = match,
            IsScattered = isScattered,
            Engine = engine,
            Took = Stopwatch.GetElapsedTime(started),
        };
    }

    public IReadOnlyList<SearchHit> Suggest(int count)
    {
        var text = TextQuery.ParseUnfinished(request.Text);
        if (text.IsEmpty) return [];
        var (_, hits, _, _) = Find(text, SearchWeights.LookedAtTwice);
        return [.. hits.Take(count).Select(Hit)];
    }

    public ScoredRecord? ReadScore(TextMatch match, int num) => new HitScoreReader(searcher, cache, request, match).Read(num);

    public IReadOnlyList<int> List()
    {
        var text = TextQuery.Of(request);
        var (found, _, _) = FirstThatMatches(text, () => new ListCollector(filter, cache, cancellation), list => list.Matched);
        found.Nums.Sort();
        return found.Nums;
    }

    private (HitCollector Found, List<Candidate> Hits, TextMatch Match, bool IsScattered) Find(TextQuery text, int window)
    {
        var ranking = new HitRanking(request, cache.Values);
        var (found, match, isScattered) = FirstThatMatches(text, () => new HitCollector(filter, ranking, cache, window, cancellation), hits => hits.Matched);
        var best = found.Best();
        if (ranking.Sort == SearchSort.Relevance) BestHits.Rank(best, new SecondLook(text, match), searcher, cache);
        return (found, best, match, isScattered);
    }

    /// <summary>
    /// A number that names a record is looked up; what cannot be one is looked for as words, less strictly each time, until
    /// something is found. Where all the words are found only far apart, fewer of them are asked for.
    /// </summary>
    private (T Found, TextMatch Match, bool IsScattered) FirstThatMatches<T>(TextQuery text, Func<T> collector, Func<T, int> matched) where T : ICollector
    {
        var found = collector();
        if (text.Identifier is { } identifier)
        {
            found = Collect(TextQueries.Match(identifier), found);
            if (matched(found) > 0 || identifier.IsCertain) return (found, TextMatch.All, false);
        }
        foreach (var step in text.Steps())
        {
            found = Collect(TextQueries.Match(text, step), collector());
            if (matched(found) == 0) continue;
            if (step != TextMatch.All || !text.MayBeScattered || HoldsAllSomewhere(text)) return (found, step, false);
            return text.HasPart ? (Collect(TextQueries.Match(text, TextMatch.Part), collector()), TextMatch.Part, true) : (found, step, true);
        }
        return (found, TextMatch.All, false);
    }

    private T Collect<T>(Query query, T collector) where T : ICollector
    {
        if (query is MatchAllDocsQuery) CollectAll(collector);
        else searcher.Search(query, collector);
        return collector;
    }

    /// <summary>Everything scores alike and nothing has to be looked up, so a plain loop does.</summary>
    private void CollectAll<T>(T collector) where T : ICollector
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            collector.SetNextReader(leaf);
            var (live, count) = (leaf.AtomicReader.LiveDocs, leaf.AtomicReader.MaxDoc);
            for (var doc = 0; doc < count; doc++)
            {
                if (live is null || live.Get(doc)) collector.Collect(doc);
            }
        }
    }

    /// <summary>Whether any record holds every word in more than its description.</summary>
    private bool HoldsAllSomewhere(TextQuery text)
    {
        var weight = searcher.CreateNormalizedWeight(TextQueries.Own(text));
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } holders) continue;
            var columns = cache.Of(leaf.AtomicReader);
            while (holders.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (!filter.IsHidden(columns, holders.DocID)) return true;
            }
        }
        return false;
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
        var square = cache.Of(leaf.AtomicReader).Points.SquareTo(doc - leaf.DocBase, SpherePoint.Of(request.Near!.Value));
        return double.IsFinite(square) ? SpherePoint.KmOf(square) : null;
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
