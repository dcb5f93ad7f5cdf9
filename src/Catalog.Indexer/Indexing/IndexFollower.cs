using Catalog.Core.Changes;
using Catalog.Core.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Indexing;

/// <summary>
/// The only writer of the index. Wakes when this process commits a change, and looks by itself for what others commit;
/// makes durable what it applied once a while, and when it stops.
/// </summary>
public class IndexFollower(
    IServiceScopeFactory scopes, ISearchEngine engine, ChangeSignal signal, TimeProvider clock, ILogger<IndexFollower> logger) : BackgroundService
{
    /// <summary>After this at the latest it is seen what another process committed: a change can be found within two seconds.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(2);
    private DateTimeOffset committed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first filling must not hold up the start of the host
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next; // taken before reading: a commit in between is not missed
            var pause = await FollowAsync(stoppingToken);
            await WaitAsync(next, pause, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await engine.CommitAsync(cancellationToken);
        }
        catch (SearchUnavailableException e)
        {
            logger.LogWarning(e, "The last changes are not in the committed index; the next start reads them again");
        }
    }

    /// <summary>All that waits; then how long nothing need be done.</summary>
    private async Task<TimeSpan> FollowAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await StepAsync(stoppingToken)) await CommitAsync(stoppingToken);
            await CommitAsync(stoppingToken);
            return LookAgain;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A database or disk that is away for a while: the index stays as it is and catches up afterwards.
            logger.LogError(e, "The search index could not follow the database");
            return AfterFault;
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await UpdaterOf(scope.ServiceProvider).StepAsync(cancellationToken);
    }

    protected virtual IndexUpdater UpdaterOf(IServiceProvider scope) => scope.GetRequiredService<IndexUpdater>();

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - committed < CommitInterval) return;
        await engine.CommitAsync(cancellationToken);
        committed = clock.GetUtcNow();
    }

    private async Task WaitAsync(Task next, TimeSpan pause, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(next, Task.Delay(pause, clock, enough.Token));
        await enough.CancelAsync();
    }
}
