using System.Text.Json;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.IndexManagement;
using ServerRequest = Elastic.Clients.Elasticsearch.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// The indexes of ours in the cluster, {alias}-v{schema}-{utc}: one behind the alias that serves, one behind the alias for going
/// back. How far each follows the database stands in the metadata of its mapping, so that it goes wherever the index goes.
/// </summary>
internal sealed class ServerIndexes(ElasticsearchConnection connection, TimeProvider clock)
{
    /// <summary>In the cluster's state everything is copied to every node: a list that is longer says no more.</summary>
    private const int MaxParked = 100;

    /// <summary>Half an index younger than this may be one that another process builds.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(6);
    private readonly string alias = connection.Options.Alias;
    private readonly string previousAlias = connection.Options.Alias + "-previous";

    public async Task<ServerState> ReadAsync(CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var (live, previous) = (Behind(all, alias), Behind(all, previousAlias));
        if (live is null) return ServerState.Empty with { Previous = previous };
        var (mark, parked) = MarkOf(all[live]);
        return new ServerState(live, previous, mark, mark, mark is null ? 0 : await CountAsync(live, cancellationToken), parked);
    }

    /// <summary>Null for an index of another schema, and for one that was never complete.</summary>
    public async Task<(IndexMark? Mark, IReadOnlyList<ParkedDocument> Parked)> MarkOfAsync(string name, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).TryGetValue(name, out var index) ? MarkOf(index) : (null, []);

    public Task MarkAsync(string name, IndexMark mark, IReadOnlyList<ParkedDocument> parked, CancellationToken cancellationToken)
    {
        var data = CommitMark.Write(IndexSchema.Version, mark, [.. parked.Take(MaxParked)]);
        var request = new PutMappingRequest(name) { Meta = data.ToDictionary(entry => entry.Key, entry => (object)entry.Value), RequestConfiguration = connection.Patient };
        return connection.WriteAsync((client, token) => client.Indices.PutMappingAsync(request, token), cancellationToken);
    }

