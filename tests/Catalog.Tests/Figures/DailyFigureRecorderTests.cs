using System.Threading.Channels;
using Catalog.Core.Data;
using Catalog.Indexer.Figures;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.Tests.Figures;

public sealed class DailyFigureRecorderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Execute_StartedByDay_TakesTodayAndThenEachMidnightInVietNam(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var clock = new SignallingClock(new DateTimeOffset(2026, 11, 24, 16, 30, 0, TimeSpan.Zero)); // 23:30 in Pleiku
        using var recorder = Recorder(catalog, clock);
        await recorder.StartAsync(Cancellation);
        await clock.NextWaitAsync(Cancellation);
        Assert.Equal([new(2026, 11, 24)], await DaysAsync(catalog));

        clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal([new(2026, 11, 24)], await DaysAsync(catalog));
        clock.Advance(TimeSpan.FromMinutes(1));
        await clock.NextWaitAsync(Cancellation);

        Assert.Equal([new(2026, 11, 24), new(2026, 11, 25)], await DaysAsync(catalog));
        await recorder.StopAsync(Cancellation);
    }

    [Theory, BothDatabases]
    public async Task Execute_DatabaseWithoutItsTable_TriesAgainLater(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await ExecuteAsync(catalog, """ALTER TABLE "DailyFigures" RENAME TO "Elsewhere" """);
        var clock = new SignallingClock(new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero));
        using var recorder = Recorder(catalog, clock);
        await recorder.StartAsync(Cancellation);
        await clock.NextWaitAsync(Cancellation);

        await ExecuteAsync(catalog, """ALTER TABLE "Elsewhere" RENAME TO "DailyFigures" """);
        clock.Advance(TimeSpan.FromMinutes(5));
        await clock.NextWaitAsync(Cancellation);

        Assert.Equal([new(2026, 11, 24)], await DaysAsync(catalog));
        await recorder.StopAsync(Cancellation);
    }

    private static DailyFigureRecorder Recorder(TestDatabase catalog, TimeProvider clock) =>
        new(catalog.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<DailyFigureRecorder>.Instance);

    private static Task<List<DateOnly>> DaysAsync(TestDatabase catalog) =>
        catalog.ReadAsync(db => db.DailyFigures.Select(figure => figure.Day).Distinct().OrderBy(day => day).ToListAsync(Cancellation));

    private static Task ExecuteAsync(TestDatabase catalog, string sql) =>
        catalog.InScopeAsync<CatalogDbContext>(db => db.Database.ExecuteSqlRawAsync(sql, Cancellation));

    /// <summary>Tells when somebody begins to wait for it: then the work before is done.</summary>
    private sealed class SignallingClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            waits.Writer.TryWrite(dueTime);
            return timer;
        }

        /// <summary>Gives up after a while, so that a recorder that waits for something else fails its test instead of holding it up.</summary>
        public Task<TimeSpan> NextWaitAsync(CancellationToken cancellationToken) =>
            waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
    }
}
