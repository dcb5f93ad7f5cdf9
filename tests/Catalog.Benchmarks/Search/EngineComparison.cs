using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Benchmarks.Search;

/// <summary>The same documents in both engines, the same searches to both, turn by turn; prints the tables of docs/benchmarks.md.</summary>
internal static class EngineComparison
{
    private const int Rounds = 10;
    private static readonly IndexMark Mark = new(1, "");

    public static async Task RunAsync(Uri node, string folder, int count)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var options = new ElasticsearchOptions { Nodes = [node], Alias = "benchmark", SearchLimit = TimeSpan.FromSeconds(10) };
        using var embedded = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        var elasticsearch = new ElasticsearchSearchEngine(new ElasticsearchConnection(options), TimeProvider.System, NullLogger<ElasticsearchSearchEngine>.Instance);
        await elasticsearch.RefreshAsync(default);
        var bare = await BareLoad.RunAsync(node, new BenchmarkCorpus(count).Documents());
        Print($"| | filled | merged, warmed, serving |\n|---|---|---|");
        Print($"| bare bulk load of the same JSON | {bare.TotalSeconds:F1} s | |");
        foreach (var engine in (ISearchEngine[])[elasticsearch, embedded]) await BuildAsync(engine, count);

        var documents = new BenchmarkCorpus(count).Documents().Take(Math.Min(count, 20_000)).ToArray();
        var (classes, unfinished) = (QueryClasses.From(documents).ToArray(), QueryClasses.Unfinished(documents));
        Print($"\n| class | embedded p50 | p95 | Elasticsearch p50 | p95 | ratio p50 | p95 |\n|---|---|---|---|---|---|---|");
        List<double> allEmbedded = [], allElasticsearch = [];
        foreach (var (name, requests) in classes)
        {
            var (a, b) = await AskAsync(embedded, elasticsearch, requests, (engine, request) => engine.SearchAsync(request, default));
            Row(name, a, b);
            allEmbedded.AddRange(a);
            allElasticsearch.AddRange(b);
        }
        Row("**mixed** (all of them)", allEmbedded, allElasticsearch);
        var suggested = await AskAsync(embedded, elasticsearch, unfinished, (engine, text) => engine.SuggestAsync(text, 10, default));
        Row("unfinished word (suggestions)", suggested.Embedded, suggested.Elasticsearch);
        Print($"\n| process | memory |\n|---|---|");
        Print($"| this one: embedded index, client, benchmark | {Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB |");
        Print($"| Elasticsearch | {await ServerMemory.OfAsync(node) / 1e6:F0} MB |");
        await elasticsearch.ClearAsync(default);
    }

    private static async Task<(List<double> Embedded, List<double> Elasticsearch)> AskAsync<T>(ISearchEngine embedded, ISearchEngine elasticsearch, T[] questions, Func<ISearchEngine, T, Task> ask)
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++) // two to warm
        {
            foreach (var question in questions)
            {
                var (first, second) = (await TimeAsync(() => ask(embedded, question)), await TimeAsync(() => ask(elasticsearch, question)));
                if (round < 0) continue;
                a.Add(first);
                b.Add(second);
            }
        }
        return (a, b);
    }

    private static async Task BuildAsync(ISearchEngine engine, int count)
    {
        var (started, generating) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        await using var build = await engine.BeginRebuildAsync(default);
        using var documents = new BenchmarkCorpus(count).Documents().Chunk(500).GetEnumerator();
        while (true)
        {
            var from = Stopwatch.GetTimestamp();
            var isMore = documents.MoveNext();
            generating += Stopwatch.GetElapsedTime(from);
            if (!isMore) break;
            await build.ApplyAsync(new SearchBatch(documents.Current, [], null), default);
        }
        await build.ApplyAsync(new SearchBatch([], [], Mark), default);
        var filled = Stopwatch.GetElapsedTime(started) - generating;
        await build.PrepareAsync(default);
        await build.CompleteAsync(default);
        Print($"| {engine.Status.Engine} | {filled.TotalSeconds:F1} s | {(Stopwatch.GetElapsedTime(started) - generating).TotalSeconds:F1} s |");
    }

    private static async Task<double> TimeAsync(Func<Task> ask)
    {
        var started = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    public static void Row(string name, List<double> a, List<double> b)
    {
        a.Sort();
        b.Sort();
        var (a50, a95, b50, b95) = (a[a.Count / 2], a[a.Count * 95 / 100], b[b.Count / 2], b[b.Count * 95 / 100]);
        Print($"| {name} | {a50:F2} ms | {a95:F2} ms | {b50:F2} ms | {b95:F2} ms | {a50 / b50:F2} | {a95 / b95:F2} |");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