    public async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        var name = IndexSchema.NewName(alias, clock.GetUtcNow());
        var request = IndexSchema.Create(name, connection.Options.Shards);
        request.RequestConfiguration = connection.Patient;
        await connection.WriteAsync((client, token) => client.Indices.CreateAsync(request, token), cancellationToken);
        return name;
    }

    /// <summary>Searches take the new one from here on; in one call, so that there is never none.</summary>
    public async Task SwapAsync(string name, string? old, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        List<IndexUpdateAliasesAction> actions = [.. all.SelectMany(index => index.Value.Aliases ?? new Dictionary<string, Alias>(), (index, held) => (Index: index.Key, Alias: held.Key))
            .Where(held => held.Alias == alias || held.Alias == previousAlias || held.Alias == IndexSchema.BuildAlias(name))
            .Select(held => (IndexUpdateAliasesAction)new RemoveAction { Index = held.Index, Alias = held.Alias })];
        actions.Add(new AddAction { Index = name, Alias = alias });
        if (old is not null) actions.Add(new AddAction { Index = old, Alias = previousAlias });
        var request = new UpdateAliasesRequest { Actions = actions, RequestConfiguration = connection.Patient };
        await connection.WriteAsync((client, token) => client.Indices.UpdateAliasesAsync(request, token), cancellationToken);
    }

    /// <summary>Deletes what neither serves nor is kept, nor may be in the making elsewhere.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (name, index) in await AllAsync(cancellationToken))
        {
            var held = index.Aliases?.Keys.ToList() ?? [];
            var isBuilding = held.Contains(IndexSchema.BuildAlias(name)) && now - IndexSchema.MadeAt(name) < Abandoned;
            if (!held.Contains(alias) && !held.Contains(previousAlias) && !isBuilding) await DeleteAsync(name, cancellationToken);
        }
    }

    public async Task DeleteServingAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, index) in await AllAsync(cancellationToken))
        {
            if (index.Aliases is { } held && (held.ContainsKey(alias) || held.ContainsKey(previousAlias))) await DeleteAsync(name, cancellationToken);
        }
    }

    /// <summary>By name: servers refuse a pattern here.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var request = new DeleteIndexRequest(name) { IgnoreUnavailable = true, RequestConfiguration = connection.Patient };
        return connection.WriteAsync((client, token) => client.Indices.DeleteAsync(request, token), cancellationToken);
    }

    public Task RefreshAsync(string name, CancellationToken cancellationToken)
    {
        var request = new RefreshRequest(name) { RequestConfiguration = connection.Patient };
        return connection.WriteAsync((client, token) => client.Indices.RefreshAsync(request, token), cancellationToken);
    }

    /// <summary>Everything in one segment, and as many copies as wanted.</summary>
    public async Task FinishAsync(string name, CancellationToken cancellationToken)
    {
        var merge = new ForcemergeRequest(name) { MaxNumSegments = 1, RequestConfiguration = connection.Patient };
        await connection.WriteAsync((client, token) => client.Indices.ForcemergeAsync(merge, token), cancellationToken);
        if (connection.Options.Replicas == 0) return;
        var copies = new PutIndicesSettingsRequest(name, new IndexSettings { NumberOfReplicas = connection.Options.Replicas }) { RequestConfiguration = connection.Patient };
        await connection.WriteAsync((client, token) => client.Indices.PutSettingsAsync(copies, token), cancellationToken);
    }

    public async Task<int> CountAsync(string name, CancellationToken cancellationToken)
    {
        var request = new CountRequest(name) { RequestConfiguration = connection.Patient };
        return (int)(await connection.WriteAsync((client, token) => client.CountAsync(request, token), cancellationToken)).Count;
    }

    public async Task<IReadOnlyDictionary<RecordType, int>> CountByTypeAsync(string name, CancellationToken cancellationToken)
    {
        var request = new ServerRequest(name)
        {
            Size = 0,
            RequestConfiguration = connection.Patient,
            Aggregations = new Dictionary<string, Aggregation> { [FacetNames.Type] = new() { Terms = new TermsAggregation { Field = IndexSchema.FacetField(FacetNames.Type), Size = 100 } } },
        };
        var answer = await connection.WriteAsync((client, token) => client.SearchAsync<IndexedDocument>(request, token), cancellationToken);
        return answer.Aggregations!.GetStringTerms(FacetNames.Type)!.Buckets.ToDictionary(bucket => RecordTypes.Find(bucket.Key.ToString())!.Value, bucket => (int)bucket.DocCount);
    }

    private async Task<IReadOnlyDictionary<string, IndexState>> AllAsync(CancellationToken cancellationToken)
    {
        var request = new GetIndexRequest(IndexSchema.Pattern(alias)) { Features = [Feature.Aliases, Feature.Mappings], RequestConfiguration = connection.Patient };
        return (await connection.WriteAsync((client, token) => client.Indices.GetAsync(request, token), cancellationToken)).Indices ?? new Dictionary<string, IndexState>();
    }

    private static string? Behind(IReadOnlyDictionary<string, IndexState> all, string alias) => all.Where(index => index.Value.Aliases?.ContainsKey(alias) == true).Select(index => index.Key).FirstOrDefault();

    private static (IndexMark? Mark, IReadOnlyList<ParkedDocument> Parked) MarkOf(IndexState index)
    {
        var data = (index.Mappings?.Meta ?? new Dictionary<string, object>()).Where(entry => entry.Value is JsonElement { ValueKind: JsonValueKind.String })
            .ToDictionary(entry => entry.Key, entry => ((JsonElement)entry.Value).GetString()!);
        return CommitMark.IsOfSchema(IndexSchema.Version, data) ? (CommitMark.Read(data), CommitMark.ReadParked(data)) : (null, []);
    }
}
