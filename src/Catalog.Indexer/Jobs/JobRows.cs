using System.Data.Common;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Jobs;

/// <summary>How far a job is, as its row shall say.</summary>
internal readonly record struct JobStanding(long Done, long Total, string? Message, string Log);

/// <summary>
/// Moves rows through their states. Each is one update that only takes the row as the caller knows it, in a scope of its
/// own: what a job has in its transaction is not touched.
/// </summary>
public sealed class JobRows(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The row, if this delivery may run it.</summary>
    internal async Task<JobRun?> FindAsync(long id, string delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Open(scope.ServiceProvider.GetRequiredService<CatalogDbContext>(), id, delivery).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    internal Task QueueAsync(long id, string delivery, CancellationToken cancellationToken) => WriteAsync(db => db.JobRuns
        .Where(run => run.Id == id && run.State == JobState.Asked)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, JobState.Queued).SetProperty(run => run.Delivery, delivery), cancellationToken), cancellationToken);

    internal async Task<bool> AskAgainAsync(long id, string delivery, CancellationToken cancellationToken) => await WriteAsync(db => db.JobRuns
        .Where(run => run.Id == id && run.Delivery == delivery && run.EndedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, JobState.Asked), cancellationToken), cancellationToken) > 0;

    /// <summary>For whoever knows that nobody else runs jobs: what a killed process had taken up is asked for anew.</summary>
    internal Task AskAllAgainAsync(CancellationToken cancellationToken) => WriteAsync(db => db.JobRuns
        .Where(run => run.EndedAt == null && run.State != JobState.Asked)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, JobState.Asked), cancellationToken), cancellationToken);

    /// <returns>False when another of a kind that runs one at a time is running.</returns>
    internal async Task<bool> ClaimAsync(JobRun run, string delivery, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        try
        {
            return await WriteAsync(async db =>
            {
                if (run.OneAtATime is { } kind && await db.JobRuns.AnyAsync(other => other.OneAtATime == kind && other.State == JobState.Running && other.Id != run.Id, cancellationToken)) return 0;
                return await Open(db, run.Id, delivery).ExecuteUpdateAsync(set => set
                    .SetProperty(row => row.State, JobState.Running).SetProperty(row => row.Delivery, delivery).SetProperty(row => row.StartedAt, now).SetProperty(row => row.SeenAt, now), cancellationToken);
            }, cancellationToken) > 0;
        }
        catch (DbException) when (run.OneAtATime is not null)
        {
            return false; // another began at the same moment: the unique index
        }
    }

    internal JobProgress Begin(JobRun run, string delivery, CancellationToken cancellationToken) => new(this, run, delivery, clock, cancellationToken);

    internal async Task<bool> IsCancelRequestedAsync(long id, string delivery, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Open(scope.ServiceProvider.GetRequiredService<CatalogDbContext>(), id, delivery).AnyAsync(run => run.IsCancelRequested, cancellationToken);
    }

    internal Task ReportAsync(JobRun run, string delivery, DateTimeOffset since, JobStanding now)
    {
        double? rate = now.Done > 0 && clock.GetUtcNow() - since is { Ticks: > 0 } elapsed ? now.Done / elapsed.TotalSeconds : null;
        DateTimeOffset? seen = clock.GetUtcNow();
        return WriteAsync(db => Open(db, run.Id, delivery).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.SeenAt, seen).SetProperty(row => row.Done, now.Done).SetProperty(row => row.Total, now.Total).SetProperty(row => row.Rate, rate)
            .SetProperty(row => row.Message, now.Message).SetProperty(row => row.Log, now.Log)), CancellationToken.None);
    }

    /// <param name="outcome">Null leaves the words that are there: who cancelled it.</param>
    internal Task EndAsync(long id, string delivery, JobState state, string? outcome, int failures = 0)
    {
        DateTimeOffset? ended = state is JobState.Succeeded or JobState.Failed or JobState.Cancelled ? clock.GetUtcNow() : null;
        var words = outcome is { Length: > JobRun.OutcomeLength } ? outcome[..JobRun.OutcomeLength] : outcome;
        return WriteAsync(db => Open(db, id, delivery).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, state).SetProperty(row => row.EndedAt, ended)
            .SetProperty(row => row.Outcome, row => words ?? row.Outcome).SetProperty(row => row.Failures, row => row.Failures + failures)), CancellationToken.None);
    }

    private static IQueryable<JobRun> Open(CatalogDbContext db, long id, string delivery) =>
        db.JobRuns.Where(run => run.Id == id && run.EndedAt == null && (run.State == JobState.Asked || run.Delivery == delivery));

    private async Task<int> WriteAsync(Func<CatalogDbContext, Task<int>> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, changed) = (scope.ServiceProvider.GetRequiredService<CatalogDbContext>(), 0);
        await scope.ServiceProvider.GetRequiredService<CatalogTransaction>().RunAsync(async _ => changed = await write(db), cancellationToken);
        return changed;
    }
}
