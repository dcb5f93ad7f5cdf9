using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Jobs;

public sealed class JobTimetableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TimetableEntry Status => JobTimetable.Entries.Single(entry => entry.Kind == JobKinds.CertificateStatus);

    [Theory]
    [InlineData("2026-11-24T16:59:57Z", "2026-11-23T17:00:00Z", "2026-11-24T17:00:00Z")]
    [InlineData("2026-11-24T16:59:58Z", "2026-11-24T17:00:00Z", "2026-11-24T17:00:00Z")] // a tick by a clock that is a little ahead
    [InlineData("2026-11-24T17:00:00Z", "2026-11-24T17:00:00Z", "2026-11-25T17:00:00Z")]
    [InlineData("2027-01-01T12:00:00Z", "2026-12-31T17:00:00Z", "2027-01-01T17:00:00Z")]
    public void Due_AtAMoment_IsMidnightInVietNam(string now, string last, string next)
    {
        var moment = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Status.LastDue(moment));
        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), Status.NextDue(moment));
        Assert.Equal(TimeSpan.FromDays(1), Status.Interval(moment));
    }

    [Theory, BothDatabases]
    public async Task AskDue_LateAndOften_AsksOnceForTheLastDueTime(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);

        for (var i = 0; i < 3; i++) await TickAsync(catalog, "job-clean-up");
        catalog.Clock.Advance(TimeSpan.FromDays(4));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TickAsync(catalog, "job-clean-up")));
        await TickAsync(catalog, "no-such-kind");

        Assert.Equal([("job-clean-up", Vietnam(24, 3, 20), """{"day":"2026-11-24"}"""), ("job-clean-up", Vietnam(28, 3, 20), """{"day":"2026-11-28"}""")], await AskedAsync(catalog));
    }

    [Theory, BothDatabases]
    public async Task AskMissed_OfANewCatalogue_AsksOnlyWhatBelongsToTheStart(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);

        await StartAsync(catalog);
        await StartAsync(catalog); // what waits is not asked for again

        Assert.Equal([("certificate-status", Vietnam(24, 0, 0), """{"day":"2026-11-24"}"""), ("daily-figures", Vietnam(24, 0, 1), """{"day":"2026-11-24"}""")], await AskedAsync(catalog));
    }

    [Theory, BothDatabases]
    public async Task AskMissed_AfterFourNightsDown_MakesUpTheLastOnly(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await TickAsync(catalog, "job-clean-up");
        await EndAsync(catalog, JobState.Succeeded);
        catalog.Clock.Advance(TimeSpan.FromDays(4));

        await StartAsync(catalog);
        await StartAsync(catalog);

        Assert.Equal([Vietnam(24, 3, 20), Vietnam(28, 3, 20)], (await AskedAsync(catalog)).Where(run => run.Kind == "job-clean-up").Select(run => run.Due));
    }

    [Theory, BothDatabases]
    public async Task AskMissed_AfterAFailure_AsksAgainForTheSameDayWithoutADueTime(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await StartAsync(catalog);
        await EndAsync(catalog, JobState.Failed);

        await StartAsync(catalog);
        await EndAsync(catalog, JobState.Succeeded);
        await StartAsync(catalog);

        Assert.Equal([Vietnam(24, 0, 0), null], (await AskedAsync(catalog)).Where(run => run.Kind == "certificate-status").Select(run => run.Due));
    }

    private static DateTimeOffset? Vietnam(int day, int hour, int minute) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7));

    private static Task TickAsync(TestDatabase catalog, string kind) => catalog.InScopeAsync<JobTimetable>(timetable => timetable.AskDueAsync(kind, Cancellation));

    private static Task StartAsync(TestDatabase catalog) => catalog.InScopeAsync<JobTimetable>(timetable => timetable.AskMissedAsync(Cancellation));

    private static Task EndAsync(TestDatabase catalog, JobState state) => catalog.InScopeAsync<CatalogDbContext>(db =>
    {
        DateTimeOffset? now = catalog.Clock.GetUtcNow();
        return db.JobRuns.Where(run => run.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(run => run.State, state).SetProperty(run => run.EndedAt, now), Cancellation);
    });

    private static Task<List<(string Kind, DateTimeOffset? Due, string Arguments)>> AskedAsync(TestDatabase catalog) => catalog.ReadAsync(async db =>
        (await db.JobRuns.AsNoTracking().OrderBy(run => run.Id).ToListAsync(Cancellation)).Select(run => (run.Kind, run.DueAt, run.Arguments)).ToList());
}
