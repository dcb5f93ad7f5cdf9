using System.Collections.Concurrent;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

/// <summary>Rows through the real queue, with workers of this process.</summary>
public sealed class JobRunnerTests
{
    private static readonly WorkOfTest Nothing = (_, _, _) => Task.FromResult("xong");

    private static readonly Task Forever = new TaskCompletionSource().Task;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Run_OfAnAskedRow_SucceedsWithItsWordsProgressAndLog(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        await using var runner = await JobHost.StartAsync(file, (name, progress, _) =>
        {
            progress.Report(3, 4, "gần xong");
            progress.Log("đã qua " + name);
            return Task.FromResult("xong " + name);
        });

        var row = await runner.EndedAsync(await runner.AskAsync("một"));

        Assert.Equal((JobState.Succeeded, "xong một", 3, 4, "gần xong", 0), (row.State, row.Outcome, row.Done, row.Total, row.Message, row.Failures));
        Assert.EndsWith("đã qua một\n", row.Log, StringComparison.Ordinal);
        Assert.True(row.AskedAt <= row.StartedAt && row.StartedAt <= row.EndedAt);
    }

    [Theory, BothDatabases]
    public async Task Run_ThatFails_IsTriedAgainAndFailsForGoodAfterTheLastAttempt(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        var attempts = new ConcurrentDictionary<string, int>();
        await using var runner = await JobHost.StartAsync(file, (name, _, _) =>
        {
            var attempt = attempts.AddOrUpdate(name, 1, (_, known) => known + 1);
            return name == "hỏng" || attempt < 3 ? throw new InvalidDataException($"hỏng lần {attempt}") : Task.FromResult("xong");
        }, retryAfter: [0, 0]);

        var (bad, late) = (await runner.AskAsync("hỏng"), await runner.AskAsync("muộn"));
        var (failed, succeeded) = (await runner.EndedAsync(bad), await runner.EndedAsync(late));

        Assert.Equal((JobState.Failed, "hỏng lần 3", 3), (failed.State, failed.Outcome, failed.Failures));
        Assert.Equal((JobState.Succeeded, "xong", 2), (succeeded.State, succeeded.Outcome, succeeded.Failures));
        Assert.Equal((3, 3), (attempts["hỏng"], attempts["muộn"]));
    }

    [Theory, BothDatabases]
    public async Task Cancel_OfARunningJobFromAnotherProcess_StopsIt(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        await using var runner = await JobHost.StartAsync(file, async (_, _, token) =>
        {
            await Forever.WaitAsync(token);
            return "";
        });
        var run = await runner.UntilAsync(await runner.AskAsync("dài"), row => row.State == JobState.Running);

        await using var other = new ServiceCollection().AddLogging().AddCatalogDatabase(file.Provider, file.ConnectionString).AddSingleton(TimeProvider.System).AddJobs().BuildServiceProvider();
        await using var scope = other.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<JobDesk>().CancelAsync(run.Id, TestData.Staff, Cancellation));
        var ended = await runner.EndedAsync(run);

