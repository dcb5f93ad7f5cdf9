using Catalog.Indexer.Elasticsearch;
using Catalog.TestSupport;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>kill -9 of the process that changes, marks, rebuilds and swaps an index on a server.</summary>
[Trait("Speed", "Slow")]
public sealed class ElasticsearchKillTests : IAsyncDisposable
{
    /// <summary>The writer makes at most so many changes before it marks how far it is.</summary>
    private const int Unmarked = 20;
    private readonly ElasticsearchServer server = new();

    public ElasticsearchKillTests() => ElasticsearchServer.SkipIfMissing();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Kill_WhileTheIndexIsWrittenAndRebuilt_LosesNothingDurableAndServesNoHalf()
    {
        var dice = new Random(11);
        for (var kill = 1; kill <= Thorough.Times(2, 100); kill++)
        {
            await using var writer = await ChildProgram.StartIndexWriterAsync(IndexWriterStartup.Alias, server.Options.Alias);
            await writer.AcknowledgedAsync(dice.Next(3, 11)); // the fourth to the sixth are steps of a rebuild
            await writer.KillAsync();

            var engine = server.Open();
            var mark = (await engine.RefreshAsync(Cancellation)).Applied;
            Assert.True(engine.Status.Ready, writer.Output);
            Assert.InRange(mark!.Sequence, writer.LastAcknowledged, long.MaxValue);
            await IndexHistory.ApplyAsync(engine, mark.Sequence, mark.Sequence + Unmarked); // the change record goes on from the mark
            await IndexHistory.AssertHoldsAsync(engine, mark.Sequence + Unmarked);
            await engine.CommitAsync(Cancellation);
        }

        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(7));
        var last = new ElasticsearchSearchEngine(new ElasticsearchConnection(server.Options), later, NullLogger<ElasticsearchSearchEngine>.Instance);
        await IndexHistory.RebuildAsync(last, 1_000_000);
        Assert.Equal(new[] { last.Status.Previous, last.Status.Index }.Order(), await server.IndexesAsync()); // the halves are gone
    }
}
