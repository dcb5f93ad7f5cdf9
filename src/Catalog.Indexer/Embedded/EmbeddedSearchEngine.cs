using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Microsoft.Extensions.Logging;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>The engine that needs nothing installed.</summary>
public sealed class EmbeddedSearchEngine : ISearchEngine, IScoreReader, IDisposable
{
    public const string EngineName = "embedded";
    private const int Attempts = 3;
    private readonly LiveIndex live;

    public EmbeddedSearchEngine(EmbeddedSearchOptions options, TimeProvider clock, ILogger<EmbeddedSearchEngine> logger)
        : this(options, path => new HeldPostings(path), clock, logger)
    {
    }

    internal EmbeddedSearchEngine(EmbeddedSearchOptions options, Func<string, LuceneDirectory> open, TimeProvider clock, ILogger<EmbeddedSearchEngine> logger)
    {
        live = new LiveIndex(() => new IndexFolder(options.Folder, open, clock), logger);
        live.TryOpen();
    }

    public SearchStatus Status
    {
        get
        {
            var index = live.Current;
            try
            {
                return new SearchStatus(EngineName, live.IsWarm && index is not null, index?.Documents ?? 0, index?.Applied, index?.Committed, live.Fault)
                {
                    Index = index?.Name,
                    Previous = live.Previous,
                    Building = live.Building,
                    Parked = index?.Parked ?? [],
                };
            }
            catch (ObjectDisposedException) // another one serves from now on, or this one is opened again
            {
                return new SearchStatus(EngineName, false, 0, null, null, live.Fault);
            }
        }
    }

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Read(request, search => search.Page(EngineName), cancellationToken);

    public Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Read(request, search => search.List(), cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken) =>
        Read(new SearchRequest { Text = text }, search => search.Suggest(count), cancellationToken);

    public Task<ScoredRecord?> ReadScoreAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken) =>
        Read(request, search => search.ReadScore(match, num), cancellationToken);

    public Task<SearchStatus> RefreshAsync(CancellationToken cancellationToken) => Task.FromResult(Status);

    public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken)
    {
        live.Write(index => index.Apply(batch, cancellationToken));
        return Task.CompletedTask;
    }

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        if (live.Current is not null) live.Write(index => index.Commit());
        return Task.CompletedTask;
    }

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        live.Clear();
        return Task.CompletedTask;
    }

    public Task<IIndexBuild> BeginRebuildAsync(CancellationToken cancellationToken) => Task.FromResult<IIndexBuild>(live.Begin());

    public Task<IIndexBuild> BeginRollbackAsync(CancellationToken cancellationToken) => Task.FromResult<IIndexBuild>(live.BeginRollback());

    public void Dispose() => live.Dispose();

    /// <summary>A search that meets a closed index was overtaken by a rebuild or a reopening: it takes the new one.</summary>
    private Task<T> Read<T>(SearchRequest request, Func<IndexSearch, T> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (live.Current is not { } index) throw new SearchUnavailableException(live.Fault ?? "The search index is being built.");
            try
            {
                return Task.FromResult(index.Read(searcher => read(new IndexSearch(searcher, index.Columns, request, cancellation))));
            }
            catch (ObjectDisposedException e) when (attempt == Attempts)
            {
                throw new SearchUnavailableException("The search index is being opened again.", e);
            }
            catch (ObjectDisposedException)
            {
            }
        }
    }
}
