using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;
using ServerRequest = Elastic.Clients.Elasticsearch.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>The keys of everything a request finds, on a view that stands still: without it a change in between would shift the pages.</summary>
internal sealed class ServerList(ElasticsearchConnection connection, SearchRequest request, CancellationToken cancellation)
{
    private const int Page = 10_000;
    private static readonly Duration Kept = "1m";

    public async Task<IReadOnlyList<int>> ReadAsync()
    {
        var opening = new OpenPointInTimeRequest(connection.Options.Alias) { KeepAlive = Kept };
        var view = (await connection.SearchAsync((client, token) => client.OpenPointInTimeAsync(opening, token), cancellation)).Id;
        try
        {
            return await ReadAsync(view, TextQuery.Of(request));
        }
        finally
        {
            await CloseAsync(view);
        }
    }

    /// <summary>The same ways to match, in the same order, as for a page.</summary>
    private async Task<IReadOnlyList<int>> ReadAsync(string view, TextQuery text)
    {
        var search = new ServerSearch(connection, request, cancellation);
        if (text.Identifier is { } identifier)
        {
            var named = FilterQueries.Visible(TextQueries.Match(identifier), request);
            var nums = await ReadAsync(view, named);
            if (nums.Count > 0 || identifier.IsCertain || await search.MatchesAsync(named)) return nums;
        }
        foreach (var step in text.Steps())
        {
            var visible = FilterQueries.Visible(TextQueries.Match(text, step), request);
            var nums = await ReadAsync(view, visible);
            if (nums.Count == 0 && !await search.MatchesAsync(visible)) continue;
            if (step != TextMatch.All || !text.HasPart || await search.HoldsAllSomewhereAsync(visible, text)) return nums;
            return await ReadAsync(view, FilterQueries.Visible(TextQueries.Match(text, TextMatch.Part), request));
        }
        return [];
    }

    private async Task<List<int>> ReadAsync(string view, Query visible)
    {
        var nums = new List<int>();
        while (true)
        {
            var next = new ServerRequest
            {
                Pit = new PointInTimeReference(view) { KeepAlive = Kept },
                Size = Page,
                TrackTotalHits = new TrackHits(false),
                StoredFields = "_none_",
                Query = new BoolQuery { Filter = [visible, .. FilterQueries.Of(request)] },
                Sort = [new FieldSort(IndexSchema.Num) { Order = SortOrder.Asc }],
                SearchAfter = nums.Count == 0 ? null : [nums[^1]],
                RequestConfiguration = connection.Patient,
            };
            var page = await connection.WriteAsync((client, token) => client.SearchAsync<IndexedDocument>(next, token), cancellation);
            nums.AddRange(page.Hits.Select(hit => (int)(long)hit.Sort!.First().Value!));
            if (page.Hits.Count < Page) return nums;
        }
    }

    /// <summary>Not closed, it ends by itself after a minute.</summary>
    private async Task CloseAsync(string view)
    {
        try
        {
            var closing = new ClosePointInTimeRequest { Id = view };
            await connection.SearchAsync((client, token) => client.ClosePointInTimeAsync(closing, token), CancellationToken.None);
        }
        catch (ElasticsearchFaultException)
        {
        }
    }
}
