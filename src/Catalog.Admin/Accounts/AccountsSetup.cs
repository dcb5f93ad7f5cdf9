using Catalog.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, DatabaseProvider provider)
    {
        services.AddDataProtection().SetApplicationName("catalog").PersistKeysToDbContext<AccountsDbContext>();
        return provider == DatabaseProvider.Sqlite
            ? services.AddDbContext<AccountsDbContext, SqliteAccountsDbContext>(CatalogDatabase.UseScopedConnection(provider))
            : services.AddDbContext<AccountsDbContext, PostgresAccountsDbContext>(CatalogDatabase.UseScopedConnection(provider));
    }
}
