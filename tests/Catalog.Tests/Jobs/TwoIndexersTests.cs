using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.TestSupport;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

/// <summary>Two processes that both ring the bells of the timetable, on one PostgreSQL database.</summary>
[Trait("Speed", "Slow")]
public sealed class TwoIndexersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tick_InTwoProcesses_IsAskedAndRunOnce()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        await using var database = await DatabaseFile.CreateAsync(DatabaseProvider.Postgres, content: TestContent.Lists);
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Data__Sample"] = "false",
            [TickStartup.Variable] = "1",
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = database.ConnectionString,
        };
        await using var services = new ServiceCollection().AddLogging().AddCatalogDatabase(DatabaseProvider.Postgres, database.ConnectionString).BuildServiceProvider();
        var sites = await Task.WhenAll(((string[])["one", "other"]).Select(name => ChildProgram.StartObservedSiteAsync(folder.In(name), environment)));
        await using var one = sites[0];
        await using var other = sites[1];

        await EndedAsync(services, Thorough.Times(6, 200));
        await one.StopAsync();
        await EndedAsync(services, (await TicksAsync(services)).Count + 2); // the other one goes on
        await other.StopAsync();

        var ticks = await TicksAsync(services);
        TestContext.Current.TestOutputHelper?.WriteLine($"{ticks.Count} ticks, run by {string.Join(", ", ticks.CountBy(tick => $"{tick.Outcome}"))}");
        Assert.Distinct(ticks.Select(tick => tick.DueAt));
        Assert.Equal(ticks.Count(tick => tick.State == JobState.Succeeded), await CountedAsync(services));
        Assert.InRange(ticks.Count(tick => tick.State != JobState.Succeeded), 0, 3); // what waited when the last one stopped
    }

    public void Dispose() => folder.Dispose();

    private static async Task EndedAsync(ServiceProvider services, int count)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(10));
        while ((await TicksAsync(services)).Count(tick => tick.State == JobState.Succeeded) < count) await look.WaitForNextTickAsync(patience.Token);
    }

    private static Task<List<JobRun>> TicksAsync(ServiceProvider services) =>
        ReadAsync(services, db => db.JobRuns.AsNoTracking().Where(run => run.Kind == TickStartup.Kind.Name).ToListAsync(Cancellation));

    private static Task<long> CountedAsync(ServiceProvider services) =>
        ReadAsync(services, db => db.DailyFigures.Where(figure => figure.Code == TickStartup.Code).SumAsync(figure => (long)figure.Value, Cancellation));

    private static async Task<T> ReadAsync<T>(ServiceProvider services, Func<CatalogDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CatalogDbContext>());
    }
}
