using Catalog.Core.Search;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Indexing;

/// <summary>One step on the way of the live index behind the change record. Each may be taken again without harm.</summary>
/// <param name="isOfOneProcess">An index that no job knows of: it is built again here when the places were loaded anew. For the index of all, whoever loaded them asked for the job.</param>
public sealed class IndexUpdater(ISearchEngine engine, ChangeBatches changes, IndexRebuilder rebuilder, WriterTurn turn, ILogger<IndexUpdater> logger, bool isOfOneProcess = false)
{
    /// <summary>True when something was applied, and more may be waiting.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var step = await turn.TakeAsync(() => ApplyNextAsync(cancellationToken), cancellationToken);
        if (step is null || (step == NextStep.Rebuild && isOfOneProcess)) await rebuilder.RebuildAsync(null, cancellationToken);
        return step != NextStep.None;
    }

    /// <summary>Null when there is nothing to apply a change to.</summary>
    private async Task<NextStep?> ApplyNextAsync(CancellationToken cancellationToken)
    {
        if ((await engine.RefreshAsync(cancellationToken)).Applied is not { } mark) return null;
        var (step, batch) = await changes.NextAsync(mark, cancellationToken);
        if (step == NextStep.Rebuild && isOfOneProcess) return step; // its mark stays before the new places: stopped midway, the next start begins again
        if (batch is not null) await engine.ApplyAsync(batch, cancellationToken);
        if (step != NextStep.Foreign) return step;
        logger.LogWarning("The search index was made from another change record and is built again");
        await engine.ClearAsync(cancellationToken);
        return null;
    }
}
