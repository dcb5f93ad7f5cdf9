using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Benchmarks.Search;

/// <summary>Both engines, filled, with their followers, as one process of the site has them; asked fifty times and changed twice a second.</summary>
internal sealed class FallbackSite : IAsyncDisposable
{
    private const int SearchesEachSecond = 50;
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5); // as the follower of the program
    private readonly CancellationTokenSource stop = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-faults-");
    private readonly ElasticsearchSearchEngine first;
    private readonly EmbeddedSearchEngine standIn;
    private readonly FallbackSearchEngine engine;
    private readonly ChangeRecord record;
    private readonly SearchRequest[] requests;
    private Task followers = Task.CompletedTask;

    private FallbackSite(ElasticsearchOptions options, SearchDocument[] documents)
    {
        first = new ElasticsearchSearchEngine(new ElasticsearchConnection(options), TimeProvider.System, NullLogger<ElasticsearchSearchEngine>.Instance);
        standIn = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        engine = new FallbackSearchEngine(first, standIn, TimeProvider.System, NullLogger<FallbackSearchEngine>.Instance);
        (record, requests) = (new ChangeRecord(documents), [.. QueryClasses.From(documents).SelectMany(part => part.Requests)]);
    }

    /// <summary>Searches that were not answered at all, so far.</summary>
    public int Failed { get; private set; }

    public static async Task<FallbackSite> StartAsync(ElasticsearchOptions options)
    {
        var documents = new BenchmarkCorpus(20_000).Documents().ToArray();
        var site = new FallbackSite(options, documents);
        await site.first.RefreshAsync(default);
        foreach (var each in (ISearchEngine[])[site.first, site.standIn]) await each.RebuildAsync(documents, new IndexMark(1, ""), default, batch: 500);
        site.followers = Task.WhenAll(
            site.record.WriteAsync(site.stop.Token), site.record.FollowAsync(site.engine, AfterFault, site.stop.Token), site.record.FollowAsync(site.standIn, AfterFault, site.stop.Token));
        return site;
    }

    public static void Head(string more) => Console.WriteLine($"| fault | searches | failed | by the stand-in | p50 | p95 | longest | {more} | caught up after |\n|---|---|---|---|---|---|---|---|---|");

    /// <summary>At their times, not when the one before is answered: waiting visitors do not stop others from coming.</summary>
    public async Task<(List<double> Times, int Failed, int StoodIn)> AskAsync(TimeSpan length)
    {
        var (times, failed, stoodIn, running) = (new ConcurrentBag<double>(), 0, 0, new List<Task>());
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / SearchesEachSecond));
        for (var i = 0; i < length.TotalSeconds * SearchesEachSecond; i++)
        {
            await beat.WaitForNextTickAsync();
            running.Add(OneAsync(requests[i * 7 % requests.Length]));
        }
        await Task.WhenAll(running);
        Failed += failed;
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

    /// <summary>A row of the table, once the server answers and holds every change there was at this moment.</summary>
    public async Task RowAsync(string fault, (List<double> Times, int Failed, int StoodIn) asked, string more)
    {
        var caughtUp = await UntilCaughtUpAsync();
        var times = asked.Times;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {fault} | {times.Count} | {asked.Failed} | {asked.StoodIn} | {times[times.Count / 2]:F1} ms | {times[times.Count * 95 / 100]:F1} ms | {times[^1]:F0} ms | {more} | {caughtUp.TotalSeconds:F1} s |"));
    }

    /// <summary>0 when no search failed and the server itself holds every change; else 1.</summary>
    public async Task<int> VerdictAsync()
    {
        await UntilCaughtUpAsync();
        var (last, missing) = (record.Last, 0);
        for (var sequence = 2L; sequence <= first.Status.Applied!.Sequence; sequence++)
        {
            var found = await PatientlyAsync(new SearchRequest { Text = ChangeRecord.Word(sequence) });
            if (found.Total != 1) missing++;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Failed} failed searches; {last - 1} changes, {missing} missing from the server."));
        return Failed == 0 && missing == 0 ? 0 : 1;
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

    /// <summary>Of the server alone, which may be slow on a busy machine.</summary>
    private async Task<SearchResult> PatientlyAsync(SearchRequest request)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return await first.SearchAsync(request, default);
            }
            catch (SearchUnavailableException) when (time < 20)
            {
            }
        }
    }

    private async Task<TimeSpan> UntilCaughtUpAsync()
    {
        var (started, wanted) = (Stopwatch.GetTimestamp(), record.Last);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(first.Status.Applied?.Sequence >= wanted) || (await engine.SearchAsync(new SearchRequest { Text = "mắm" }, default)).IsStandIn) await look.WaitForNextTickAsync();
        return Stopwatch.GetElapsedTime(started);
    }
}
