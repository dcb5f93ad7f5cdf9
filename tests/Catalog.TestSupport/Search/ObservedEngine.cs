using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.TestSupport.Search;

/// <summary>A real engine that tells when something was applied, and can fail as a disk does.</summary>
public sealed class ObservedEngine(ISearchEngine inner) : ISearchEngine
{
    private readonly Lock gate = new();
    private readonly List<(Func<IndexMark, bool> Wanted, TaskCompletionSource Reached)> waiting = [];

    /// <summary>So many of the next batches fail.</summary>
    public int Failures { get; set; }
    public int Failed { get; private set; }
    public SearchStatus Status => inner.Status;

    public Task AppliedAsync(Func<IndexMark, bool> wanted)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (inner.Status.Applied is { } now && wanted(now)) return Task.CompletedTask;
            waiting.Add((wanted, reached));
        }
        return reached.Task;
    }

    public async Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken)
    {
        if (Failures > 0)
        {
            Failures--;
            Failed++;
            throw new SearchUnavailableException("The disk is full.");
        }
        await inner.ApplyAsync(batch, cancellationToken);
        Tell();
    }

    public async Task<IIndexBuild> BeginRebuildAsync(CancellationToken cancellationToken) => new ObservedBuild(await inner.BeginRebuildAsync(cancellationToken), Tell);

    public async Task<IIndexBuild> BeginRollbackAsync(CancellationToken cancellationToken) => new ObservedBuild(await inner.BeginRollbackAsync(cancellationToken), Tell);

    private void Tell()
    {
        if (inner.Status.Applied is not { } mark) return;
        lock (gate)
        {
            foreach (var (wanted, reached) in waiting)
            {
                if (wanted(mark)) reached.TrySetResult();
            }
        }
    }

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => inner.SearchAsync(request, cancellationToken);

    public Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken) => inner.ListAsync(request, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken) => inner.SuggestAsync(text, count, cancellationToken);

    public Task<SearchStatus> RefreshAsync(CancellationToken cancellationToken) => inner.RefreshAsync(cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) => inner.ClearAsync(cancellationToken);

    public Task CommitAsync(CancellationToken cancellationToken) => inner.CommitAsync(cancellationToken);

    private sealed class ObservedBuild(IIndexBuild inner, Action completed) : IIndexBuild
    {
        public string Name => inner.Name;
        public IndexMark? Applied => inner.Applied;

        public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) => inner.ApplyAsync(batch, cancellationToken);

        public Task<IReadOnlyDictionary<RecordType, int>> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

        public Task PrepareAsync(CancellationToken cancellationToken) => inner.PrepareAsync(cancellationToken);

        public async Task CompleteAsync(CancellationToken cancellationToken)
        {
            await inner.CompleteAsync(cancellationToken);
            completed();
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
