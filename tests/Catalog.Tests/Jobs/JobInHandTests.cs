using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

/// <summary>A row run in this process without the queues, as a verb of the command line does.</summary>
public sealed class JobInHandTests
{
    private static readonly JobKind<CountedWork> Kind = new("counted-work", "Việc đếm");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Run_WhoseLastWordsCannotBeWritten_IsDoneAllTheSame(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, services => services.AddSingleton<JobRows>().AddScoped<JobInHand>().AddJob<CountedWork, Work>(Kind));
        await catalog.InScopeAsync<CatalogDbContext>(async db =>
        {
            foreach (var statement in Refusal(provider)) await db.Database.ExecuteSqlRawAsync(statement, Cancellation);
        });
        var run = await catalog.InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(Kind, new CountedWork(), TestData.Staff, Cancellation));

        Assert.True(await catalog.InScopeAsync<JobInHand, bool>(hand => hand.RunAsync(run.Id, Cancellation)));

        var ended = await catalog.ReadAsync(db => db.JobRuns.AsNoTracking().SingleAsync(row => row.Id == run.Id, Cancellation));
        Assert.Equal((JobState.Succeeded, "xong", 0, null), (ended.State, ended.Outcome, ended.Failures, ended.Message));
    }

    /// <summary>A database that takes everything but the message.</summary>
    private static string[] Refusal(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite
        ? ["""CREATE TRIGGER silent BEFORE UPDATE OF "Message" ON "JobRuns" BEGIN SELECT RAISE(ABORT, 'not now'); END"""]
        :
        [
            "CREATE FUNCTION silent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$",
            """CREATE TRIGGER silent BEFORE UPDATE OF "Message" ON "JobRuns" FOR EACH ROW EXECUTE FUNCTION silent()""",
        ];

    private sealed record CountedWork;

    private sealed class Work : IJob<CountedWork>
    {
        public Task<string> ExecuteAsync(CountedWork arguments, IJobProgress progress, CancellationToken cancellationToken)
        {
            progress.Report(1, 1, "lời cuối");
            return Task.FromResult("xong");
        }
    }
}
