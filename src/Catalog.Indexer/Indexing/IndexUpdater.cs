using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Indexing;

/// <summary>One step on the way of the index behind the change record. Each step may be taken again without harm.</summary>
public sealed class IndexUpdater(
    ISearchEngine engine, CatalogDbContext db, AffectedRecords affected, IEnumerable<IDocumentSource> sources, TimeProvider clock, ILogger<IndexUpdater> logger)
{
    private const int BatchSize = 500;

    /// <summary>True when something was applied, and more may be waiting.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (engine.Status.Applied is not { } mark || await ChangesAsync(mark, cancellationToken) is not { } changes)
        {
            await FillAsync(cancellationToken);
            return true;
        }
        if (changes.Count == 0) return false;
        if (await affected.OfAsync(changes, cancellationToken) is not { } ids)
        {
            await FillAsync(cancellationToken);
            return true;
        }
        await ApplyAsync(ids, DayFor(changes.Max(change => change.Day)), new IndexMark(changes[^1].Sequence, changes[^1].Hash), cancellationToken);
        return true;
    }

    /// <summary>Statuses turn at midnight by rows of the change record, which may come from a clock a little before ours; never a whole day.</summary>
    private DateOnly DayFor(DateOnly rows)
    {
        var today = VietnamTime.Today(clock);
        return rows == today.AddDays(1) ? rows : today;
    }

    /// <summary>The rows after the mark; null when the row of the mark is not the one the index was made from.</summary>
    private async Task<List<IndexedChange>?> ChangesAsync(IndexMark mark, CancellationToken cancellationToken)
    {
        var rows = await Read(db.Changes.Where(change => change.Sequence >= mark.Sequence).OrderBy(change => change.Sequence).Take(BatchSize + 1)).ToListAsync(cancellationToken);
        if (mark.Sequence == 0) return rows;
        if (rows is [var first, ..] && first.Sequence == mark.Sequence && first.Hash == mark.Hash) return rows[1..];
        logger.LogWarning("The search index was made from another change record and is filled again");
        return null;
    }

    private static IQueryable<IndexedChange> Read(IQueryable<Change> rows) =>
        rows.Select(change => new IndexedChange(change.Sequence, change.Hash, change.At, change.Kind, change.SubjectType, change.SubjectId, change.Fields));

    private async Task ApplyAsync(IReadOnlyDictionary<RecordType, HashSet<int>> ids, DateOnly today, IndexMark mark, CancellationToken cancellationToken)
    {
        var (changed, removed) = (new List<SearchDocument>(), new List<int>());
        foreach (var source in sources)
        {
            if (!ids.TryGetValue(source.Type, out var wanted)) continue;
            foreach (var part in wanted.Chunk(BatchSize))
            {
                var documents = await source.BuildAsync(part, today, cancellationToken);
                changed.AddRange(documents);
                removed.AddRange(part.Except(documents.Select(document => document.Id)).Select(id => IndexKey.Of(source.Type, id)));
            }
        }
        await engine.ApplyAsync(new SearchBatch(changed, removed, mark), cancellationToken);
    }

    /// <summary>From nothing. The mark is read first: what changes meanwhile comes again by the change record.</summary>
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var last = await Read(db.Changes.OrderByDescending(change => change.Sequence)).FirstOrDefaultAsync(cancellationToken);
        var today = DayFor(last?.Day ?? default);
        logger.LogInformation("Filling the search index from the database");
        await engine.ClearAsync(cancellationToken);
        foreach (var source in sources)
        {
            for (var id = 0; await source.IdsAfterAsync(id, BatchSize, cancellationToken) is { Count: > 0 } ids; id = ids[^1])
                await engine.ApplyAsync(new SearchBatch(await source.BuildAsync(ids, today, cancellationToken), [], null), cancellationToken);
        }
        await engine.ApplyAsync(new SearchBatch([], [], new IndexMark(last?.Sequence ?? 0, last?.Hash ?? "")), cancellationToken);
        logger.LogInformation("The search index holds {Documents} documents", engine.Status.Documents);
    }
}
