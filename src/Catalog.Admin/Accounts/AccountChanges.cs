using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>The frame of every change of an account: its rows and its row of the change record, in one transaction.</summary>
public sealed class AccountChanges(AccountsDbContext accounts, CatalogTransaction transaction, ChangeLog log)
{
    /// <summary>Loads, checks the version the person had seen, changes, compares, stores.</summary>
    /// <param name="version">Null for acts that do not depend on what was on a screen: signing in, a forgotten password.</param>
    /// <exception cref="RecordNotFoundException">No such account.</exception>
    /// <exception cref="VersionConflictException">Somebody else was faster.</exception>
    public Task<Account> ChangeAsync(int number, int? version, ChangeKind kind, Func<Account, CancellationToken, Task<IReadOnlyList<FieldDifference>>> change, Actor actor, CancellationToken cancellationToken) =>
        CommitAsync(kind, async token =>
        {
            var account = await accounts.Users.FirstOrDefaultAsync(row => row.Number == number, token) ?? throw new RecordNotFoundException(new SubjectRef(RecordType.Account, number));
            if (version is { } seen && account.Version != seen) throw new VersionConflictException(account.Subject, seen, account.Version);
            var before = AccountFields.Table.Read(account);
            var beside = await change(account, token);
            return (account, [.. AccountFields.Table.Differences(before, account), .. beside]);
        }, actor, cancellationToken);

    /// <summary>An event of an account, such as a sign-in: told in the change record, but nobody's screen is out of date by it.</summary>
    /// <exception cref="RecordNotFoundException">No such account.</exception>
    public Task<Account> RecordAsync(int number, ChangeKind kind, Func<Account, CancellationToken, Task<IReadOnlyList<FieldDifference>>> work, Actor actor, CancellationToken cancellationToken) =>
        CommitAsync(kind, async token =>
        {
            var account = await accounts.Users.FirstOrDefaultAsync(row => row.Number == number, token) ?? throw new RecordNotFoundException(new SubjectRef(RecordType.Account, number));
            return (account, await work(account, token));
        }, actor, cancellationToken, raises: false);

    /// <summary>The same for an account that is new. <paramref name="create"/> adds nothing itself.</summary>
    public Task<Account> AddAsync(Func<CancellationToken, Task<Account>> create, Actor actor, CancellationToken cancellationToken) =>
        CommitAsync(ChangeKind.Invited, async token =>
        {
            var account = await create(token);
            account.Number = (await accounts.Users.MaxAsync(other => (int?)other.Number, token) ?? 0) + 1;
            accounts.Users.Add(account);
            return (account, AccountFields.Table.Differences(null, account));
        }, actor, cancellationToken);

    private async Task<Account> CommitAsync(
        ChangeKind kind, Func<CancellationToken, Task<(Account Account, IReadOnlyList<FieldDifference> Differences)>> work, Actor actor, CancellationToken cancellationToken, bool raises = true)
    {
        Account? changed = null;
        await log.CommitAsync(async token =>
        {
            await transaction.EnlistAsync(accounts, token);
            (changed, var differences) = await work(token);
            if (raises) changed.Version++;
            await SaveAsync(changed, token);
            return [new PendingChange(changed, kind, differences)];
        }, actor, null, cancellationToken);
        return changed!;
    }

    private async Task SaveAsync(Account account, CancellationToken cancellationToken)
    {
        try
        {
            await accounts.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new VersionConflictException(account.Subject, account.Version - 1, null);
        }
    }
}
