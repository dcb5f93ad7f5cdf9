using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Jobs;

/// <summary>Where the rest of the product asks for jobs and takes them back.</summary>
public sealed class JobDesk(CatalogDbContext db, CatalogTransaction transaction, JobBell bell, TimeProvider clock)
{
    /// <summary>Adds the row to the context of this scope: inside its transaction it is asked for if and only if the change that needs it is stored.</summary>
    /// <param name="dueAt">The moment in the timetable, if it was the timetable that asked.</param>
    public JobRun Ask<TArguments>(JobKind<TArguments> kind, TArguments arguments, Actor actor, DateTimeOffset? dueAt = null) where TArguments : class
    {
        var written = JobKind<TArguments>.Write(arguments);
        if (written.Length > JobRun.ArgumentsLength) throw new ArgumentException("Arguments are ids, not data.", nameof(arguments));
        transaction.AfterCommit(bell.Ring);
        return db.JobRuns.Add(new JobRun
        {
            Kind = kind.Name,
            Arguments = written,
            AskedById = actor.Id,
            AskedByName = actor.Name,
            AskedAt = clock.GetUtcNow(),
            DueAt = dueAt?.ToUniversalTime(),
            OneAtATime = kind.IsOneAtATime ? kind.Name : null,
        }).Entity;
    }

    /// <summary>
    /// As <see cref="Ask"/>, unless a row of the kind waits already. That row is written to, so nobody starts it before
    /// this transaction is stored: its work is seen.
    /// </summary>
    public async Task AskCoalescedAsync<TArguments>(JobKind<TArguments> kind, TArguments arguments, Actor actor, CancellationToken cancellationToken) where TArguments : class
    {
        var waiting = db.JobRuns.Where(run => run.Kind == kind.Name && (run.State == JobState.Asked || run.State == JobState.Queued));
        if (await waiting.ExecuteUpdateAsync(set => set.SetProperty(run => run.AskedAt, run => run.AskedAt), cancellationToken) == 0) Ask(kind, arguments, actor);
    }

    /// <summary>Asks in a transaction of its own: a button, a verb of the command line.</summary>
    public async Task<JobRun> AskNowAsync<TArguments>(
        JobKind<TArguments> kind, TArguments arguments, Actor actor, CancellationToken cancellationToken, DateTimeOffset? dueAt = null) where TArguments : class
    {
        JobRun? run = null;
        await transaction.RunAsync(async token =>
        {
            run = Ask(kind, arguments, actor, dueAt);
            await db.SaveChangesAsync(token);
        }, cancellationToken);
        return run!;
    }

    /// <summary>A waiting row ends at once; a running job is told within a second, and ends when it listens.</summary>
    /// <returns>False when it had ended before.</returns>
    public async Task<bool> CancelAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        var (now, words, changed) = ((DateTimeOffset?)clock.GetUtcNow(), $"Hủy bởi {actor.Name}", 0);
        await transaction.RunAsync(async token => changed = await db.JobRuns.Where(run => run.Id == id && run.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.IsCancelRequested, true)
            .SetProperty(run => run.Outcome, words)
            .SetProperty(run => run.EndedAt, run => run.State == JobState.Running ? null : now)
            .SetProperty(run => run.State, run => run.State == JobState.Running ? JobState.Running : JobState.Cancelled), token), cancellationToken);
        return changed > 0;
    }
}
