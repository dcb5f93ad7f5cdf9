using Catalog.Core.Search;
using Polly.CircuitBreaker;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// From a failure of the first engine until it is seen to answer and to hold what the stand-in held then: a server that comes
/// back after changes were made without it would answer from what was true when it left. In a process that follows the change
/// record for all, following is seeing; one that only searches has to look.
/// </summary>
internal sealed class Absence(ISearchEngine first, ISearchEngine standIn, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private volatile bool isNow;
    private bool isLooking;
    private DateTimeOffset looked;
    private long? wanted;

    public bool IsNow => isNow;

    /// <summary>The first look may come at once: a single search that was slow shall not keep the engine away for long.</summary>
    public void Begin()
    {
        lock (gate) (isNow, wanted, looked) = (true, null, default);
    }

    /// <summary>The first engine has answered. What the stand-in learns after this moment is not waited for, or a long import would keep it away.</summary>
    public void Seen()
    {
        if (!isNow) return;
        lock (gate)
        {
            wanted ??= standIn.Status.Applied?.Sequence ?? 0;
            if (first.Status is { Applied: { } mark, Fault: null } && mark.Sequence >= wanted) isNow = false;
        }
    }

    /// <summary>One at a time, and one a second.</summary>
    public async Task LookAsync(Func<Task> look)
    {
        lock (gate)
        {
            if (isLooking || clock.GetUtcNow() - looked < LookAgain) return;
            (isLooking, looked) = (true, clock.GetUtcNow());
        }
        try
        {
            await look();
            Seen();
        }
        catch (Exception e) when (e is SearchUnavailableException or BrokenCircuitException)
        {
        }
        finally
        {
            lock (gate) isLooking = false;
        }
    }
}
