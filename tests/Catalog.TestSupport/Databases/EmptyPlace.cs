using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Backups;
using Catalog.Core.Data;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Catalog.TestSupport.Databases;

/// <summary>A data folder, a media folder and a database without a single table: where a backup may be put back.</summary>
public sealed class EmptyPlace : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string name = $"catalog_empty_{Guid.NewGuid():n}";

    private EmptyPlace(DatabaseProvider provider) => Provider = provider;

    public DatabaseProvider Provider { get; }

    public string Folder => folder.Path;

    public string Media => folder.In("media");

    public string ConnectionString => Provider == DatabaseProvider.Sqlite ? CatalogDatabase.ForFile(folder.In("catalog.db")) + ";Pooling=false" : PostgresServer.ConnectionString(name) + ";Pooling=false";

    public static async Task<EmptyPlace> CreateAsync(DatabaseProvider provider)
    {
        var place = new EmptyPlace(provider);
        if (provider == DatabaseProvider.Postgres) await PostgresServer.ExecuteAsync($"CREATE DATABASE {place.name}");
        return place;
    }

    /// <summary>The services of backups on a database and a folder, this place's or another's.</summary>
    public static ServiceProvider Services(DatabaseProvider provider, string connectionString, string folder) => new ServiceCollection().AddLogging()
        .AddSingleton(TimeProvider.System).AddCatalogDatabase(provider, connectionString).AddAccounts(provider).AddCatalogCore()
        .AddBackups(new BackupPlaces(folder, Path.Combine(folder, "media"), Path.Combine(folder, "backups"), 3, "0.1.0"))
        .AddScoped(scope => new SchemaSteps([
            .. scope.GetRequiredService<CatalogDbContext>().Database.GetMigrations(), .. scope.GetRequiredService<AccountsDbContext>().Database.GetMigrations()]))
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    /// <summary>Everything in it, by name: what must be the same after something was refused.</summary>
    public async Task<List<string>> ContentAsync()
    {
        var content = Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (Provider == DatabaseProvider.Sqlite) return content;
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) content.Add(reader.GetString(0));
        return content;
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Postgres) await PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        folder.Dispose();
    }
}
