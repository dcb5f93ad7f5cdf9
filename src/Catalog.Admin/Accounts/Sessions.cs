using Catalog.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>Who is signed in where. Each request asks the database, so what ends a session or takes a role ends it at once, in every process.</summary>
public sealed class Sessions(AccountsDbContext accounts, PlaceDirectory places, TimeProvider clock)
{
    /// <summary>Without a request the session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>A working day; then one signs in again however busy one was.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>The person whose browser holds this key; null when the session or the account has ended.</summary>
    public async Task<Person?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var (digest, now) = (Secrets.Digest(key), clock.GetUtcNow());
        var found = await (from session in accounts.Sessions.AsNoTracking()
                           join account in accounts.Users.AsNoTracking() on session.AccountId equals account.Id
                           where session.KeyDigest == digest && session.EndedAt == null && account.State == AccountState.Active
                           select new { Session = session, Account = account }).FirstOrDefaultAsync(cancellationToken);
        if (found is null || !IsOpen(found.Session, now) || found.Account.Roles.Count == 0) return null;
        if (now - found.Session.SeenAt >= SeenEvery)
            await accounts.Sessions.Where(session => session.Id == found.Session.Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return new Person(found.Account.Id, found.Account.Number, found.Account.DisplayName, found.Account.Roles, found.Account.UnitId,
            await CommunesAsync(found.Account.Communes, cancellationToken), found.Session);
    }

    public static bool IsOpen(AccountSession session, DateTimeOffset now) =>
        session.EndedAt is null && now - session.SeenAt < Idle && now - session.StartedAt < Longest;

    /// <summary>Inside the caller's transaction: a row for a browser that has just shown who it is.</summary>
    /// <returns>The key for its cookie, kept nowhere else.</returns>
    public string Start(Account account, SignInWay way, VisitorTrace trace)
    {
        var (key, now) = (Secrets.Create(), clock.GetUtcNow());
        accounts.Sessions.Add(new AccountSession
        {
            KeyDigest = Secrets.Digest(key),
            AccountId = account.Id,
            Way = way,
            StartedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
            Device = trace.Device,
            Network = trace.Network,
        });
        account.SignedInAt = now;
        return key;
    }

    /// <summary>Inside the caller's transaction: ends all of an account but <paramref name="keep"/>.</summary>
    /// <returns>How many were open.</returns>
    public Task<int> EndAllAsync(Guid accountId, Guid? keep, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return accounts.Sessions.Where(session => session.AccountId == accountId && session.EndedAt == null && session.Id != keep)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
    }

    /// <summary>Ends one session, if it is this account's.</summary>
    public Task EndAsync(Guid id, Guid accountId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return accounts.Sessions.Where(session => session.Id == id && session.AccountId == accountId && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
    }

    /// <summary>The person has shown again who it is.</summary>
    public Task ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return accounts.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.ConfirmedAt, now), cancellationToken);
    }

    /// <summary>Those of an account that are open now, the latest first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OpenOfAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await accounts.Sessions.AsNoTracking().Where(session => session.AccountId == accountId && session.EndedAt == null).OrderByDescending(session => session.StartedAt).ToListAsync(cancellationToken);
        return [.. rows.Where(session => IsOpen(session, now))];
    }

    /// <summary>A commune that has ended stands for those that followed it.</summary>
    private async Task<IReadOnlySet<string>> CommunesAsync(List<string> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0) return new HashSet<string>();
        var catalog = await places.GetAsync(cancellationToken);
        return codes.SelectMany(code => catalog.CommunesOf(PlaceKey.Commune(code))).Select(place => place.Key.Code).ToHashSet();
    }
}
