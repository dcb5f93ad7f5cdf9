using Catalog.Core.Changes;
using Catalog.Core.Search.Understanding;

namespace Catalog.Web.Hosting;

/// <summary>
/// Keeps what this process knows of the language of its catalogue up with the database, and writes down what was asked and looked at:
/// both beside the requests, never in them.
/// </summary>
internal sealed partial class SearchLanguageFollower(
    IServiceScopeFactory scopes, SearchLanguageBook book, Tallies tallies, ChangeSignal signal, TimeProvider clock, ILogger<SearchLanguageFollower> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReadAtMostEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(10);
    private DateTimeOffset written;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(WriteAsync, cancellationToken); // the last seconds before the end count too
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first reading must not hold up the start of the host
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next; // taken before reading: a commit in between is not missed
            await TryAsync(token => book.RefreshAsync(token, ReadAtMostEvery), stoppingToken);
            if (clock.GetUtcNow() - written >= WriteEvery) await TryAsync(WriteAsync, stoppingToken);
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(LookAgain, clock, enough.Token));
            await enough.CancelAsync();
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        written = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await tallies.WriteAsync(scope.ServiceProvider, cancellationToken);
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of the program.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Away(exception); // a database that is away for a while; what was read stays, what was counted waits
        }
    }

    [LoggerMessage(3002, LogLevel.Warning, "Chưa đọc được từ vựng tìm kiếm hoặc chưa ghi được số lượt tìm, sẽ thử lại")]
    private partial void Away(Exception exception);
}
