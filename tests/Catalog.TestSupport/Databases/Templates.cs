using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.TestSupport.Databases;

/// <summary>Of each provider one migrated, empty database and one with the lists that come with the program, made when the first test asks for it.</summary>
internal static class Templates
{
    private static readonly string PostgresName = $"catalog_template_{Guid.NewGuid():n}";
    private static readonly Lazy<Task<string>>[] Sqlite = [new(() => MakeSqliteAsync(false)), new(() => MakeSqliteAsync(true))];
    private static readonly Lazy<Task<string>>[] Postgres = [new(() => MakePostgresAsync(false)), new(() => MakePostgresAsync(true))];
    private static readonly SemaphoreSlim OneCopy = new(1, 1); // PostgreSQL copies a template for one session at a time

    static Templates() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public static string Folder { get; } = Directory.CreateTempSubdirectory("catalog-tests-").FullName;

    public static Task<string> SqliteAsync(bool withLists) => Sqlite[withLists ? 1 : 0].Value;

    public static async Task CopyPostgresAsync(string name, bool withLists)
    {
        var template = await Postgres[withLists ? 1 : 0].Value;
        await OneCopy.WaitAsync();
        try
        {
            await PostgresServer.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopy.Release();
        }
    }

    private static async Task<string> MakeSqliteAsync(bool withLists)
    {
        var file = Path.Combine(Folder, withLists ? "template-lists.db" : "template.db");
        await MakeAsync(DatabaseProvider.Sqlite, CatalogDatabase.ForFile(file) + ";Pooling=false", withLists); // closed: it is copied from now on
        return file;
    }

    private static async Task<string> MakePostgresAsync(bool withLists)
    {
        var name = withLists ? PostgresName + "_lists" : PostgresName;
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        await MakeAsync(DatabaseProvider.Postgres, PostgresServer.ConnectionString(name) + ";Pooling=false", withLists);
        return name;
    }

    private static async Task MakeAsync(DatabaseProvider provider, string connectionString, bool withLists)
    {
        await using var services = new ServiceCollection().AddLogging().AddCatalogDatabase(provider, connectionString).AddAccounts(provider).AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Database.MigrateAsync();
        if (withLists) await scope.ServiceProvider.GetRequiredService<ShippedData>().SeedAsync(CancellationToken.None);
    }

    private static void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        foreach (var template in Postgres.Where(template => template.IsValueCreated))
            PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {PostgresName}{(template == Postgres[1] ? "_lists" : "")} WITH (FORCE)").GetAwaiter().GetResult();
    }
}
