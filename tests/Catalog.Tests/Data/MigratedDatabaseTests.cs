using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Data;

public sealed class MigratedDatabaseTests
{
    [Theory, BothDatabases]
    public async Task Migrations_OfBothContexts_ShareOneDatabase(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);

        var applied = await catalog.ReadAsync(async db => (await db.Database.GetAppliedMigrationsAsync()).ToList());
        var expected = await catalog.InScopeAsync<CatalogDbContext, List<string>>(db => Task.FromResult(db.Database.GetMigrations().ToList()));
        var accounts = await catalog.InScopeAsync<AccountsDbContext, List<string>>(db => Task.FromResult(db.Database.GetMigrations().ToList()));

        Assert.Equal(expected.Concat(accounts).Order(), applied.Order());
        Assert.NotEmpty(accounts);
    }

    [Theory, BothDatabases]
    public async Task Database_OfEachTest_IsItsOwn(DatabaseProvider provider)
    {
        await using var first = await TestDatabase.CreateAsync(provider);
        await using var second = await TestDatabase.CreateAsync(provider);

        await first.InScopeAsync<AccountsDbContext>(async db =>
        {
            db.DataProtectionKeys.Add(new() { FriendlyName = "key", Xml = "<key/>" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(1, await first.InScopeAsync<AccountsDbContext, int>(db => db.DataProtectionKeys.CountAsync()));
        Assert.Equal(0, await second.InScopeAsync<AccountsDbContext, int>(db => db.DataProtectionKeys.CountAsync()));
    }
}
