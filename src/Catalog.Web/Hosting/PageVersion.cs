using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Hosting;

/// <summary>A number that is another one after every change, by whatever process: a page kept under an older one is never shown again.</summary>
public sealed class PageVersion(ChangeSignal signal)
{
    private long turns;

    public long Current => signal.Commits + Interlocked.Read(ref turns);

    /// <summary>Something a page may show has changed elsewhere.</summary>
    public void Turn() => Interlocked.Increment(ref turns);
}

/// <summary>
/// Turns the version when another process has committed, and once a second for some seconds after any change: what a page
/// shows of the search index follows the change record a little later.
/// </summary>
internal sealed partial class PageVersionFollower(PageVersion version, ChangeSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PageVersionFollower> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1), IndexFollowsWithin = TimeSpan.FromSeconds(5);
    private long known = -1;
    private DateTimeOffset until;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next; // taken before looking: a commit in between is not missed
            await LookAsync(stoppingToken);
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(LookEvery, clock, enough.Token));
            await enough.CancelAsync();
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var last = await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Changes.MaxAsync(change => (long?)change.Sequence, stoppingToken) ?? 0;
            if (last != known) (known, until) = (last, clock.GetUtcNow() + IndexFollowsWithin);
            else if (clock.GetUtcNow() > until) return;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            NotLooked(exception.Message); // the database is away: nothing that is kept is trusted
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        version.Turn();
    }

    [LoggerMessage(1030, LogLevel.Warning, "Chưa đọc được sổ thay đổi để làm mới các trang đã giữ: {Reason}")]
    private partial void NotLooked(string reason);
}
