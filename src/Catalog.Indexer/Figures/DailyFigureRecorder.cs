using Catalog.Core.Figures;
using Catalog.Core.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Figures;

/// <summary>
/// Takes the figures of each day: when the program starts, if nobody did yet, and again whenever a day begins in Viet
/// Nam. Several processes may do it, the second one finds it done.
/// </summary>
public sealed partial class DailyFigureRecorder(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyFigureRecorder> log) : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <summary>Looked at once an hour as well: a machine that slept must not miss the day.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // counting must not hold up the start of the host
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await RecordAsync(stoppingToken);
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes today's figures if they are missing; then how long there is nothing to do.</summary>
    private async Task<TimeSpan> RecordAsync(CancellationToken stoppingToken)
    {
        var today = VietnamTime.Today(clock);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var figures = scope.ServiceProvider.GetRequiredService<CatalogFigures>();
            if (!await figures.HasAsync(today, stoppingToken)) await figures.TakeAsync(today, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception) // whatever it was, the next attempt may go well, and the site serves without it
        {
            NotTaken(exception, today);
            return AfterFault;
        }
        var tillMidnight = VietnamTime.StartOf(today.AddDays(1)) - clock.GetUtcNow();
        return tillMidnight < LongestWait ? tillMidnight : LongestWait;
    }

    [LoggerMessage(3001, LogLevel.Warning, "Chưa ghi được số liệu ngày {Day}, sẽ thử lại")]
    private partial void NotTaken(Exception exception, DateOnly day);
}

public static class FigureRecorderSetup
{
    public static IServiceCollection AddFigureRecorder(this IServiceCollection services) => services.AddHostedService<DailyFigureRecorder>();
}
