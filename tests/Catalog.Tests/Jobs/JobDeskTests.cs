using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

public sealed class JobDeskTests
{
    private static readonly DailyFiguresDay Day = new(new DateOnly(2026, 11, 24));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Ask_InATransactionThatFails_LeavesNoRowAndRingsNoBell(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var bell = catalog.Services.GetRequiredService<JobBell>().Next;

        await Assert.ThrowsAsync<InvalidDataException>(() => AskAsync(catalog, fails: true));
        Assert.Empty(await RunsAsync(catalog));
        Assert.False(bell.IsCompleted);

        await AskAsync(catalog, fails: false);
        Assert.Equal((JobState.Asked, "daily-figures", "{\"day\":\"2026-11-24\"}", "staff-1", "daily-figures"),
            (await RunsAsync(catalog)).Select(run => (run.State, run.Kind, run.Arguments, run.AskedById, run.OneAtATime)).Single());
        Assert.True(bell.IsCompleted);
    }

    [Theory, BothDatabases]
    public async Task AskNow_TwiceForOneDueTime_IsRefusedByTheDatabase(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var due = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(7));
        Task<JobRun> AskAsync(DateTimeOffset? at) => catalog.InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(JobKinds.DailyFigures, Day, TestData.Staff, Cancellation, at));
        await AskAsync(due);

        await Assert.ThrowsAsync<DbUpdateException>(() => AskAsync(due.ToUniversalTime()));
        await AskAsync(due.AddDays(1));
        await AskAsync(null);
        await AskAsync(null);

        Assert.Equal(4, (await RunsAsync(catalog)).Count);
    }

    [Theory, BothDatabases]
    public async Task Cancel_ByState_EndsWhatWaitsAndTellsWhatRuns(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var ids = new Dictionary<JobState, long>();
        foreach (var state in Enum.GetValues<JobState>())
        {
            var run = await catalog.InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(JobKinds.DailyFigures, Day, TestData.Staff, Cancellation));
            DateTimeOffset? ended = state is JobState.Asked or JobState.Queued or JobState.Running ? null : catalog.Clock.GetUtcNow();
            await catalog.InScopeAsync<CatalogDbContext>(db => db.JobRuns.Where(r => r.Id == run.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.EndedAt, ended), Cancellation));
            ids.Add(state, run.Id);
        }

        Task<bool> CancelAsync(JobState state) => catalog.InScopeAsync<JobDesk, bool>(desk => desk.CancelAsync(ids[state], TestData.Staff, Cancellation));
        Assert.True(await CancelAsync(JobState.Asked));
        Assert.True(await CancelAsync(JobState.Queued));
        Assert.True(await CancelAsync(JobState.Running));
        Assert.False(await CancelAsync(JobState.Succeeded));
        Assert.False(await CancelAsync(JobState.Failed));

        var runs = (await RunsAsync(catalog)).ToDictionary(run => run.Id);
        Assert.Equal((JobState.Cancelled, true, "Hủy bởi Nguyễn Văn Kiểm"), Facts(runs[ids[JobState.Queued]]));
        Assert.Equal((JobState.Cancelled, true, "Hủy bởi Nguyễn Văn Kiểm"), Facts(runs[ids[JobState.Asked]]));
        Assert.Equal((JobState.Running, false, "Hủy bởi Nguyễn Văn Kiểm"), Facts(runs[ids[JobState.Running]]));
        Assert.True(runs[ids[JobState.Running]].IsCancelRequested);
        Assert.Equal((JobState.Succeeded, true, null), Facts(runs[ids[JobState.Succeeded]]));
    }

    [Theory, BothDatabases]
    public async Task Reader_OfRuns_PagesComputesAndKnowsTheLastSuccess(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        for (var i = 0; i < 3; i++)
        {
            await catalog.InScopeAsync<JobDesk>(desk => desk.AskNowAsync(JobKinds.DailyFigures, Day, TestData.Staff, Cancellation));
            await catalog.InScopeAsync<JobDesk>(desk => desk.AskNowAsync(JobKinds.CleanUp, new(Day.Day), TestData.Staff, Cancellation));
            catalog.Clock.Advance(TimeSpan.FromHours(1));
        }
        var ended = catalog.Clock.GetUtcNow();
        await catalog.InScopeAsync<CatalogDbContext>(async db =>
        {
            await db.JobRuns.Where(r => r.Kind == "daily-figures").OrderBy(r => r.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, JobState.Succeeded).SetProperty(r => r.EndedAt, ended), Cancellation);
            await db.JobRuns.Where(r => r.Kind == "job-clean-up").ExecuteUpdateAsync(set => set.SetProperty(r => r.State, JobState.Failed).SetProperty(r => r.EndedAt, ended.AddDays(1)), Cancellation);
            await db.JobRuns.Where(r => r.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Done, 30).SetProperty(r => r.Total, 120).SetProperty(r => r.Rate, 1.5), Cancellation);
        });

        await using var scope = catalog.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<JobReader>();
        var first = await reader.ListAsync("daily-figures", null, 2, Cancellation);
        var rest = await reader.ListAsync("daily-figures", first[^1].Id, 2, Cancellation);
        Assert.Equal((2, 1), (first.Count, rest.Count));
        Assert.Equal((25, TimeSpan.FromMinutes(1), "Ghi số liệu trong ngày"), (first[0].Percent, first[0].TimeLeft!.Value, first[0].Label));
        Assert.Equal((null, null), (rest[0].Percent, rest[0].TimeLeft));
        var successes = await reader.SuccessesAsync(Cancellation);
        Assert.Equal((TestDatabase.Start, ended), successes["daily-figures"]);
        Assert.Equal((TestDatabase.Start, null), successes["job-clean-up"]);
    }

    private static (JobState, bool, string?) Facts(JobRun run) => (run.State, run.EndedAt is not null, run.Outcome);

    private static Task AskAsync(TestDatabase catalog, bool fails) => catalog.InScopeAsync<IServiceProvider>(async scope =>
    {
        var (desk, db) = (scope.GetRequiredService<JobDesk>(), scope.GetRequiredService<CatalogDbContext>());
        await scope.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            desk.Ask(JobKinds.DailyFigures, Day, TestData.Staff);
            await db.SaveChangesAsync(token);
            if (fails) throw new InvalidDataException("the cause fails");
        }, Cancellation);
    });

    private static Task<List<JobRun>> RunsAsync(TestDatabase catalog) =>
        catalog.ReadAsync(db => db.JobRuns.AsNoTracking().OrderBy(run => run.Id).ToListAsync(Cancellation));
}
