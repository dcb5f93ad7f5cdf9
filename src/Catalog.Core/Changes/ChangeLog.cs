using System.Data;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Changes;

/// <summary>What the change record can tell of: a record of the catalogue, or an account.</summary>
public interface IChangeSubject
{
    SubjectRef Subject { get; }

    /// <summary>After the change.</summary>
    int Version { get; }
}

/// <summary>A change of one record that is about to be stored. The id is read after the record was saved: a new one has none before.</summary>
public sealed record PendingChange(IChangeSubject Of, ChangeKind Kind, IReadOnlyList<FieldDifference> Differences);

/// <summary>
/// The only way into the database for a change: the changed rows and their rows of the change record, in one transaction.
/// </summary>
public sealed class ChangeLog(CatalogDbContext db, CatalogTransaction transaction, ChangeSignal signal, TimeProvider clock)
{
    /// <summary>Runs <paramref name="work"/> in the transaction of this scope and stores what it tracked together with the changes it returns.</summary>
    /// <exception cref="VersionConflictException">A changed record is at another version by now.</exception>
    public async Task CommitAsync(Func<CancellationToken, Task<IReadOnlyList<PendingChange>>> work, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        var because = CheckReason(reason);
        await transaction.RunAsync(async token =>
        {
            var changes = await work(token);
            if (changes.Count == 0) return; // a save that changes nothing writes nothing
            await SaveRecordsAsync(token);
            await AppendAsync(changes, actor, because, token);
            transaction.AfterCommit(signal.Notify);
        }, cancellationToken);
    }

    private static string? CheckReason(string? reason)
    {
        if (reason is null) return null;
        var (text, fault) = FieldText.Check(reason, Change.ReasonLength);
        return fault is null ? (string?)text : throw new InvalidChangeException("reason", $"Lý do {fault}.");
    }

    private async Task SaveRecordsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries is [{ Entity: Record record }, ..])
        {
            throw new VersionConflictException(record.Subject, record.Version - 1, null);
        }
    }

    private async Task AppendAsync(IReadOnlyList<PendingChange> changes, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        await db.LockChangesAsync(cancellationToken);
        var last = await db.Changes.AsNoTracking().OrderByDescending(change => change.Sequence)
            .Select(change => new { change.Sequence, change.Hash }).FirstOrDefaultAsync(cancellationToken);
        var (sequence, previous) = (last?.Sequence ?? 0, last?.Hash ?? ChangeHash.Start);
        var at = new DateTimeOffset(clock.GetUtcNow().UtcTicks / 10 * 10, TimeSpan.Zero); // PostgreSQL keeps microseconds
        foreach (var pending in changes)
        {
            var change = Create(pending, actor, reason, ++sequence, at, previous);
            db.Changes.Add(change);
            if (pending is { Kind: ChangeKind.Added, Of: Record record }) db.RecordCodes.Add(new RecordCode { Code = record.Code, Type = record.Type, RecordId = record.Id });
            previous = change.Hash;
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Change Create(PendingChange pending, Actor actor, string? reason, long sequence, DateTimeOffset at, string previous)
    {
        var (salt, reasonSalt) = (ChangeHash.NewSalt(), reason is null ? null : ChangeHash.NewSalt());
        var change = new Change
        {
            Sequence = sequence,
            At = at,
            ActorId = actor.Id,
            ActorName = actor.Name,
            ActorSalt = salt,
            ActorDigest = ChangeHash.Digest(salt, actor.Name),
            ActorRole = actor.Role,
            ActorUnitId = actor.UnitId,
            SubjectType = pending.Of.Subject.Type,
            SubjectId = pending.Of.Subject.Id,
            Version = pending.Of.Version,
            Kind = pending.Kind,
            Reason = reason,
            ReasonSalt = reasonSalt,
            ReasonDigest = reasonSalt is null ? null : ChangeHash.Digest(reasonSalt, reason!),
            Fields = ChangedField.ToJson(pending.Differences.Select(ChangedField.From)),
            PreviousHash = previous,
        };
        change.Hash = ChangeHash.Of(change);
        return change;
    }
}
