using System.Diagnostics;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;
using ServerRequest = Elastic.Clients.Elasticsearch.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>One request to the server: the same steps, the same order of work and the same ties as in the embedded engine.</summary>
internal sealed class ServerSearch(ElasticsearchConnection connection, SearchRequest request, CancellationToken cancellation)
{
    private const string Unstored = "_none_", Own = "own";

    private sealed record Answer(SearchResponse<IndexedDocument> Response, List<SearchHit> Hits, TextMatch Match, bool IsScattered);

    public async Task<SearchResult> PageAsync(string engine)
    {
        var started = Stopwatch.GetTimestamp();
        var (response, hits, match, isScattered) = await FindAsync(TextQuery.Of(request), request.Skip, request.PageSize, withFacets: true);
        return new SearchResult
        {
            Total = (int)response.Total,
            Hits = hits,
            Facets = FacetAggregations.Read(response.Aggregations, request),
            Match = match,
            IsScattered = isScattered,
            Engine = engine,
            Took = Stopwatch.GetElapsedTime(started),
        };
    }

    public async Task<IReadOnlyList<SearchHit>> SuggestAsync(int count)
    {
        var text = TextQuery.ParseUnfinished(request.Text);
        return text.IsEmpty ? [] : (await FindAsync(text, 0, count, withFacets: false)).Hits;
    }

    /// <summary>Whether the text matches anything at all, whatever the filters: if not, the next attempt is made.</summary>
    public async Task<bool> MatchesAsync(Query visible)
    {
        if (FilterQueries.Of(request).Count == 0) return false; // asked after nothing was found
        var count = new CountRequest(connection.Options.Alias) { Query = visible, TerminateAfter = 1 };
        return (await connection.SearchAsync((client, token) => client.CountAsync(count, token), cancellation)).Count > 0;
    }

    /// <summary>Whether any record holds every word in more than its description.</summary>
    public async Task<bool> HoldsAllSomewhereAsync(Query visible, TextQuery text)
    {
        var count = new CountRequest(connection.Options.Alias) { Query = new BoolQuery { Filter = [visible, TextQueries.Own(text)] }, TerminateAfter = 1 };
        return (await connection.SearchAsync((client, token) => client.CountAsync(count, token), cancellation)).Count > 0;
    }

    /// <summary>The same ways to match, in the same order, as in the embedded engine.</summary>
    private async Task<Answer> FindAsync(TextQuery text, int skip, int take, bool withFacets)
    {
        Answer? answer = null;
        if (text.Identifier is { } identifier)
        {
            answer = await AskAsync(TextQueries.Match(identifier), TextMatch.All, text, skip, take, withFacets);
            if (identifier.IsCertain || await HasMatchedAsync(answer, TextQueries.Match(identifier))) return answer with { Match = TextMatch.All };
        }
        foreach (var step in text.Steps())
        {
            var query = TextQueries.Match(text, step);
            answer = await AskAsync(query, step, text, skip, take, withFacets);
            if (!await HasMatchedAsync(answer, query)) continue;
            if (step != TextMatch.All || !text.MayBeScattered || answer.Response.Aggregations?.GetFilter(Own)?.DocCount > 0) return answer;
            return (text.HasPart ? await AskAsync(TextQueries.Match(text, TextMatch.Part), TextMatch.Part, text, skip, take, withFacets) : answer) with { IsScattered = true };
        }
        return answer! with { Match = TextMatch.All };
    }

    private async Task<bool> HasMatchedAsync(Answer answer, Query query) => answer.Response.Total > 0 || await MatchesAsync(FilterQueries.Visible(query, request));

    private async Task<Answer> AskAsync(Query query, TextMatch match, TextQuery text, int skip, int take, bool withFacets)
    {
        var best = new BestHits(Ranking.SortOf(request) == SearchSort.Relevance && skip < SearchWeights.LookedAtTwice ? new SecondLook(text, match) : SecondLook.None);
        var asked = Request(FilterQueries.Visible(query, request), best, skip, take);
        asked.Aggregations = withFacets ? FacetAggregations.Of(request) : [];
        if (match == TextMatch.All && text.MayBeScattered) asked.Aggregations[Own] = new Aggregation { Filter = TextQueries.Own(text) };
        var response = await connection.SearchAsync((client, token) => client.SearchAsync<IndexedDocument>(asked, token), cancellation);
        var hits = response.Hits.Select(hit => (Hit: HitOf(hit), Words: BestHits.WordsOf(hit))).ToList();
        return new Answer(response, [.. best.IsNeeded ? best.Rank(hits).Skip(skip).Take(take) : hits.Select(hit => hit.Hit)], match, false);
    }

    private ServerRequest Request(Query visible, BestHits best, int skip, int take)
    {
        var size = best.IsNeeded ? Math.Max(SearchWeights.LookedAtTwice, skip + take) : take;
        var from = best.IsNeeded ? 0 : skip;
        return new ServerRequest(connection.Options.Alias)
        {
            SearchType = connection.Options.Shards > 1 ? SearchType.DfsQueryThenFetch : null, // else each shard scores by its own statistics
            AllowPartialSearchResults = false, // a lost shard is a fault, not a smaller total
            From = from,
            Size = Math.Clamp(size, 0, SearchRequest.MaxDepth - from),
            TrackTotalHits = new TrackHits(true),
            StoredFields = Unstored, // the key is among the sort values: nothing is read from the document
            DocvalueFields = best.Fields,
            Query = Ranking.SortOf(request) == SearchSort.Relevance ? Ranking.Scored(visible, request) : visible,
            Sort = Ranking.Order(request),
            PostFilter = new BoolQuery { Filter = [new MatchAllQuery(), .. FilterQueries.Of(request)] },
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
