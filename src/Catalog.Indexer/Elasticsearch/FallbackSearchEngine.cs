using System.Diagnostics.Metrics;
using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// One engine, and another that answers in its place while it is away, slow, or behind. Everything that writes goes to the
/// first; the stand-in follows the change record by itself. After a failure the stand-in answers until the first is seen to be
/// well and to have caught up. Several failures in a row, and for a few seconds it is not even looked at.
/// </summary>
public sealed class FallbackSearchEngine : ISearchEngine, IScoreReader
{
    private static readonly Meter Meter = new("Catalog.Search");
    private static readonly Counter<long> StandIns = Meter.CreateCounter<long>("catalog.search.stand_in", description: "Searches answered by the stand-in.");
    private readonly ISearchEngine first;
    private readonly ISearchEngine standIn;
    private readonly ResiliencePipeline breaker;
    private readonly Absence absence;

    public FallbackSearchEngine(ISearchEngine first, ISearchEngine standIn, TimeProvider clock, ILogger<FallbackSearchEngine> logger)
    {
        (this.first, this.standIn, absence) = (first, standIn, new Absence(first, standIn, clock));
        breaker = new ResiliencePipelineBuilder { TimeProvider = clock }.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<SearchUnavailableException>(),
            FailureRatio = 0.5,
            MinimumThroughput = 4,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(3),
            OnOpened = _ => Tell(() => logger.LogWarning("The search engine {Engine} does not answer: {StandIn} answers in its place", first.Status.Engine, standIn.Status.Engine)),
            OnClosed = _ => Tell(() => logger.LogInformation("The search engine {Engine} answers again", first.Status.Engine)),
        }).Build();
    }

    /// <summary>Of the first engine; a search can be answered as long as one of them is ready.</summary>
    public SearchStatus Status => first.Status with { Ready = first.Status.Ready || standIn.Status.Ready };

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => AskAsync(
        (engine, token) => engine.SearchAsync(request, token), result => result with { IsStandIn = true }, cancellationToken);

    public Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken) => AskAsync(
        (engine, token) => engine.ListAsync(request, token), nums => nums, cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken) => AskAsync(
        (engine, token) => engine.SuggestAsync(text, count, token), hits => hits, cancellationToken);

    /// <summary>By the index that answers searches now.</summary>
    public Task<ScoredRecord?> ReadScoreAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken) => AskAsync(
        (engine, token) => ((IScoreReader)engine).ReadScoreAsync(request, match, num, token), score => score, cancellationToken);

    public Task<SearchStatus> RefreshAsync(CancellationToken cancellationToken) => FollowAsync(() => first.RefreshAsync(cancellationToken));

    public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken) => FollowAsync(async () =>
    {
        await first.ApplyAsync(batch, cancellationToken);
        return true;
    });

    public Task CommitAsync(CancellationToken cancellationToken) => first.CommitAsync(cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) => first.ClearAsync(cancellationToken);

    public Task<IIndexBuild> BeginRebuildAsync(CancellationToken cancellationToken) => first.BeginRebuildAsync(cancellationToken);

    public Task<IIndexBuild> BeginRollbackAsync(CancellationToken cancellationToken) => first.BeginRollbackAsync(cancellationToken);

    private async Task<T> AskAsync<T>(Func<ISearchEngine, CancellationToken, Task<T>> ask, Func<T, T> told, CancellationToken cancellationToken)
    {
        try
        {
            if (!absence.IsNow) return await breaker.ExecuteAsync(async token => await ask(first, token), cancellationToken);
            _ = absence.LookAsync(async () => await breaker.ExecuteAsync(async token => await first.RefreshAsync(token), CancellationToken.None)); // nobody waits for it
        }
        catch (SearchUnavailableException)
        {
            absence.Begin();
        }
        catch (BrokenCircuitException)
        {
        }
        var answer = told(await ask(standIn, cancellationToken));
        StandIns.Add(1);
        return answer;
    }

    private async Task<T> FollowAsync<T>(Func<Task<T>> follow)
    {
        try
        {
            var result = await follow();
            absence.Seen();
            return result;
        }
        catch (SearchUnavailableException)
        {
            absence.Begin();
            throw;
        }
    }

    private static ValueTask Tell(Action tell)
    {
        tell();
        return ValueTask.CompletedTask;
    }
}
