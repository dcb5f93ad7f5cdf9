using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.TestSupport.Databases;

/// <summary>One migrated, empty database of each provider, made when the first test asks for it.</summary>
internal static class Templates
{
    private static readonly string PostgresName = $"catalog_template_{Guid.NewGuid():n}";
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task> Postgres = new(MakePostgresAsync);
    private static readonly SemaphoreSlim OneCopy = new(1, 1); // PostgreSQL copies a template for one session at a time

    static Templates() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public static string Folder { get; } = Directory.CreateTempSubdirectory("catalog-tests-").FullName;

    public static Task<string> SqliteAsync() => Sqlite.Value;

    public static async Task CopyPostgresAsync(string name)
    {
        await Postgres.Value;
        await OneCopy.WaitAsync();
        try
        {
            await PostgresServer.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {PostgresName}");
        }
        finally
        {
            OneCopy.Release();
        }
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await MigrateAsync(DatabaseProvider.Sqlite, CatalogDatabase.ForFile(file));
        SqliteConnection.ClearAllPools(); // closes the file: it is copied from now on, and never opened again
        return file;
    }

    private static async Task MakePostgresAsync()
    {
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {PostgresName}");
        await MigrateAsync(DatabaseProvider.Postgres, PostgresServer.ConnectionString(PostgresName) + ";Pooling=false");
    }

    private static async Task MigrateAsync(DatabaseProvider provider, string connectionString)
    {
        await using var services = new ServiceCollection().AddCatalogDatabase(provider, connectionString).AddAccounts(provider).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Database.MigrateAsync();
    }

    private static void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (Postgres.IsValueCreated) PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {PostgresName} WITH (FORCE)").GetAwaiter().GetResult();
    }
}
