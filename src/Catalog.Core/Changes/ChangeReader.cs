using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Changes;

/// <summary>Reads the change record: in order for those who follow it, by record for its history, whole to prove the chain.</summary>
public sealed class ChangeReader(CatalogDbContext db, CatalogTransaction transaction, TimeProvider clock)
{
    public Task<List<Change>> ReadAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        db.Changes.AsNoTracking().Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence).Take(limit).ToListAsync(cancellationToken);

    public Task<List<Change>> HistoryAsync(SubjectRef subject, CancellationToken cancellationToken) =>
        db.Changes.AsNoTracking().Where(change => change.SubjectType == subject.Type && change.SubjectId == subject.Id)
            .OrderBy(change => change.Sequence).ToListAsync(cancellationToken);

    /// <summary>The newest of some kinds, newest first.</summary>
    public Task<List<Change>> LatestAsync(SubjectRef subject, IReadOnlyCollection<ChangeKind> kinds, int limit, CancellationToken cancellationToken) =>
        db.Changes.AsNoTracking().Where(change => change.SubjectType == subject.Type && change.SubjectId == subject.Id && kinds.Contains(change.Kind))
            .OrderByDescending(change => change.Sequence).Take(limit).ToListAsync(cancellationToken);

    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(change => (long?)change.Sequence, cancellationToken) ?? 0;

    /// <summary>From when on everything that is shown of some types says what it says: their last change, or the day that began since, with which certificates and events end.</summary>
    public async Task<DateTimeOffset> LastMomentAsync(IReadOnlyCollection<RecordType> types, CancellationToken cancellationToken)
    {
        var morning = VietnamTime.StartOf(VietnamTime.Today(clock));
        var last = await db.Changes.Where(change => types.Contains(change.SubjectType)).OrderByDescending(change => change.Sequence)
            .Select(change => (DateTimeOffset?)change.At).FirstOrDefaultAsync(cancellationToken);
        return last is { } at && at > morning ? at : morning;
    }

    public async Task<long> CursorAsync(string name, CancellationToken cancellationToken) =>
        await db.ChangeCursors.Where(cursor => cursor.Name == name).Select(cursor => cursor.Sequence).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A cursor never goes back: of two readers with one name the later place counts.</summary>
    public async Task MoveCursorAsync(string name, long sequence, CancellationToken cancellationToken)
    {
        if (await TryMoveAsync(name, sequence, cancellationToken)) return;
        // The first time of this name. Under the lock of the change record, or two processes would both insert it.
        await transaction.RunAsync(async token =>
        {
            await db.LockChangesAsync(token);
            if (await TryMoveAsync(name, sequence, token)) return;
            db.ChangeCursors.Add(new ChangeCursor { Name = name, Sequence = sequence, MovedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(token);
        }, cancellationToken);
    }

    private async Task<bool> TryMoveAsync(string name, long sequence, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var moved = await db.ChangeCursors.Where(cursor => cursor.Name == name && cursor.Sequence <= sequence)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Sequence, sequence).SetProperty(c => c.MovedAt, now), cancellationToken);
        return moved > 0 || await db.ChangeCursors.AnyAsync(cursor => cursor.Name == name && cursor.Sequence > sequence, cancellationToken);
    }

    /// <summary>
    /// The first row that was altered, taken out or put in between; null when the whole chain holds. Rows cut off at the end
    /// show only against a copy of the last hash: every backup and every mark of an index holds one.
    /// </summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellationToken)
    {
        var (expected, previous) = (1L, ChangeHash.Start);
        await foreach (var change in db.Changes.AsNoTracking().OrderBy(change => change.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (change.Sequence != expected || change.PreviousHash != previous || !ChangeHash.IsTrue(change)) return expected;
            (expected, previous) = (expected + 1, change.Hash);
        }
        return null;
    }
}
