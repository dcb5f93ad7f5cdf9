using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Data;

// Only dotnet-ef uses these; the connection strings are never opened.
internal sealed class SqliteCatalogFactory : IDesignTimeDbContextFactory<SqliteCatalogDbContext>
{
    public SqliteCatalogDbContext CreateDbContext(string[] args) => (SqliteCatalogDbContext)
        new ServiceCollection().AddCatalogDatabase(DatabaseProvider.Sqlite, "Data Source=design.db").BuildServiceProvider().GetRequiredService<CatalogDbContext>();
}

internal sealed class PostgresCatalogFactory : IDesignTimeDbContextFactory<PostgresCatalogDbContext>
{
    public PostgresCatalogDbContext CreateDbContext(string[] args) => (PostgresCatalogDbContext)
        new ServiceCollection().AddCatalogDatabase(DatabaseProvider.Postgres, "Host=localhost").BuildServiceProvider().GetRequiredService<CatalogDbContext>();
}
