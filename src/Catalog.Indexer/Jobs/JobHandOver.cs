using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Jobs;

/// <summary>
/// Hands rows to the queue, in the processes that run jobs: at once when they were asked for here, within a second else. A
/// row handed over twice runs once, because it knows its delivery.
/// </summary>
public sealed partial class JobHandOver(IServiceScopeFactory scopes, JobDelivery queue, JobBell bell, TimeProvider clock, ILogger<JobHandOver> log) : BackgroundService
{
    private const int Batch = 1000;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RecoverAgain = TimeSpan.FromMinutes(1);
    private bool hasTimetable;
    private DateTimeOffset recovered;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // a slow database must not hold up the start of the host
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = bell.Next; // taken before looking: a ring in between is not missed
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await LookAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested) // the database is away for a while: the next look finds the same rows
            {
                NotHandedOver(exception);
            }
            await WaitAsync(next, stoppingToken);
        }
    }

    private async Task LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var rows = services.GetRequiredService<JobRows>();
        if (clock.GetUtcNow() - recovered >= RecoverAgain)
        {
            await RecoverAsync(services.GetRequiredService<CatalogDbContext>(), rows, cancellationToken);
            recovered = clock.GetUtcNow();
        }
        if (!hasTimetable)
        {
            await services.GetRequiredService<JobTimetable>().AskMissedAsync(cancellationToken);
            foreach (var entry in services.GetServices<TimetableEntry>()) queue.Schedule(entry);
            hasTimetable = true;
        }
        await HandOverAsync(services.GetRequiredService<CatalogDbContext>(), rows, cancellationToken);
    }

    /// <summary>Rows whose delivery is gone are asked for anew: memory that was lost with the process, a queue that somebody emptied.</summary>
    private async Task RecoverAsync(CatalogDbContext db, JobRows rows, CancellationToken cancellationToken)
    {
        var waiting = await db.JobRuns.AsNoTracking()
            .Where(run => run.EndedAt == null && run.State != JobState.Asked && run.Delivery != null && queue.Kinds.Contains(run.Kind))
            .OrderBy(run => run.Id).Select(run => new { run.Id, run.Kind, run.Delivery }).Take(Batch).ToListAsync(cancellationToken);
        foreach (var run in waiting.Where(run => !queue.Holds(run.Delivery!)))
        {
            if (await rows.AskAgainAsync(run.Id, run.Delivery!, cancellationToken)) AskedAgain(run.Id, run.Kind);
        }
    }

    private async Task HandOverAsync(CatalogDbContext db, JobRows rows, CancellationToken cancellationToken)
    {
        var asked = await db.JobRuns.AsNoTracking().Where(run => run.State == JobState.Asked && queue.Kinds.Contains(run.Kind))
            .OrderBy(run => run.Id).Select(run => new { run.Id, run.Kind }).Take(Batch).ToListAsync(cancellationToken);
        foreach (var run in asked) await rows.QueueAsync(run.Id, queue.Add(run.Kind, run.Id), cancellationToken);
    }

    private async Task WaitAsync(Task next, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(next, Task.Delay(LookAgain, clock, enough.Token));
        await enough.CancelAsync();
    }

    [LoggerMessage(3001, LogLevel.Error, "Chưa giao được công việc nền, sẽ thử lại")]
    private partial void NotHandedOver(Exception exception);

    [LoggerMessage(3002, LogLevel.Warning, "Công việc nền {Run} ({Kind}) không còn trong hàng đợi: giao lại")]
    private partial void AskedAgain(long run, string kind);
}
