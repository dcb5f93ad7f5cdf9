using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <param name="Unit">Its name; empty when the person acts for none.</param>
public sealed record AccountLine(Account Account, string Unit, string Communes, int OpenSessions);

/// <summary>What one chooses from in the form of an account.</summary>
public sealed record AccountChoices(IReadOnlyList<(int Id, string Name)> Units, IReadOnlyList<Place> Communes);

/// <summary>What the pages about accounts show.</summary>
public sealed class AccountsQuery(AccountsDbContext accounts, CatalogDbContext db, PlaceDirectory places, TimeProvider clock)
{
    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await accounts.Users.AsNoTracking().OrderBy(account => account.Number).ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var (catalog, now) = (await places.GetAsync(cancellationToken), clock.GetUtcNow());
        var sessions = (await accounts.Sessions.AsNoTracking().Where(session => session.EndedAt == null).ToListAsync(cancellationToken))
            .Where(session => Sessions.IsOpen(session, now)).CountBy(session => session.AccountId).ToDictionary();
        return [.. rows.Select(account => new AccountLine(
            account,
            account.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "",
            string.Join(", ", account.Communes.Select(code => catalog.Commune(code)?.InText ?? code)),
            sessions.GetValueOrDefault(account.Id)))];
    }

    public Task<Account?> FindAsync(int number, CancellationToken cancellationToken) => accounts.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Number == number, cancellationToken);

    /// <param name="provinceCode">Whose communes an officer can have.</param>
    public async Task<AccountChoices> ChoicesAsync(string provinceCode, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.State == RecordState.Live && unit.ValidTo == null).OrderBy(unit => unit.SortKey).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
        var catalog = await places.GetAsync(cancellationToken);
        return new AccountChoices([.. units.Select(unit => (unit.Id, unit.Name))], catalog.CommunesOf(PlaceKey.Province(provinceCode)));
    }
}
