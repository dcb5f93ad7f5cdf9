using Catalog.Core.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Indexing;

/// <param name="Done">Records read so far.</param>
/// <param name="Total">About how many there are; merging, warming and the last changes come after them.</param>
public readonly record struct RebuildProgress(int Done, int Total);

/// <summary>The new index holds far fewer documents of a type than the database has records; the old one serves on.</summary>
public sealed class IncompleteIndexException(string message) : Exception(message);

/// <summary>
/// Builds the index again beside the one that serves, or goes back to the one before; either way the changes written
/// meanwhile are applied before searches see it. Ended at any moment, it leaves the old one serving and may be run again.
/// </summary>
public sealed class IndexRebuilder(ISearchEngine engine, IServiceScopeFactory scopes, WriterTurn turn, ILogger<IndexRebuilder> logger) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Waits for one that runs. What it made is durable when this returns.</summary>
    /// <exception cref="IncompleteIndexException">The new index was given up.</exception>
    /// <exception cref="SearchUnavailableException">There is no place for another index.</exception>
    public Task RebuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellationToken) => AloneAsync(async () =>
    {
        logger.LogInformation("Building the search index from the database");
        while (!await TryRebuildAsync(progress, cancellationToken)) logger.LogInformation("The places were loaded anew meanwhile: building begins again");
        logger.LogInformation("The search index {Index} serves with {Documents} documents", engine.Status.Index, engine.Status.Documents);
    }, cancellationToken);

    /// <summary>Searches answer from the index before the last rebuild, with all changes since.</summary>
    /// <exception cref="NoPreviousIndexException">There is none that can be used.</exception>
    public Task RollbackAsync(CancellationToken cancellationToken) => AloneAsync(async () =>
    {
        if ((await engine.RefreshAsync(cancellationToken)).Names.WhyNoWayBack is { } why) throw new NoPreviousIndexException(why);
        await using var build = await engine.BeginRollbackAsync(cancellationToken);
        if (!await CatchUpAsync(build, cancellationToken) || !await SwapAsync(build, cancellationToken))
            throw new NoPreviousIndexException("Chỉ mục trước không còn khớp với cơ sở dữ liệu, hãy dựng lại chỉ mục.");
        logger.LogInformation("The search index {Index} serves again", engine.Status.Index);
    }, cancellationToken);

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>False when what it was made from is no longer right.</summary>
    private async Task<bool> TryRebuildAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        await using var build = await engine.BeginRebuildAsync(cancellationToken);
        var day = await FillAsync(build, progress, cancellationToken);
        if (!await CatchUpAsync(build, cancellationToken)) return false;
        await CheckAsync(build, day, cancellationToken);
        await build.PrepareAsync(cancellationToken);
        return await CatchUpAsync(build, cancellationToken) && await SwapAsync(build, cancellationToken);
    }

    private async Task<DateOnly> FillAsync(IIndexBuild build, IProgress<RebuildProgress>? progress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<DocumentBuilder>();
        var (mark, day) = await scope.ServiceProvider.GetRequiredService<ChangeBatches>().NowAsync(cancellationToken);
        var (done, total) = (0, 0);
        foreach (var source in documents.Sources) total += await source.CountAsync(day, cancellationToken);
        foreach (var source in documents.Sources)
        {
            for (var id = 0; await source.IdsAfterAsync(id, DocumentBuilder.BatchSize, cancellationToken) is { Count: > 0 } ids; id = ids[^1])
            {
                await build.ApplyAsync(await documents.BuildAsync(source, ids, day, cancellationToken), cancellationToken);
                progress?.Report(new RebuildProgress(done += ids.Count, Math.Max(total, done)));
            }
        }
        await build.ApplyAsync(new SearchBatch([], [], mark), cancellationToken);
        return day;
    }

    /// <summary>Nobody else moves the live index meanwhile, so the last changes are few and none is missing.</summary>
    private Task<bool> SwapAsync(IIndexBuild build, CancellationToken cancellationToken) => turn.TakeAsync(async () =>
    {
        if (!await CatchUpAsync(build, cancellationToken)) return false;
        await build.CompleteAsync(cancellationToken);
        return true;
    }, cancellationToken);

    private async Task<bool> CatchUpAsync(IIndexBuild build, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (step, batch) = await scope.ServiceProvider.GetRequiredService<ChangeBatches>().NextAsync(build.Applied!, cancellationToken);
            if (batch is null) return step == NextStep.None;
            if (step == NextStep.Rebuild) return false;
            await build.ApplyAsync(batch, cancellationToken);
        }
    }

    /// <summary>Records come and go while it is counted; a tenth of a type does not. With nothing to lose, little is better than nothing.</summary>
    private async Task CheckAsync(IIndexBuild build, DateOnly day, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var held = await build.CountAsync(cancellationToken);
        foreach (var source in scope.ServiceProvider.GetRequiredService<DocumentBuilder>().Sources)
        {
            var (documents, records) = (held.GetValueOrDefault(source.Type), await source.CountAsync(day, cancellationToken));
            if (Math.Abs(documents - records) <= Math.Max(10, records / 10)) continue;
            var words = $"Chỉ mục mới có {documents} mục loại {source.Type}, cơ sở dữ liệu có {records}.";
            if (engine.Status.Applied is not null) throw new IncompleteIndexException(words + " Chỉ mục cũ tiếp tục phục vụ.");
            logger.LogError("The new search index holds {Documents} documents of {Type}, the database {Records} records", documents, source.Type, records);
        }
    }

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}
