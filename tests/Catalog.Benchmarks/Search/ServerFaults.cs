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
        await using var proxy = new FaultProxy(node);
        await using var site = await Site.StartAsync(new ElasticsearchOptions { Nodes = [proxy.Address], Alias = "faults" });
        Head("connections that met it");
        foreach (var fault in Enum.GetValues<ServerFault>())
        {
            proxy.Fault = fault;
            var asked = await AskAsync(site.Engine, site.Requests, length);
            var met = proxy.Met;
            proxy.Fault = ServerFault.None;
            Row(fault.ToString(), asked, met.ToString(CultureInfo.InvariantCulture), await site.UntilCaughtUpAsync());
        }
    }

    /// <summary>Three nodes with a replica; the process of one is killed under the searches.</summary>
    public static async Task RunAsync(IReadOnlyList<Uri> nodes, int process, TimeSpan length)
    {
        await using var site = await Site.StartAsync(new ElasticsearchOptions { Nodes = nodes, Alias = "faults", Replicas = 1 });
        Head("process");
        Row("none", await AskAsync(site.Engine, site.Requests, length), "", await site.UntilCaughtUpAsync());
        var asking = AskAsync(site.Engine, site.Requests, length);
        using (var node = Process.GetProcessById(process)) node.Kill();
        Row("one of three nodes killed", await asking, process.ToString(CultureInfo.InvariantCulture), await site.UntilCaughtUpAsync());
        Row("two nodes left", await AskAsync(site.Engine, site.Requests, length), "", await site.UntilCaughtUpAsync());
    }

    private static void Head(string more) => Console.WriteLine($"| fault | searches | failed | by the stand-in | p50 | p95 | longest | {more} | caught up after |\n|---|---|---|---|---|---|---|---|---|");

    private static void Row(string fault, (List<double> Times, int Failed, int StoodIn) asked, string more, TimeSpan caughtUp)
    {
        var times = asked.Times;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {fault} | {times.Count} | {asked.Failed} | {asked.StoodIn} | {times[times.Count / 2]:F1} ms | {times[times.Count * 95 / 100]:F1} ms | {times[^1]:F0} ms | {more} | {caughtUp.TotalSeconds:F1} s |"));
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

    /// <summary>Both engines, filled, with their followers, as one process of the site has them.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-faults-");
        private readonly ElasticsearchSearchEngine first;
        private readonly EmbeddedSearchEngine standIn;
        private readonly ChangeRecord record;
        private Task followers = Task.CompletedTask;

        private Site(ElasticsearchOptions options, SearchDocument[] documents)
        {
            first = new ElasticsearchSearchEngine(new ElasticsearchConnection(options), TimeProvider.System, NullLogger<ElasticsearchSearchEngine>.Instance);
            standIn = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
            Engine = new FallbackSearchEngine(first, standIn, TimeProvider.System, NullLogger<FallbackSearchEngine>.Instance);
            (record, Requests) = (new ChangeRecord(documents), [.. QueryClasses.From(documents).SelectMany(part => part.Requests)]);
        }

        public FallbackSearchEngine Engine { get; }

        public SearchRequest[] Requests { get; }

        public static async Task<Site> StartAsync(ElasticsearchOptions options)
        {
            var documents = new BenchmarkCorpus(20_000).Documents().ToArray();
            var site = new Site(options, documents);
            await site.first.RefreshAsync(default);
            foreach (var each in (ISearchEngine[])[site.first, site.standIn]) await each.RebuildAsync(documents, new IndexMark(1, ""), default, batch: 500);
            site.followers = Task.WhenAll(
                site.record.WriteAsync(site.stop.Token), site.record.FollowAsync(site.Engine, AfterFault, site.stop.Token), site.record.FollowAsync(site.standIn, AfterFault, site.stop.Token));
            return site;
        }

        public async Task<TimeSpan> UntilCaughtUpAsync()
        {
            var (started, wanted) = (Stopwatch.GetTimestamp(), record.Last);
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (!(first.Status.Applied?.Sequence >= wanted) || (await Engine.SearchAsync(new SearchRequest { Text = "mắm" }, default)).IsStandIn) await look.WaitForNextTickAsync();
            return Stopwatch.GetElapsedTime(started);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await followers;
            await first.ClearAsync(default);
            standIn.Dispose();
            stop.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
