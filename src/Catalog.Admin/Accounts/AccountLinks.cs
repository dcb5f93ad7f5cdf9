using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>Where links in mails and on paper lead: the public address, never one taken from a request.</summary>
/// <param name="ProvinceCode">Whose catalogue this is.</param>
public sealed record StaffSite(Uri Address, string ProvinceCode)
{
    public Uri To(string path) => new($"{Address.AbsoluteUri.TrimEnd('/')}{path}");
}

/// <summary>Links that let somebody in once.</summary>
public sealed class AccountLinks(AccountsDbContext accounts, StaffSite site, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(24), NewPasswordLasts = TimeSpan.FromHours(1);

    public const string InvitationPath = StaffGate.Path + "/tham-gia", NewPasswordPath = StaffGate.Path + "/mat-khau-moi";

    /// <summary>Of the parameter that holds the secret.</summary>
    public const string Parameter = "ma";

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Inside the caller's transaction.</summary>
    public Uri Create(Account account, LinkPurpose purpose)
    {
        var secret = Secrets.Create();
        accounts.Links.Add(new AccountLink
        {
            SecretDigest = Secrets.Digest(secret),
            AccountId = account.Id,
            Purpose = purpose,
            CreatedAt = Now,
            Until = Now + (purpose == LinkPurpose.Invitation ? InvitationLasts : NewPasswordLasts),
        });
        return site.To($"{(purpose == LinkPurpose.Invitation ? InvitationPath : NewPasswordPath)}?{Parameter}={secret}");
    }

    /// <summary>Inside the caller's transaction: what was sent before works no more.</summary>
    public Task RevokeAsync(Guid accountId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = Now;
        return accounts.Links.Where(link => link.AccountId == accountId && link.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancellationToken);
    }

    /// <summary>The account a link stands for, as long as it can be used; nobody is told more about one that cannot.</summary>
    public async Task<Account?> FindAsync(string? secret, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (secret is not { Length: > 0 and <= 100 }) return null;
        var (digest, now) = (Secrets.Digest(secret), Now);
        return await (from link in accounts.Links
                      join account in accounts.Users on link.AccountId equals account.Id
                      where link.SecretDigest == digest && link.Purpose == purpose && link.UsedAt == null && link.Until > now && account.State != AccountState.Disabled
                      select account).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Inside the caller's transaction. False when somebody used it meanwhile: of two at once one wins.</summary>
    public async Task<bool> UseAsync(string secret, CancellationToken cancellationToken)
    {
        var digest = Secrets.Digest(secret);
        DateTimeOffset? now = Now;
        return await accounts.Links.Where(link => link.SecretDigest == digest && link.UsedAt == null && link.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancellationToken) == 1;
    }
}
