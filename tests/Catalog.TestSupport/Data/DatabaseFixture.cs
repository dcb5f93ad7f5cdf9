using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Catalog.TestSupport.Data;

/// <summary>One <see cref="TestDatabase"/> for all tests of a class, where they can share it.</summary>
public abstract class DatabaseFixture(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? database;

    /// <summary>Why the tests cannot run here, or null. A fixture must not skip by itself: that counts as a failure.</summary>
    public string? SkipReason => provider == DatabaseProvider.Postgres ? PostgresServer.WhyMissing : null;

    public FakeTimeProvider Clock => database!.Clock;

    public AsyncServiceScope CreateScope() => database!.Services.CreateAsyncScope();

    /// <summary>Does one piece of work in a scope of its own, as a request would.</summary>
    public Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull => database!.InScopeAsync(work);

    public Task RunAsync<TService>(Func<TService, Task> work) where TService : notnull => database!.InScopeAsync(work);

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is null) database = await TestDatabase.CreateAsync(provider);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (database is not null) await database.DisposeAsync();
    }
}

public sealed class SqliteDatabase() : DatabaseFixture(DatabaseProvider.Sqlite);

public sealed class PostgresDatabase() : DatabaseFixture(DatabaseProvider.Postgres);

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
