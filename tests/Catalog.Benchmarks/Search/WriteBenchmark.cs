using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// Fifty searches a second: alone, beside fifty changes a second, and while the index is built again beside both. Ends with
/// one where a search was empty or failed, or a change is missing. Prints a table of docs/benchmarks.md.
/// </summary>
internal sealed class WriteBenchmark(EmbeddedSearchEngine engine, SearchDocument[] documents) : IDisposable
{
    private const int Turns = 4;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6), Write = TimeSpan.FromSeconds(1.0 / 50), Commit = TimeSpan.FromSeconds(2);
    private readonly SearchRequest[] requests = [.. QueryClasses.From(documents).Where(part => !part.Name.Contains("filter", StringComparison.Ordinal)).SelectMany(part => part.Requests)];
    private readonly SemaphoreSlim turn = new(1, 1);
    private long last = 1;

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("catalog-writes-");
        var documents = new BenchmarkCorpus(count).Documents().ToArray();
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        await engine.RebuildAsync(documents, new IndexMark(1, ""), default, batch: 500);
        using var benchmark = new WriteBenchmark(engine, documents);
        var faults = await benchmark.MeasureAsync();
        engine.Dispose();
        folder.Delete(recursive: true);
        return faults == 0 ? 0 : 1;
    }

    public void Dispose() => turn.Dispose();

    private async Task<int> MeasureAsync()
    {
        var (alone, beside, rebuilding) = (new Traffic(engine, requests), new Traffic(engine, requests), new Traffic(engine, requests));
        for (var i = 0; i < Turns; i++) // by turns, so that a machine that is busy for a while is so for both
        {
            await ForAsync(Length, alone.RunAsync);
            await ForAsync(Length, stop => Task.WhenAll(beside.RunAsync(stop), WriteAsync(stop)));
        }
        using var built = new CancellationTokenSource();
        var meanwhile = Task.WhenAll(rebuilding.RunAsync(built.Token), WriteAsync(built.Token));
        await RebuildAsync();
        await built.CancelAsync();
        await meanwhile;
        var missing = await MissingAsync();

        Console.WriteLine("| fifty searches a second | searches | failed | empty | p50 | p95 | longest |\n|---|---|---|---|---|---|---|");
        Console.WriteLine($"{alone.Row("alone")}\n{beside.Row("beside 50 changes a second")}\n{rebuilding.Row("and a rebuild")}\n");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p95 beside changes {beside.Quantile(.95) / alone.Quantile(.95):F2} × alone; {last - 1:N0} changes, {missing} missing from the new index"));
        return missing + alone.Failed + beside.Failed + rebuilding.Failed + alone.Empty + beside.Empty + rebuilding.Empty;
    }

    private static async Task ForAsync(TimeSpan length, Func<CancellationToken, Task> work)
    {
        using var stop = new CancellationTokenSource(length);
        await work(stop.Token);
    }

    /// <summary>One change a batch, the worst case: each opens the index anew.</summary>
    private async Task WriteAsync(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Write);
        for (var i = 1; !stop.IsCancellationRequested; i++)
        {
            await beat.WaitForNextTickAsync(CancellationToken.None);
            await turn.WaitAsync(CancellationToken.None);
            await engine.ApplyAsync(Changes(last, last + 1), CancellationToken.None);
            last++;
            if (i % (Commit / Write) == 0) await engine.CommitAsync(CancellationToken.None);
            turn.Release();
        }
    }

    private async Task RebuildAsync()
    {
        await using var build = await engine.BeginRebuildAsync(default);
        var mark = Interlocked.Read(ref last);
        foreach (var part in documents.Chunk(500)) await build.ApplyAsync(new SearchBatch(part, [], null), default);
        await build.ApplyAsync(Changes(1, mark), default);
        await build.PrepareAsync(default);
        await turn.WaitAsync();
        await build.ApplyAsync(Changes(mark, last), default);
        await build.CompleteAsync(default);
        turn.Release();
    }

    private async Task<int> MissingAsync()
    {
        var missing = 0;
        for (var sequence = Math.Max(2, last - documents.Length); sequence <= last; sequence++)
        {
            var found = await engine.SearchAsync(new SearchRequest { Text = Word(sequence) }, default);
            if (found.Total != 1 || found.Hits[0].Num != At(sequence).Num) missing++;
        }
        return missing;
    }

    private SearchBatch Changes(long after, long upTo)
    {
        var changed = new Dictionary<int, SearchDocument>();
        for (var sequence = after + 1; sequence <= upTo; sequence++) changed[At(sequence).Num] = At(sequence) with { Description = Word(sequence), Facets = SearchFilters.None }; // as revoked it would not be found
        return new SearchBatch([.. changed.Values], [], new IndexMark(upTo, ""));
    }

    /// <summary>All over the index.</summary>
    private SearchDocument At(long sequence) => documents[sequence * 7919 % documents.Length];

    private static string Word(long sequence) => string.Create(CultureInfo.InvariantCulture, $"sua{sequence}lan");
}
