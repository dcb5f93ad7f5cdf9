using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Search;

namespace Catalog.Benchmarks.Search;

/// <summary>Searches at their times, fifty a second, not when the one before is answered: waiting visitors do not stop others from coming.</summary>
internal sealed class Traffic(ISearchEngine engine, SearchRequest[] requests)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1.0 / 50);
    private readonly List<double> times = [];

    public int Failed { get; private set; }

    /// <summary>Searches that found nothing, though each is made of words of a document.</summary>
    public int Empty { get; private set; }

    /// <summary>Until the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Interval);
        var running = new List<Task>();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            await beat.WaitForNextTickAsync(CancellationToken.None);
            running.Add(AskAsync(requests[i * 7 % requests.Length]));
        }
        await Task.WhenAll(running);
    }

    public double Quantile(double share)
    {
        times.Sort();
        return times[(int)((times.Count - 1) * share)];
    }

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Count:N0} | {Failed} | {Empty} | {Quantile(.5):F2} ms | {Quantile(.95):F2} ms | {Quantile(1):F0} ms |");

    private async Task AskAsync(SearchRequest request)
    {
        await Task.Yield();
        var (asked, total, failed) = (Stopwatch.GetTimestamp(), 0, false);
        try
        {
            total = (await engine.SearchAsync(request, CancellationToken.None)).Total;
        }
        catch (SearchUnavailableException)
        {
            failed = true;
        }
        lock (times)
        {
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            if (failed) Failed++;
            else if (total == 0) Empty++;
        }
    }
}
