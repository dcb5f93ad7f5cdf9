using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>The engine for more than one machine: the index is kept by a cluster, and all processes share it.</summary>
public sealed class ElasticsearchSearchEngine : ISearchEngine, IScoreReader
{
    public const string EngineName = "elasticsearch";
    private readonly ServerIndexes indexes;
    private readonly BulkWriter writer;
    private readonly ILogger<ElasticsearchSearchEngine> logger;
    private volatile ServerState? state;
    private volatile string? fault;
    private ServerBuild? building;

    public ElasticsearchSearchEngine(ElasticsearchConnection connection, TimeProvider clock, ILogger<ElasticsearchSearchEngine> logger)
    {
        (Connection, this.logger) = (connection, logger);
        (indexes, writer) = (new ServerIndexes(connection, clock), new BulkWriter(connection, clock));
    }

    public SearchStatus Status
    {
        get
        {
            var now = State;
            return new SearchStatus(EngineName, now.Applied is not null && fault is null, now.Documents, now.Applied, now.Committed, fault)
            {
                Index = now.Live,
                Previous = now.Previous,
                Building = building?.Name,
                Parked = now.Parked,
            };
        }
    }

    internal ElasticsearchConnection Connection { get; }
    internal ServerState State => state ?? ServerState.Empty;
    internal string PreviousAlias => Connection.Options.Alias + "-previous";

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        ReadAsync(token => new ServerSearch(Connection, request, token).PageAsync(EngineName), Connection.Options.SearchLimit, cancellationToken);

    public Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken) =>
        ReadAsync(token => new ServerList(Connection, request, token).ReadAsync(), Connection.Options.ListLimit, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken) =>
        ReadAsync(token => new ServerSearch(Connection, new SearchRequest { Text = text }, token).SuggestAsync(count), Connection.Options.SearchLimit, cancellationToken);

    public Task<ScoredRecord?> ReadScoreAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken) =>
        ReadAsync(token => new ServerScoreReader(Connection, request, match).ReadAsync(num, token), Connection.Options.SearchLimit, cancellationToken);

    public Task<SearchStatus> RefreshAsync(CancellationToken cancellationToken) => TellingAsync(async () =>
    {
        state = State.Newer(await LimitedAsync(indexes.ReadAsync, Connection.Options.ListLimit, cancellationToken));
        return Status;
    });

    public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) => TellingAsync(async () =>
    {
        if (State is not { Applied: not null, Live: { } live } now) throw Unavailable();
        var parked = await writer.WriteAsync(Connection.Options.Alias, live, batch, cancellationToken);
        foreach (var document in parked) logger.LogError("The server refuses the document {Num}, which is not found until it changes: {Reason}", document.Num, document.Reason);
        await indexes.RefreshAsync(live, cancellationToken);
        state = now.With(batch, parked, await indexes.CountAsync(live, cancellationToken));
        return true;
    });

    public Task CommitAsync(CancellationToken cancellationToken) => TellingAsync(async () =>
    {
        if (State is not { Applied: { } mark, Live: { } live } now || mark == now.Committed) return false;
        await indexes.MarkAsync(live, mark, now.Parked, cancellationToken);
        state = now with { Committed = mark };
        return true;
    });

    public Task ClearAsync(CancellationToken cancellationToken) => TellingAsync(async () =>
    {
        await indexes.DeleteServingAsync(cancellationToken);
        state = ServerState.Empty;
        return true;
    });

    public Task<IIndexBuild> BeginRebuildAsync(CancellationToken cancellationToken) => BeginAsync(async () =>
    {
        await ReadStateAsync(cancellationToken);
        await indexes.SweepAsync(cancellationToken);
        return new ServerBuild(this, indexes, writer, await indexes.CreateAsync(cancellationToken), isNew: true, logger);
    });

    public Task<IIndexBuild> BeginRollbackAsync(CancellationToken cancellationToken) => BeginAsync(async () =>
    {
        var previous = (await RefreshAsync(cancellationToken)).Previous ?? throw new NoPreviousIndexException("Không còn chỉ mục trước để quay về.");
        return await ServerBuild.OfPreviousAsync(this, indexes, writer, previous, logger, cancellationToken);
    });

    /// <summary>The new one serves; the one that served so far is kept for going back, with all it knows.</summary>
    internal async Task ServeAsync(ServerBuild build, IReadOnlyList<ParkedDocument> parked, CancellationToken cancellationToken)
    {
        var old = await ReadStateAsync(cancellationToken);
        if (old is { Live: { } live, Applied: { } mark } && mark != old.Committed) await indexes.MarkAsync(live, mark, old.Parked, cancellationToken);
        var kept = old.Live ?? (old.Previous == build.Name ? null : old.Previous);
        await indexes.SwapAsync(build.Name, kept, cancellationToken);
        state = new ServerState(build.Name, kept, build.Applied, build.Applied, await indexes.CountAsync(build.Name, cancellationToken), parked);
        building = null;
        await indexes.SweepAsync(cancellationToken);
    }

    /// <summary>With time enough: a process that has not looked yet, or not since another one rebuilt, would take the one that serves for none.</summary>
    private async Task<ServerState> ReadStateAsync(CancellationToken cancellationToken) => state = State.Newer(await indexes.ReadAsync(cancellationToken));

    internal void GiveUp(ServerBuild build) => Interlocked.CompareExchange(ref building, null, build);

    private async Task<IIndexBuild> BeginAsync(Func<Task<ServerBuild>> begin)
    {
        if (building is { } other) throw new InvalidOperationException("Another search index is being built: " + other.Name);
        return building = await TellingAsync(begin);
    }

    /// <summary>A process that only searches asks until there is something; the alias takes care of the rest.</summary>
    private Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan limit, CancellationToken cancellationToken) => LimitedAsync(
        async token =>
        {
            if (State.Applied is null) await RefreshAsync(token);
            return State.Applied is null ? throw Unavailable() : await read(token);
        },
        limit, cancellationToken);

    /// <param name="limit">For all calls together: a text that finds nothing takes several.</param>
    private static async Task<T> LimitedAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        try
        {
            return await work(limited.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ElasticsearchFaultException($"No answer within {limit.TotalMilliseconds:F0} ms.", inner: e);
        }
    }

    /// <summary>What goes wrong shows in the status until something goes well.</summary>
    private async Task<T> TellingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            var result = await work();
            fault = null;
            return result;
        }
        catch (ElasticsearchFaultException e)
        {
            fault = e.Message;
            throw;
        }
    }

    private SearchUnavailableException Unavailable() => new(fault ?? "The search index is being built.");
}
