using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

/// <summary>A disk that is really full, 2 MB in memory: search goes on from what there is, and the writer goes on when there is room again.</summary>
public sealed class EmbeddedFullDiskTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private bool isMounted;
    private EmbeddedSearchEngine? engine;

    private string Disk => folder.In("disk");

    private string Ballast => Path.Combine(Disk, "ballast");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Disk);
        isMounted = (await ChildProgram.RunAsync(["-t", "tmpfs", "-o", "size=2m", "tmpfs", Disk], program: "mount")).ExitCode == 0;
    }

    public async ValueTask DisposeAsync()
    {
        engine?.Dispose();
        if (isMounted) await ChildProgram.RunAsync(["-l", Disk], program: "umount");
        folder.Dispose();
    }

    [Fact]
    public async Task Commit_FullDisk_GoesBackToTheLastCommitAndGoesOnWhenThereIsRoom()
    {
        var running = await OpenAsync();
        await IndexHistory.ApplyAsync(running, 0, 7);

        Fill();
        await Assert.ThrowsAsync<SearchUnavailableException>(() => running.CommitAsync(TestContext.Current.CancellationToken));
        await IndexHistory.AssertHoldsAsync(running, 0);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => ChangeAsync(running, 0, 9));
        await IndexHistory.AssertHoldsAsync(running, 0);

        File.Delete(Ballast);
        await ChangeAsync(running, 0, 9);
        running.Dispose();
        using var next = engine = Create();
        await IndexHistory.AssertHoldsAsync(next, 9);
    }

    [Fact]
    public async Task Rebuild_FullDisk_LeavesTheOldIndexAndMayBeRunAgain()
    {
        var running = await OpenAsync();
        var before = running.Status.Index;

        Fill();
        await Assert.ThrowsAnyAsync<Exception>(() => IndexHistory.RebuildAsync(running, 5));
        Assert.Equal((before, null, 0), (running.Status.Index, running.Status.Building, (int)running.Status.Applied!.Sequence));
        await IndexHistory.AssertHoldsAsync(running, 0);

        File.Delete(Ballast);
        await IndexHistory.RebuildAsync(running, 5);
        Assert.Equal(before, running.Status.Previous);
        await IndexHistory.AssertHoldsAsync(running, 5);
    }

    private static async Task ChangeAsync(EmbeddedSearchEngine running, long after, long upTo)
    {
        await IndexHistory.ApplyAsync(running, after, upTo);
        await running.CommitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<EmbeddedSearchEngine> OpenAsync()
    {
        Assert.SkipUnless(isMounted, "Mounting a tiny file system needs root");
        engine = Create();
        await IndexHistory.RebuildAsync(engine, 0);
        return engine;
    }

    private EmbeddedSearchEngine Create() => new(new EmbeddedSearchOptions(Path.Combine(Disk, "index")), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);

    private void Fill()
    {
        using var stream = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (stream.Length < 4 << 20) stream.Write(page);
        }
        catch (IOException)
        {
            return; // what was wanted
        }
        Assert.Fail("The disk is larger than it should be.");
    }
}
