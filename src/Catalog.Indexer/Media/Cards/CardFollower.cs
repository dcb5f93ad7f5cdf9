using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Media.Cards;

/// <summary>Asks for new cards some time after something changed: a card may be late, and a batch of changes is one job.</summary>
public sealed partial class CardFollower(IServiceScopeFactory scopes, ChangeSignal signal, TimeProvider clock, ILogger<CardFollower> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TryParkedAgain = TimeSpan.FromHours(1);
    private static readonly Actor Self = Actor.System("share-cards");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next; // taken before looking: a commit in between is not missed
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await AskAsync(stoppingToken);
            await Task.WhenAny(next, Task.Delay(Pause * 6, clock, stoppingToken)); // other processes change as well
        }
    }

    private async Task AskAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<ChangeReader>();
            if (await reader.LastSequenceAsync(stoppingToken) <= await reader.CursorAsync(ShareCardJob.Cursor, stoppingToken)
                && !await scope.ServiceProvider.GetRequiredService<ShareCards>().AnyParkedSinceAsync(TryParkedAgain, stoppingToken)) return;
            await scope.ServiceProvider.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
            {
                await scope.ServiceProvider.GetRequiredService<JobDesk>().AskCoalescedAsync(JobKinds.ShareCards, new ChangedCards(), Self, token);
                await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().SaveChangesAsync(token);
            }, stoppingToken);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            NotAsked(exception);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was under way broke off, each driver in its own words.
        }
    }

    [LoggerMessage(1201, LogLevel.Warning, "Chưa ghi được yêu cầu vẽ thẻ chia sẻ, sẽ thử lại")]
    private partial void NotAsked(Exception exception);
}
