using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin.Accounts;

// Only dotnet-ef uses these; the connection strings are never opened. The registration is the real one, because parts of
// the model (of accounts to come) are read from the application's services.
internal sealed class SqliteAccountsFactory : IDesignTimeDbContextFactory<SqliteAccountsDbContext>
{
    public SqliteAccountsDbContext CreateDbContext(string[] args) => (SqliteAccountsDbContext)
        DesignTime.Services(DatabaseProvider.Sqlite, "Data Source=design.db").GetRequiredService<AccountsDbContext>();
}

internal sealed class PostgresAccountsFactory : IDesignTimeDbContextFactory<PostgresAccountsDbContext>
{
    public PostgresAccountsDbContext CreateDbContext(string[] args) => (PostgresAccountsDbContext)
        DesignTime.Services(DatabaseProvider.Postgres, "Host=localhost").GetRequiredService<AccountsDbContext>();
}

file static class DesignTime
{
    public static ServiceProvider Services(DatabaseProvider provider, string connectionString) =>
        new ServiceCollection().AddCatalogDatabase(provider, connectionString).AddAccounts(provider).BuildServiceProvider();
}
