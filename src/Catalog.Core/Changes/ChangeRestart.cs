using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Changes;

/// <summary>
/// Begins the change record anew with what stays, for the one moment at which nothing in it concerns anybody: sample data
/// leaves a catalogue that never held anything else. Readers notice, because the row they stopped at is gone.
/// </summary>
internal sealed class ChangeRestart(CatalogDbContext db)
{
    /// <summary>Inside the caller's transaction. Rows about the kept types keep their time, actor and values; numbers and hashes are new.</summary>
    public async Task RunAsync(IReadOnlyCollection<RecordType> kept, CancellationToken cancellationToken)
    {
        await db.LockChangesAsync(cancellationToken);
        var rows = await db.Changes.AsNoTracking().Where(change => kept.Contains(change.SubjectType)).OrderBy(change => change.Sequence).ToListAsync(cancellationToken);
        await db.Changes.ExecuteDeleteAsync(cancellationToken);
        await db.ChangeCursors.ExecuteDeleteAsync(cancellationToken);
        var previous = ChangeHash.Start;
        foreach (var (index, row) in rows.Index())
        {
            var again = Again(row, index + 1, previous);
            db.Changes.Add(again);
            previous = again.Hash;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Change Again(Change row, long sequence, string previous)
    {
        var again = new Change
        {
            Sequence = sequence,
            At = row.At,
            ActorId = row.ActorId,
            ActorName = row.ActorName,
            ActorSalt = row.ActorSalt,
            ActorDigest = row.ActorDigest,
            ActorRole = row.ActorRole,
            ActorUnitId = row.ActorUnitId,
            SubjectType = row.SubjectType,
            SubjectId = row.SubjectId,
            Version = row.Version,
            Kind = row.Kind,
            Reason = row.Reason,
            ReasonSalt = row.ReasonSalt,
            ReasonDigest = row.ReasonDigest,
            Fields = row.Fields,
            PreviousHash = previous,
        };
        again.Hash = ChangeHash.Of(again);
        return again;
    }
}
