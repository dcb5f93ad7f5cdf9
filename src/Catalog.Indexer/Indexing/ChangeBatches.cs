using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>What an index lacks after its mark.</summary>
public enum NextStep
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A batch to apply.</summary>
    Batch,

    /// <summary>A batch to apply, and new names in nearly every document: the places were loaded anew. What it holds is no longer right, but was.</summary>
    Rebuild,

    /// <summary>Everything: it was made from another change record.</summary>
    Foreign,
}

/// <summary>The change record after a mark, as batches. Each may be applied again without harm.</summary>
public sealed class ChangeBatches(CatalogDbContext db, AffectedRecords affected, DocumentBuilder documents, TimeProvider clock)
{
    public async Task<(NextStep Step, SearchBatch? Batch)> NextAsync(IndexMark mark, CancellationToken cancellationToken)
    {
        if (await ChangesAsync(mark, cancellationToken) is not { } changes) return (NextStep.Foreign, null);
        if (changes.Count == 0) return (NextStep.None, null);
        var ids = await affected.OfAsync(changes, cancellationToken);
        var reached = new IndexMark(changes[^1].Sequence, changes[^1].Hash);
        return (changes.Exists(change => change.Type == RecordType.Place) ? NextStep.Rebuild : NextStep.Batch, await documents.BuildAsync(ids, DayFor(changes.Max(change => change.Day)), reached, cancellationToken));
    }

    /// <summary>Of the newest row, read before the records: what changes meanwhile comes again by the change record. The day is that of the statuses.</summary>
    public async Task<(IndexMark Mark, DateOnly Day)> NowAsync(CancellationToken cancellationToken)
    {
        var last = await Read(db.Changes.OrderByDescending(change => change.Sequence)).FirstOrDefaultAsync(cancellationToken);
        return (new IndexMark(last?.Sequence ?? 0, last?.Hash ?? ""), DayFor(last?.Day ?? default));
    }

    /// <summary>The rows after the mark; null when the row of the mark is not the one the index was made from.</summary>
    private async Task<List<IndexedChange>?> ChangesAsync(IndexMark mark, CancellationToken cancellationToken)
    {
        var rows = await Read(db.Changes.Where(change => change.Sequence >= mark.Sequence).OrderBy(change => change.Sequence).Take(DocumentBuilder.BatchSize + 1)).ToListAsync(cancellationToken);
        if (mark.Sequence == 0) return rows;
        return rows is [var first, ..] && first.Sequence == mark.Sequence && first.Hash == mark.Hash ? rows[1..] : null;
    }

    private static IQueryable<IndexedChange> Read(IQueryable<Change> rows) => rows.AsNoTracking()
        .Select(change => new IndexedChange(change.Sequence, change.Hash, change.At, change.Kind, change.SubjectType, change.SubjectId, change.Fields));

    /// <summary>Statuses turn at midnight by rows of the change record, which may come from a clock a little before ours; never a whole day.</summary>
    private DateOnly DayFor(DateOnly rows)
    {
        var today = VietnamTime.Today(clock);
        return rows == today.AddDays(1) ? rows : today;
    }
}
