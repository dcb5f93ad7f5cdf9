using System.Globalization;
using Catalog.Core.Search;

namespace Catalog.Benchmarks.Search;

/// <summary>Changes that go on by themselves, and followers of them, as the change record of the database has.</summary>
internal sealed class ChangeRecord(SearchDocument[] documents)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private long last = 1;

    public long Last => Interlocked.Read(ref last);

    /// <summary>By which the change is found, and nothing else.</summary>
    public static string Word(long sequence) => string.Create(CultureInfo.InvariantCulture, $"sua{sequence}lan");

    public async Task WriteAsync(CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Interval);
        while (await NextAsync(beat, stop)) Interlocked.Increment(ref last);
    }

    public async Task FollowAsync(ISearchEngine engine, TimeSpan afterFault, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(Interval);
        do
        {
            try
            {
                var (applied, wanted) = ((await engine.RefreshAsync(stop)).Applied!.Sequence, Last);
                beat.Period = Interval;
                if (applied == wanted) continue;
                SearchDocument[] changed = [.. Enumerable.Range((int)applied + 1, (int)(wanted - applied)).Select(sequence => documents[sequence % documents.Length] with { Description = Word(sequence), Facets = SearchFilters.None })]; // as revoked it would not be found
                await engine.ApplyAsync(new SearchBatch(changed, [], new IndexMark(wanted, "")), stop);
                await engine.CommitAsync(stop);
            }
            catch (SearchUnavailableException)
            {
                beat.Period = afterFault;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
        while (await NextAsync(beat, stop));
    }

    private static async Task<bool> NextAsync(PeriodicTimer beat, CancellationToken stop)
    {
        try
        {
            return await beat.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
