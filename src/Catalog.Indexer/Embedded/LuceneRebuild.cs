using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>An index that does not serve yet: a new one, or the one before.</summary>
internal sealed class LuceneRebuild(LiveIndex live, LuceneIndex index) : IIndexBuild
{
    private bool isOver;

    public string Name => index.Name;
    public IndexMark? Applied => index.Applied;
    public LuceneIndex Index => index;

    public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken)
    {
        index.Apply(batch, cancellationToken);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<RecordType, int>> CountAsync(CancellationToken cancellationToken) => Task.FromResult(index.Count());

    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        index.Merge(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Warming.Run(index);
        return Task.CompletedTask;
    }

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        live.Complete(this);
        isOver = true;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (!isOver) live.GiveUp(this);
        isOver = true;
        return ValueTask.CompletedTask;
    }
}
