using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Records;

/// <summary>
/// The frame for what hangs on a record of any type without being one of its fields (contacts, pictures): a change of it is
/// a change of its owner, guarded by the owner's version and told in the owner's history.
/// </summary>
public sealed class OwnerChanges(CatalogDbContext db, ChangeLog changes, TimeProvider clock)
{
    /// <param name="act">Changes what hangs on the owner and says what is different; equal values store nothing.</param>
    /// <exception cref="RecordNotFoundException">No such owner, it is merged, or not live where it must be.</exception>
    /// <exception cref="VersionConflictException">The owner is at another version by now.</exception>
    public Task ChangeAsync<T>(
        int id, int version, ChangeKind kind, bool mustBeLive, Func<T, CancellationToken, Task<FieldDifference>> act, Actor actor, string? reason, CancellationToken cancellationToken)
        where T : Record, new() =>
        changes.CommitAsync(async token =>
        {
            var owner = await db.Set<T>().FirstOrDefaultAsync(record => record.Id == id, token);
            if (owner is null or { State: RecordState.Merged } || (mustBeLive && !owner.IsLive)) throw new RecordNotFoundException(new SubjectRef(new T().Type, id));
            if (owner.Version != version) throw new VersionConflictException(owner.Subject, version, owner.Version);
            var difference = await act(owner, token);
            if (difference.Old == difference.New) return [];
            owner.Version++;
            owner.ChangedAt = clock.GetUtcNow();
            return [new PendingChange(owner, kind, [difference])];
        }, actor, reason, cancellationToken);
}
