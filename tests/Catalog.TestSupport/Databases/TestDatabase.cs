using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.TestSupport.Databases;

/// <summary>
/// Core on a real, migrated, empty database and a clock that stands still; no web host. One a test:
/// <c>await using var catalog = await TestDatabase.CreateAsync(provider);</c>
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Noon in Pleiku on a Tuesday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    private readonly DatabaseFile file;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseFile file, Action<IServiceCollection>? configure)
    {
        this.file = file;
        var collection = new ServiceCollection().AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddCatalogDatabase(file.Provider, file.ConnectionString).AddAccounts(file.Provider).AddCatalogCore();
        configure?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public DatabaseProvider Provider => file.Provider;

    public string ConnectionString => file.ConnectionString;

    public FakeTimeProvider Clock { get; } = new(Start);

    public IServiceProvider Services => services;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, Action<IServiceCollection>? configure = null, TestContent content = TestContent.Nothing) =>
        new(await DatabaseFile.CreateAsync(provider, content: content), configure);

    /// <summary>Does one piece of work in a scope of its own, as a request would.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads through a fresh context: what is in the database, not what some scope still tracks.</summary>
    public Task<T> ReadAsync<T>(Func<CatalogDbContext, Task<T>> read) => InScopeAsync(read);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await file.DisposeAsync();
    }
}