        Assert.Equal((JobState.Cancelled, "Hủy bởi Nguyễn Văn Kiểm", 0), (ended.State, ended.Outcome, ended.Failures));
    }

    [Theory, BothDatabases]
    public async Task Stop_WhileAJobRuns_PutsItBackForTheNextProcess(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        JobRun run;
        await using (var first = await JobHost.StartAsync(file, async (_, progress, token) =>
        {
            progress.Report(1, 2, "nửa");
            await Forever.WaitAsync(token);
            return "";
        }))
        {
            run = await first.UntilAsync(await first.AskAsync("dở"), row => row.State == JobState.Running);
            await first.StopAsync();
            var stopped = await first.RowAsync(run.Id);
            Assert.Equal((JobState.Queued, null, 0, 1), (stopped.State, stopped.EndedAt, stopped.Failures, stopped.Done));
        }

        await using var second = await JobHost.StartAsync(file, Nothing);

        Assert.Equal((JobState.Succeeded, "xong"), await second.EndedAsync(run) is var row ? (row.State, row.Outcome) : default);
    }

    [Theory, BothDatabases]
    public async Task Run_OfOneAtATime_NeverOverlaps(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        var (running, most) = (0, 0);
        async Task<string> WorkAsync(string name, IJobProgress progress, CancellationToken token)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            await moment.WaitForNextTickAsync(token);
            Interlocked.Decrement(ref running);
            return name;
        }

        // Two processes where the database allows it.
        await using var one = await JobHost.StartAsync(file, WorkAsync);
        await using var other = provider == DatabaseProvider.Postgres ? await JobHost.StartAsync(file, WorkAsync) : null;
        var runs = new List<JobRun>();
        for (var i = 0; i < 4; i++) runs.Add(await one.AskSingleAsync($"{i}"));
        foreach (var run in runs) Assert.Equal(JobState.Succeeded, (await one.EndedAsync(run)).State);

        Assert.Equal(1, most);
    }

    [Theory, BothDatabases]
    public async Task Start_WithARowWhoseDeliveryIsGone_RunsIt(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        await using var first = await JobHost.StartAsync(file, Nothing);
        await first.StopAsync();
        var runs = new[] { await first.AskAsync("chờ"), await first.AskAsync("đang chạy"), await first.AskAsync("xong rồi") };
        foreach (var (run, state) in runs.Zip([JobState.Queued, JobState.Running, JobState.Cancelled]))
        {
            DateTimeOffset? ended = state == JobState.Cancelled ? run.AskedAt : null;
            await first.InScopeAsync<CatalogDbContext, int>(db => db.JobRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.Delivery, "777").SetProperty(row => row.EndedAt, ended), Cancellation));
        }

        await using var second = await JobHost.StartAsync(file, Nothing);

        Assert.Equal(JobState.Succeeded, (await second.EndedAsync(runs[0])).State);
        Assert.Equal(JobState.Succeeded, (await second.EndedAsync(runs[1])).State);
        Assert.Equal(JobState.Cancelled, (await second.RowAsync(runs[2].Id)).State);
    }

    [Theory, BothDatabases]
    public async Task Run_OfAKindNobodyKnows_StaysAskedFor(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        await using var runner = await JobHost.StartAsync(file, Nothing);

        var unknown = await runner.InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(new JobKind<TestWork>("of-tomorrow", "Việc mai sau"), new TestWork(""), TestData.Staff, Cancellation));
        var known = await runner.EndedAsync(await runner.AskAsync("sau nó"));

        Assert.Equal((JobState.Succeeded, JobState.Asked), (known.State, (await runner.RowAsync(unknown.Id)).State));
    }

    [Theory, BothDatabases]
    public async Task Tick_OfEveryRunner_AsksOnce(DatabaseProvider provider)
    {
        await using var file = await DatabaseFile.CreateAsync(provider);
        await using var one = await JobHost.StartAsync(file, Nothing);
        await using var other = provider == DatabaseProvider.Postgres ? await JobHost.StartAsync(file, Nothing) : one;
        await one.EndedAsync(await one.AskAsync("sau đó lịch đã ghi")); // the timetable is registered before the first row is handed over

        foreach (var runner in (JobHost[])[one, other, one, other])
            runner.Services.GetRequiredService<IRecurringJobManager>().Trigger(JobKinds.CleanUp.Name);
        var asked = await AskedAsync(one, JobKinds.CleanUp.Name);
        await one.EndedAsync(await one.AskAsync("sau các tiếng chuông"));

        Assert.Single(asked);
        Assert.Single(await AskedAsync(one, JobKinds.CleanUp.Name));
    }

    /// <summary>Waits for the first.</summary>
    private static async Task<List<JobRun>> AskedAsync(JobHost host, string kind)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var rows = await host.InScopeAsync<CatalogDbContext, List<JobRun>>(db => db.JobRuns.AsNoTracking().Where(row => row.Kind == kind).ToListAsync(Cancellation));
            if (rows.Count > 0) return rows;
            await look.WaitForNextTickAsync(Cancellation);
        }
    }
}
