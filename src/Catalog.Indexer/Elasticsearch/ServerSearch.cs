using System.Diagnostics;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;
using ServerRequest = Elastic.Clients.Elasticsearch.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>One request to the server: the same steps, the same order of work and the same ties as in the embedded engine.</summary>
internal sealed class ServerSearch(ElasticsearchConnection connection, SearchRequest request, CancellationToken cancellation)
{
    private const string Unstored = "_none_";

    public async Task<SearchResult> PageAsync(string engine)
    {
        var started = Stopwatch.GetTimestamp();
        var (response, hits, match) = await FindAsync(TextQuery.Of(request), request.Skip, request.PageSize, withFacets: true);
        return new SearchResult
        {
            Total = (int)response.Total,
            Hits = hits,
            Facets = FacetAggregations.Read(response.Aggregations, request),
            Match = match,
            Engine = engine,
            Took = Stopwatch.GetElapsedTime(started),
        };
    }

    public async Task<IReadOnlyList<SearchHit>> SuggestAsync(int count)
    {
        var text = TextQuery.ParseUnfinished(request.Text);
        return text.IsEmpty ? [] : (await FindAsync(text, 0, count, withFacets: false)).Hits;
    }

    /// <summary>How to match, the strictest first. A number that names a record is looked up; what cannot be one is looked for as words.</summary>
    public static IEnumerable<(Query Query, TextMatch Match, bool IsLast)> Attempts(TextQuery text)
    {
        if (text.Identifier is { } identifier)
        {
            yield return (TextQueries.Match(identifier), TextMatch.All, identifier.IsCertain);
            if (identifier.IsCertain) yield break;
        }
        var steps = text.Steps().ToArray();
        foreach (var step in steps) yield return (TextQueries.Match(text, step), step, step == steps[^1]);
    }

    /// <summary>Whether the text matches anything at all, whatever the filters: if not, the next attempt is made.</summary>
    public async Task<bool> MatchesAsync(Query visible)
    {
        if (FilterQueries.Of(request).Count == 0) return false; // asked after nothing was found
        var count = new CountRequest(connection.Options.Alias) { Query = visible, TerminateAfter = 1 };
        return (await connection.SearchAsync((client, token) => client.CountAsync(count, token), cancellation)).Count > 0;
    }

    private async Task<(SearchResponse<IndexedDocument> Response, List<SearchHit> Hits, TextMatch Match)> FindAsync(TextQuery text, int skip, int take, bool withFacets)
    {
        foreach (var (query, match, isLast) in Attempts(text))
        {
            var visible = FilterQueries.Visible(query, request);
            var window = new Adjacency(Ranking.SortOf(request) == SearchSort.Relevance && skip < SearchWeights.AdjacencyWindow ? text.Pairs : []);
            var response = await connection.SearchAsync((client, token) => client.SearchAsync<IndexedDocument>(Request(visible, window, skip, take, withFacets), token), cancellation);
            var matched = response.Total > 0 || await MatchesAsync(visible);
            if (!matched && !isLast) continue;
            var hits = response.Hits.Select(hit => (Hit: HitOf(hit), hit.MatchedQueries)).ToList();
            var ranked = window.IsNeeded ? window.Rank(hits).Skip(skip).Take(take) : hits.Select(hit => hit.Hit);
            return (response, [.. ranked], matched ? match : TextMatch.All);
        }
        throw new UnreachableException();
    }

    private ServerRequest Request(Query visible, Adjacency window, int skip, int take, bool withFacets)
    {
        var size = window.IsNeeded ? Math.Max(SearchWeights.AdjacencyWindow, skip + take) : take;
        var from = window.IsNeeded ? 0 : skip;
        return new ServerRequest(connection.Options.Alias)
        {
            SearchType = connection.Options.Shards > 1 ? SearchType.DfsQueryThenFetch : null, // else each shard scores by its own statistics
            AllowPartialSearchResults = false, // a lost shard is a fault, not a smaller total
            From = from,
            Size = Math.Clamp(size, 0, SearchRequest.MaxDepth - from),
            TrackTotalHits = new TrackHits(true),
            StoredFields = Unstored, // the key is among the sort values: nothing is read from the document
            Query = Ranking.SortOf(request) == SearchSort.Relevance ? Ranking.Scored(visible, request) : visible,
            Sort = Ranking.Order(request),
            PostFilter = new BoolQuery { Filter = [new MatchAllQuery(), .. FilterQueries.Of(request)], Should = window.Named() },
            Aggregations = withFacets ? FacetAggregations.Of(request) : null,
        };
    }

    private SearchHit HitOf(Hit<IndexedDocument> hit)
    {
        var values = hit.Sort!.ToArray();
        var score = Ranking.SortOf(request) == SearchSort.Relevance ? (float)NumberOf(values[0]) : 0;
        var km = request.Near is null ? double.PositiveInfinity : NumberOf(values[2]);
        return new SearchHit((int)NumberOf(values[1]), score, double.IsFinite(km) ? km : null);
    }

    /// <summary>The distance of what lies nowhere comes as a text.</summary>
    private static double NumberOf(FieldValue value) => value.Value switch
    {
        double number => number,
        long number => number,
        _ => double.PositiveInfinity,
    };
}
