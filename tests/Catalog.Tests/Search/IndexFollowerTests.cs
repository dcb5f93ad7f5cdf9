using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Search;
using Catalog.Core.Search.Suggestions;
using Catalog.Indexer.Indexing;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

/// <summary>The hosted service itself, on a clock that moves only when the test says so.</summary>
public sealed class IndexFollowerTests : IAsyncLifetime
{
    private IndexedCatalog catalog = null!;
    private ObservedEngine engine = null!;
    private ChangeSignal signal = null!;
    private IndexFollower follower = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        catalog = await IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, inner => new ObservedEngine(inner));
        engine = (ObservedEngine)catalog.Engine;
        var services = catalog.Database.Services;
        signal = services.GetRequiredService<ChangeSignal>();
        follower = Create(signal);
        await follower.StartAsync(Cancellation);
        await engine.AppliedAsync(_ => true);
    }

    public async ValueTask DisposeAsync()
    {
        await follower.StopAsync(CancellationToken.None);
        follower.Dispose();
        await catalog.DisposeAsync();
    }

    [Fact]
    public async Task Change_InThisProcess_IsFollowedWithoutWaiting()
    {
        var before = engine.Status.Applied!.Sequence;

        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await engine.AppliedAsync(mark => mark.Sequence > before + 1).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal(1, await catalog.CountProductsAsync("nước mắm"));
    }

    [Fact]
    public async Task Change_OfAnotherProcess_IsFoundByLooking()
    {
        await follower.StopAsync(Cancellation);
        using var deaf = Create(new ChangeSignal()); // hears no commit of this process
        await deaf.StartAsync(Cancellation);
        var before = engine.Status.Applied!.Sequence;

        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await PassTimeUntilAsync(engine.AppliedAsync(mark => mark.Sequence > before + 1));

        Assert.Equal(1, await catalog.CountProductsAsync("nước mắm"));
        await deaf.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Change_OfAnotherProcess_IsFoundOnTheRealClock()
    {
        await follower.StopAsync(Cancellation);
        using var deaf = Create(new ChangeSignal(), TimeProvider.System);
        await deaf.StartAsync(Cancellation);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30)); // of a busy machine; the promise is the interval
        Assert.InRange(IndexFollower.LookAgain, TimeSpan.Zero, TimeSpan.FromSeconds(1.5));

        await catalog.AddProductAsync("Nước mắm Đề Gi");
        while ((await engine.SearchAsync(new SearchRequest { Text = "nước mắm" }, Cancellation)).Total == 0) await look.WaitForNextTickAsync(patience.Token);

        await deaf.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Change_WhileTheDiskIsFull_IsFollowedAfterwards()
    {
        var before = engine.Status.Applied!.Sequence;
        engine.Failures = 3;

        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await PassTimeUntilAsync(engine.AppliedAsync(mark => mark.Sequence > before + 1));

        Assert.Equal((3, 1), (engine.Failed, await catalog.CountProductsAsync("nước mắm")));
    }

    [Fact]
    public async Task Stop_AfterChanges_LeavesThemCommitted()
    {
        var before = engine.Status.Applied!.Sequence;
        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await engine.AppliedAsync(mark => mark.Sequence > before + 1).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        await follower.StopAsync(Cancellation);

        Assert.Equal(engine.Status.Applied, engine.Status.Committed);
    }

    private IndexFollower Create(ChangeSignal ear, TimeProvider? clock = null)
    {
        var services = catalog.Database.Services;
        return new IndexFollower(services.GetRequiredService<IServiceScopeFactory>(), engine, ear, clock ?? catalog.Database.Clock, NullLogger<IndexFollower>.Instance);
    }

    /// <summary>The follower may not wait yet when the clock moves: it moves on until the thing happened.</summary>
    private async Task PassTimeUntilAsync(Task happened)
    {
        while (!happened.IsCompleted)
        {
            Cancellation.ThrowIfCancellationRequested();
            catalog.Database.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(happened, Task.Run(() => { }, Cancellation));
        }
    }
}
