using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Benchmarks.Search;

/// <summary>Builds the index, opens it in another process, asks; prints the tables of docs/benchmarks.md.</summary>
internal static class SearchBenchmark
{
    private const int Rounds = 40;

    public static async Task BuildAsync(string folder, int count)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var (generated, cpuOfGeneration) = Measure(() => GC.KeepAlive(new BenchmarkCorpus(count).Documents().Count()));
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        var (started, cpu) = (Stopwatch.GetTimestamp(), Cpu());
        await using (var build = await engine.BeginRebuildAsync(default))
        {
            foreach (var part in new BenchmarkCorpus(count).Documents().Chunk(500)) await build.ApplyAsync(new SearchBatch(part, [], null), default);
            await build.ApplyAsync(new SearchBatch([], [], new IndexMark(1, "")), default);
            await build.PrepareAsync(default);
            await build.CompleteAsync(default);
        }
        var (wall, used) = (Stopwatch.GetElapsedTime(started) - generated, Cpu() - cpu - cpuOfGeneration);
        Print($"| products | build | CPU | peak memory | size on disk |\n|---|---|---|---|---|");
        Print($"| {count:N0} | {wall.TotalSeconds:F1} s | {used.TotalSeconds:F1} s | {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB | {new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6:F0} MB |\n");
    }

    public static async Task SearchAsync(string folder, int count)
    {
        var started = Stopwatch.GetTimestamp();
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        var opened = Stopwatch.GetElapsedTime(started);
        var memory = Process.GetCurrentProcess().WorkingSet64;
        var documents = new BenchmarkCorpus(count).Documents().Take(Math.Min(count, 20_000)).ToArray();
        var classes = QueryClasses.From(documents).ToArray();
        var unfinished = QueryClasses.Unfinished(documents);
        documents = [];
        Print($"| open and warm | memory when open | memory at the end |\n|---|---|---|");
        var rows = new List<string>();
        var all = new List<Func<Task>>();
        foreach (var (name, requests) in classes)
        {
            Func<Task>[] asks = [.. requests.Select(request => new Func<Task>(() => engine.SearchAsync(request, default)))];
            rows.Add(await RowAsync(name, asks, await engine.SearchAsync(requests[0], default)));
            if (!name.Contains("no text", StringComparison.Ordinal)) all.AddRange(asks);
        }
        rows.Add(await RowAsync("unfinished word (suggestions)", [.. unfinished.Select(text => new Func<Task>(() => engine.SuggestAsync(text, 10, default)))], null));
        rows.Add(await RowAsync("**mixed** (all with a text)", [.. all], null));
        Print($"| {opened.TotalSeconds:F2} s | {memory / 1e6:F0} MB | {Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB |\n");
        Print($"| class | CPU | p50 | p95 | allocated | example finds |\n|---|---|---|---|---|---|");
        rows.ForEach(Console.WriteLine);
    }

    private static async Task<string> RowAsync(string name, IReadOnlyList<Func<Task>> asks, SearchResult? example)
    {
        foreach (var ask in asks) await ask();
        var times = new List<double>();
        var (allocated, cpu) = (GC.GetTotalAllocatedBytes(), Cpu());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var ask in asks)
            {
                var started = Stopwatch.GetTimestamp();
                await ask();
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
        var (used, bytes) = ((Cpu() - cpu).TotalMilliseconds / times.Count, (GC.GetTotalAllocatedBytes() - allocated) / times.Count);
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {used:F2} ms | {times[times.Count / 2]:F2} ms | {times[times.Count * 95 / 100]:F2} ms | {bytes / 1024} KB | {(example is null ? "" : $"{example.Total:N0}")} |");
    }

    private static (TimeSpan Wall, TimeSpan Cpu) Measure(Action action)
    {
        var (started, cpu) = (Stopwatch.GetTimestamp(), Cpu());
        action();
        return (Stopwatch.GetElapsedTime(started), Cpu() - cpu);
    }

    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
