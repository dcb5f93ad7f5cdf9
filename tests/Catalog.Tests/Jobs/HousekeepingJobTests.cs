using Catalog.Core.Data;
using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Core.Search.Asked;
using Catalog.Core.Text;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

public sealed class HousekeepingJobTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task CleanUp_OfEndedRows_KeepsWhatOthersCompareWith(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, services => services.AddScoped<JobCleanUpJob>());
        await catalog.InScopeAsync<CatalogDbContext>(async db =>
        {
            db.JobRuns.AddRange(
                Run(1, "a", JobState.Succeeded, endedDaysAgo: 200, dueDaysAgo: 200),
                Run(2, "a", JobState.Succeeded, endedDaysAgo: 150, dueDaysAgo: 150), // the last success of its kind
                Run(3, "a", JobState.Failed, endedDaysAgo: 120, dueDaysAgo: 120), // the newest due time of its kind
                Run(4, "a", JobState.Cancelled, endedDaysAgo: 100),
                Run(5, "b", JobState.Failed, endedDaysAgo: 91),
                Run(6, "b", JobState.Failed, endedDaysAgo: 89),
                Run(7, "b", JobState.Running, endedDaysAgo: null));
            await db.SaveChangesAsync(Cancellation);
        });

        await CleanAsync(catalog);
        await CleanAsync(catalog);

        Assert.Equal([2, 3, 6, 7], await catalog.ReadAsync(db => db.JobRuns.OrderBy(run => run.Id).Select(run => run.Id).ToListAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task CleanUp_OfWhatWasAsked_ForgetsItWithItsText(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, services => services.AddScoped<JobCleanUpJob>());
        var (old, recent) = (new string('a', AskedDay.HashLength), new string('b', AskedDay.HashLength));
        await catalog.InScopeAsync<CatalogDbContext>(async db =>
        {
            db.AskedDays.AddRange(new AskedDay { Day = Today.AddDays(-91), Hash = old, Asked = 3 }, new AskedDay { Day = Today.AddDays(-89), Hash = recent, Asked = 3 });
            db.AskedTexts.AddRange(new AskedText { Hash = old, Text = "mắm nêm" }, new AskedText { Hash = recent, Text = "mắm nhum" });
            await db.SaveChangesAsync(Cancellation);
        });

        await CleanAsync(catalog);

        Assert.Equal([recent], await catalog.ReadAsync(db => db.AskedDays.Select(day => day.Hash).ToListAsync(Cancellation)));
        Assert.Equal(["mắm nhum"], await catalog.ReadAsync(db => db.AskedTexts.Select(text => text.Text).ToListAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task DailyFigures_OnceADay_AreTakenForTheDayItIs(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, services => services.AddScoped<DailyFiguresJob>());
        Task<string> TakeAsync(DateOnly asked) => catalog.InScopeAsync<DailyFiguresJob, string>(job => job.ExecuteAsync(new DailyFiguresDay(asked), new SilentProgress(), Cancellation));

        var progress = new HeardProgress();
        Assert.Equal("Đã ghi số liệu ngày 24/11/2026.", await catalog.InScopeAsync<DailyFiguresJob, string>(job => job.ExecuteAsync(new DailyFiguresDay(Today), progress, Cancellation)));
        Assert.Equal([(1, 6), (2, 6), (3, 6), (4, 6), (5, 6), (6, 6)], progress.Reports);
        Assert.Equal("Số liệu ngày 24/11/2026 đã có.", await TakeAsync(Today));
        catalog.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Đã ghi số liệu ngày 25/11/2026.", await TakeAsync(Today)); // came late: yesterday cannot be counted any more
        Assert.Equal("Đã ghi số liệu ngày 26/11/2026.", await TakeAsync(Today.AddDays(2))); // the clock of whoever asked is ahead

        Assert.Equal([Today, Today.AddDays(1), Today.AddDays(2)],
            await catalog.ReadAsync(db => db.DailyFigures.Where(figure => figure.Code == FigureCodes.Products).Select(figure => figure.Day).Distinct().OrderBy(day => day).ToListAsync(Cancellation)));
    }

    private static Task<string> CleanAsync(TestDatabase catalog) =>
        catalog.InScopeAsync<JobCleanUpJob, string>(job => job.ExecuteAsync(new JobCleanUpDay(Today), new SilentProgress(), Cancellation));

    private static JobRun Run(long id, string kind, JobState state, int? endedDaysAgo, int? dueDaysAgo = null) => new()
    {
        Id = id,
        Kind = kind,
        Arguments = "{}",
        AskedById = "system:timetable",
        AskedByName = "Hệ thống",
        AskedAt = Ago(endedDaysAgo ?? 300)!.Value,
        State = state,
        EndedAt = Ago(endedDaysAgo),
        DueAt = Ago(dueDaysAgo),
    };

    private static DateTimeOffset? Ago(int? days) => days is { } count ? VietnamTime.StartOf(Today.AddDays(-count)).ToUniversalTime() : null;
}
