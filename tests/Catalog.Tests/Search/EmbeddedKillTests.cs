using Catalog.Indexer.Embedded;
using Catalog.TestSupport;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

/// <summary>kill -9 while an index is changed, merged, committed and rebuilt: the next process finds all that was made durable, and no half index.</summary>
[Trait("Speed", "Slow")]
public sealed class EmbeddedKillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Kill_WhileTheIndexIsWritten_LosesNothingDurableAndServesNoHalf()
    {
        var dice = new Random(11);
        for (var kill = 1; kill <= Thorough.Times(2, 100); kill++)
        {
            await using var writer = await ChildProgram.StartIndexWriterAsync(IndexWriterStartup.Folder, folder.Path);
            await writer.AcknowledgedAsync(dice.Next(1, 40));
            await writer.KillAsync();

            using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.Path), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);

            Assert.True(engine.Status.Ready, writer.Output);
            Assert.InRange(engine.Status.Applied!.Sequence, writer.LastAcknowledged, long.MaxValue);
            await IndexHistory.AssertHoldsAsync(engine, engine.Status.Applied.Sequence);
            Assert.Equal(new HashSet<string?>(["owner.lock", "current", engine.Status.Index, engine.Status.Previous ?? engine.Status.Index]), Names());
        }
    }

    private HashSet<string?> Names() => [.. Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Where(name => name != "current.new")];
}
