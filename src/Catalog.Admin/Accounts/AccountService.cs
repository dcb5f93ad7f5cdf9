using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>What administrators do with accounts. Whoever loses something, roles or the account itself, loses it at once.</summary>
public sealed class AccountService(AccountsDbContext accounts, CatalogDbContext db, AccountChanges changes, AccountRules rules, Invitations invitations, Sessions sessions)
{
    private static readonly IReadOnlyList<FieldDifference> Nothing = [];

    /// <summary>A new account that becomes usable through the link.</summary>
    /// <exception cref="InvalidChangeException">Something that was typed is wrong.</exception>
    /// <param name="byMail">False where the link is handed over in another way.</param>
    public async Task<InvitedAccount> InviteAsync(AccountInput input, Actor actor, CancellationToken cancellationToken, bool byMail = false)
    {
        Uri? link = null;
        var account = await changes.AddAsync(async token =>
        {
            await db.LockChangesAsync(token); // numbers are drawn one after the other
            var made = new Account { State = AccountState.Invited, SecurityStamp = Secrets.Create(), CreatedAt = invitations.Now };
            await rules.ApplyAsync(made, input, token);
            link = await invitations.CreateAsync(made, byMail, token);
            return made;
        }, actor, cancellationToken);
        return new InvitedAccount(account, link!);
    }

    /// <summary>Another link to begin anew: for somebody who missed the first one, or who lost password and telephone. Older links and all sessions end.</summary>
    public async Task<InvitedAccount> InviteAgainAsync(int number, int? version, Actor actor, CancellationToken cancellationToken, bool byMail = false)
    {
        Uri? link = null;
        var account = await changes.ChangeAsync(number, version, ChangeKind.Invited, async (found, token) =>
        {
            if (found.State == AccountState.Disabled) throw new InvalidChangeException("state", "Tài khoản đang khóa, hãy mở lại trước khi gửi lời mời.");
            await sessions.EndAllAsync(found.Id, null, token);
            await invitations.RevokeAsync(found.Id, token);
            link = await invitations.CreateAsync(found, byMail, token);
            return Nothing;
        }, actor, cancellationToken);
        return new InvitedAccount(account, link!);
    }

    /// <exception cref="InvalidChangeException">Something that was typed is wrong, or nobody would be left to manage accounts.</exception>
    public Task<Account> EditAsync(int number, int version, AccountInput input, Actor actor, CancellationToken cancellationToken) =>
        changes.ChangeAsync(number, version, ChangeKind.Edited, async (account, token) =>
        {
            var before = account.Roles;
            await rules.ApplyAsync(account, input, token);
            if (before.Contains(StaffRole.SystemAdministrator) && !account.Roles.Contains(StaffRole.SystemAdministrator)) await RequireAnotherAsync(account, "roles", token);
            if (!before.SequenceEqual(account.Roles)) await sessions.EndAllAsync(account.Id, null, token);
            return Nothing;
        }, actor, cancellationToken);

    /// <exception cref="InvalidChangeException">Nobody would be left to manage accounts.</exception>
    public Task<Account> DisableAsync(int number, int version, Actor actor, CancellationToken cancellationToken) =>
        changes.ChangeAsync(number, version, ChangeKind.Disabled, async (account, token) =>
        {
            if (account.Roles.Contains(StaffRole.SystemAdministrator)) await RequireAnotherAsync(account, "state", token);
            account.State = AccountState.Disabled;
            await sessions.EndAllAsync(account.Id, null, token);
            await invitations.RevokeAsync(account.Id, token);
            return Nothing;
        }, actor, cancellationToken);

    /// <summary>Back to what the account was: usable with its old factors, or waiting for the person to join.</summary>
    public Task<Account> EnableAsync(int number, int version, Actor actor, CancellationToken cancellationToken) =>
        changes.ChangeAsync(number, version, ChangeKind.Enabled, (account, _) =>
        {
            account.State = account.CodeKey is null ? AccountState.Invited : AccountState.Active;
            return Task.FromResult(Nothing);
        }, actor, cancellationToken);

    public Task<Account> EndSessionsAsync(int number, int version, Actor actor, CancellationToken cancellationToken) =>
        changes.ChangeAsync(number, version, ChangeKind.SessionsEnded, async (account, token) =>
        {
            await sessions.EndAllAsync(account.Id, null, token);
            return Nothing;
        }, actor, cancellationToken);

    /// <summary>Somebody who can still sign in must be able to manage accounts.</summary>
    private async Task RequireAnotherAsync(Account account, string field, CancellationToken cancellationToken)
    {
        var others = await accounts.Users.AsNoTracking().Where(other => other.State == AccountState.Active && other.Id != account.Id).Select(other => other.Roles).ToListAsync(cancellationToken);
        if (account.State == AccountState.Active && !others.Exists(roles => roles.Contains(StaffRole.SystemAdministrator)))
            throw new InvalidChangeException(field, "Đây là quản trị hệ thống duy nhất, hãy giao vai trò này cho một người khác trước.");
    }
}

/// <param name="Link">For the person alone: whoever has it becomes the person.</param>
public sealed record InvitedAccount(Account Account, Uri Link);
