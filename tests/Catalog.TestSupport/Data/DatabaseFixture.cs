using Catalog.Core;
using Catalog.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace Catalog.TestSupport.Data;

/// <summary>A fresh, migrated database of one provider for the tests of one class, with the services of Core and a clock that stands still.</summary>
public abstract class DatabaseFixture : IAsyncLifetime
{
    private ServiceProvider? services;

    /// <summary>10:00 on 24/11/2026 in Viet Nam.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Why the tests cannot run here, or null. A fixture must not skip by itself: that counts as a failure.</summary>
    public virtual string? SkipReason => null;

    public abstract DatabaseProvider Provider { get; }
    public string ConnectionString { get; private set; } = "";

    public AsyncServiceScope CreateScope() => services!.CreateAsyncScope();

    /// <summary>Runs <paramref name="work"/> with a service of a scope of its own, as a request would.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task RunAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = CreateScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null) return;
        ConnectionString = await CreateAsync();
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
            .AddCatalogDatabase(Provider, ConnectionString).AddCatalogCore()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await RunAsync<CatalogDbContext>(db => db.Database.MigrateAsync());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is null) return;
        await services.DisposeAsync();
        await DropAsync();
    }

    protected abstract Task<string> CreateAsync();

    protected abstract Task DropAsync();
}

public sealed class SqliteDatabase : DatabaseFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalog-test-").FullName;

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    protected override Task<string> CreateAsync() => Task.FromResult(CatalogDatabase.ForFile(Path.Combine(folder, "catalog.db")));

    protected override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class PostgresDatabase : DatabaseFixture
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("CATALOG_TEST_POSTGRES");
    private readonly string name = $"catalog_test_{Guid.NewGuid():n}";

    public override DatabaseProvider Provider => DatabaseProvider.Postgres;

    public override string? SkipReason => Server is null ? "CATALOG_TEST_POSTGRES is not set: no PostgreSQL on this machine" : null;

    protected override async Task<string> CreateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    protected override async Task DropAsync()
    {
        await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(Server!);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Base of a suite that runs on both databases: an abstract class with the tests, one short subclass for each fixture.</summary>
public abstract class DatabaseTests
{
    protected DatabaseTests(DatabaseFixture database)
    {
        Assert.SkipWhen(database.SkipReason is not null, database.SkipReason ?? "");
        Database = database;
    }

    protected DatabaseFixture Database { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
