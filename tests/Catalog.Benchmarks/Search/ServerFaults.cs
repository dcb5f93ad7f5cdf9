using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// Fifty searches and two changes a second, whatever the server does: what visitors get meanwhile, and how long after its return
/// every change is found on it. Prints a table of docs/benchmarks.md.
/// </summary>
internal static class ServerFaults
{
    private const int SearchesEachSecond = 50;
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5); // as the follower of the program

    public static async Task RunAsync(Uri node, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("catalog-faults-");
        await using var proxy = new FaultProxy(node);
        var options = new ElasticsearchOptions { Nodes = [proxy.Address], Alias = "faults" };
        var first = new ElasticsearchSearchEngine(new ElasticsearchConnection(options), TimeProvider.System, NullLogger<ElasticsearchSearchEngine>.Instance);
        using var standIn = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        var engine = new FallbackSearchEngine(first, standIn, TimeProvider.System, NullLogger<FallbackSearchEngine>.Instance);
        await first.RefreshAsync(default);
        var documents = new BenchmarkCorpus(20_000).Documents().ToArray();
        foreach (var each in (ISearchEngine[])[first, standIn]) await each.RebuildAsync(documents, new IndexMark(1, ""), default, batch: 500);
        using var stop = new CancellationTokenSource();
        var record = new ChangeRecord(documents);
        var followers = Task.WhenAll(record.WriteAsync(stop.Token), record.FollowAsync(engine, AfterFault, stop.Token), record.FollowAsync(standIn, AfterFault, stop.Token));
        var requests = QueryClasses.From(documents).SelectMany(part => part.Requests).ToArray();

        Console.WriteLine("| fault | searches | failed | by the stand-in | p50 | p95 | longest | connections that met it | caught up after |\n|---|---|---|---|---|---|---|---|---|");
        foreach (var fault in Enum.GetValues<ServerFault>())
        {
            proxy.Fault = fault;
            var (times, failed, stoodIn) = await AskAsync(engine, requests, length);
            var met = proxy.Met;
            proxy.Fault = ServerFault.None;
            var caughtUp = await UntilCaughtUpAsync(engine, first, record.Last);
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {fault} | {times.Count} | {failed} | {stoodIn} | {times[times.Count / 2]:F1} ms | {times[times.Count * 95 / 100]:F1} ms | {times[^1]:F0} ms | {met} | {caughtUp.TotalSeconds:F1} s |"));
        }
        await stop.CancelAsync();
        await followers;
        await first.ClearAsync(default);
        folder.Delete(recursive: true);
    }

    /// <summary>At their times, not when the one before is answered: waiting visitors do not stop others from coming.</summary>
    private static async Task<(List<double> Times, int Failed, int StoodIn)> AskAsync(FallbackSearchEngine engine, SearchRequest[] requests, TimeSpan length)
    {
        var (times, failed, stoodIn, running) = (new ConcurrentBag<double>(), 0, 0, new List<Task>());
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / SearchesEachSecond));
        for (var i = 0; i < length.TotalSeconds * SearchesEachSecond; i++)
        {
            await beat.WaitForNextTickAsync();
            running.Add(OneAsync(requests[i * 7 % requests.Length]));
        }
        await Task.WhenAll(running);
        return ([.. times], failed, stoodIn);

        async Task OneAsync(SearchRequest request)
        {
            await Task.Yield();
            var started = Stopwatch.GetTimestamp();
            try
            {
                if ((await engine.SearchAsync(request, default)).IsStandIn) Interlocked.Increment(ref stoodIn);
            }
            catch (SearchUnavailableException)
            {
                Interlocked.Increment(ref failed);
            }
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private static async Task<TimeSpan> UntilCaughtUpAsync(FallbackSearchEngine engine, ElasticsearchSearchEngine first, long wanted)
    {
        var started = Stopwatch.GetTimestamp();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(first.Status.Applied?.Sequence >= wanted) || (await engine.SearchAsync(new SearchRequest { Text = "mắm" }, default)).IsStandIn) await look.WaitForNextTickAsync();
        return Stopwatch.GetElapsedTime(started);
    }
}
