using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Samples;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.TestSupport.Databases;

/// <summary>What a database of a test holds from the start.</summary>
public enum TestContent
{
    Nothing,

    /// <summary>Places, categories and sections, as after a start.</summary>
    Lists,

    /// <summary>The lists and the sample province, loaded at <see cref="TestDatabase.Start"/>.</summary>
    Sample,
}

/// <summary>Of each provider and content one migrated database, made when the first test asks for it.</summary>
internal static class Templates
{
    private static readonly string PostgresName = $"catalog_template_{Guid.NewGuid():n}";
    private static readonly Lazy<Task<string>>[] Sqlite = [.. Enum.GetValues<TestContent>().Select(content => new Lazy<Task<string>>(() => MakeSqliteAsync(content)))];
    private static readonly Lazy<Task<string>>[] Postgres = [.. Enum.GetValues<TestContent>().Select(content => new Lazy<Task<string>>(() => MakePostgresAsync(content)))];
    private static readonly SemaphoreSlim OneCopy = new(1, 1); // PostgreSQL copies a template for one session at a time

    static Templates() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public static string Folder { get; } = Directory.CreateTempSubdirectory("catalog-tests-").FullName;

    public static Task<string> SqliteAsync(TestContent content) => Sqlite[(int)content].Value;

    public static async Task CopyPostgresAsync(string name, TestContent content)
    {
        var template = await Postgres[(int)content].Value;
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

    private static async Task<string> MakeSqliteAsync(TestContent content)
    {
        var file = Path.Combine(Folder, $"template-{content}.db");
        await MakeAsync(DatabaseProvider.Sqlite, CatalogDatabase.ForFile(file) + ";Pooling=false", content); // closed: it is copied from now on
        return file;
    }

    private static async Task<string> MakePostgresAsync(TestContent content)
    {
        var name = NameOf(content);
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        await MakeAsync(DatabaseProvider.Postgres, PostgresServer.ConnectionString(name) + ";Pooling=false", content);
        return name;
    }

    private static async Task MakeAsync(DatabaseProvider provider, string connectionString, TestContent content)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeTimeProvider(TestDatabase.Start)).AddCatalogDatabase(provider, connectionString).AddAccounts(provider).AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Database.MigrateAsync();
        if (content == TestContent.Lists) await scope.ServiceProvider.GetRequiredService<ShippedData>().SeedAsync(CancellationToken.None);
        if (content == TestContent.Sample) await scope.ServiceProvider.GetRequiredService<SampleProvince>().LoadAsync(CancellationToken.None);
    }

    private static void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        foreach (var content in Enum.GetValues<TestContent>().Where(content => Postgres[(int)content].IsValueCreated))
            PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {NameOf(content)} WITH (FORCE)").GetAwaiter().GetResult();
    }

    private static string NameOf(TestContent content) => $"{PostgresName}_{(int)content}";
}
