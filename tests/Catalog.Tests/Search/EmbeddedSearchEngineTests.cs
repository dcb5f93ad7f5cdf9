using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging.Abstractions;
using Directory = System.IO.Directory;

namespace Catalog.Tests.Search;

/// <summary>What only the embedded engine has to stand: files that break, disks that fail, a second process.</summary>
public sealed class EmbeddedSearchEngineTests : IDisposable
{
    private static readonly IndexMark Mark = new(5, "ab");
    private static readonly SearchDocument[] Products = new Documents().Products("Mắm", "Muối");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-embedded-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Open_IndexOfAnotherSchema_IsEmptyAndCanBeFilled()
    {
        const string name = "catalog-v0-20260101T000000Z";
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "current"), name + "\n\n", Cancellation);
        using (var directory = new NIOFSDirectory(Path.Combine(folder.FullName, name)))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["schema"] = "0", ["sequence"] = "7", ["hash"] = "x", ["day"] = "2026-11-25" });
            writer.Commit();
        }
        using var engine = Open();

        Assert.Null(engine.Status.Applied);
        await FillAsync(engine);
        Assert.Equal(2, (await engine.SearchAsync(new SearchRequest(), Cancellation)).Total);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, name)));
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.tim")]
    [InlineData("*.dvm")]
    [InlineData("_*")]
    public async Task Open_DamagedFiles_IsEmptyAndCanBeFilled(string pattern)
    {
        using (var first = Open()) await FillAsync(first);
        var damaged = folder.GetFiles(pattern, SearchOption.AllDirectories);
        Assert.NotEmpty(damaged);
        foreach (var file in damaged) await File.WriteAllTextAsync(file.FullName, "damaged", Cancellation);

        using var engine = Open();

        Assert.Equal((null, false), (engine.Status.Applied, engine.Status.Ready));
        await FillAsync(engine);
        Assert.Equal(2, (await engine.SearchAsync(new SearchRequest(), Cancellation)).Total);
    }

    [Fact]
    public async Task Open_OneByteFlipped_IsNoticed()
    {
        var damages = 0;
        for (var file = 0; ; file++, damages++)
        {
            foreach (var old in folder.GetDirectories()) old.Delete(recursive: true);
            using (var first = Open()) await FillAsync(first);
            var files = folder.GetFiles("*", SearchOption.AllDirectories).Where(f => f.Name is not ("write.lock" or "owner.lock" or "current" or "segments.gen")) // hints that may be wrong
                .OrderBy(f => f.Extension, StringComparer.Ordinal).ToArray();
            if (file == files.Length) break;
            var bytes = await File.ReadAllBytesAsync(files[file].FullName, Cancellation);
            bytes[bytes.Length / 2] ^= 0x10;
            await File.WriteAllBytesAsync(files[file].FullName, bytes, Cancellation);

            using var engine = Open();

            Assert.True(engine.Status.Applied is null, files[file].Name);
            await FillAsync(engine);
        }
        Assert.InRange(damages, 8, 40);
    }

    [Fact]
    public async Task Apply_DiskFails_GoesBackToTheLastCommitAndWorksAgain()
    {
        var disk = new FailingDisk();
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), path => new FailingDirectory(path, disk), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        await FillAsync(engine);

        disk.IsFull = true;
        await Assert.ThrowsAsync<SearchUnavailableException>(() => ChangeAsync(engine, 6, "Tương"));
        disk.IsFull = false;

        Assert.Equal((5, true), (engine.Status.Applied!.Sequence, engine.Status.Ready));
        Assert.Equal(1, (await engine.SearchAsync(new SearchRequest { Text = "mắm" }, Cancellation)).Total);
        await ChangeAsync(engine, 6, "Tương");
        Assert.Equal(1, (await engine.SearchAsync(new SearchRequest { Text = "tương" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Commit_DiskFails_LosesNothingThatWasCommitted()
    {
        var disk = new FailingDisk();
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), path => new FailingDirectory(path, disk), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        await FillAsync(engine);
        await ChangeAsync(engine, 6, "Tương");

        disk.IsFull = true;
        await Assert.ThrowsAsync<SearchUnavailableException>(() => engine.CommitAsync(Cancellation));
        disk.IsFull = false;

        await ChangeAsync(engine, 7, "Rượu");
        await engine.CommitAsync(Cancellation);
        Assert.Equal((7, 7), (engine.Status.Applied!.Sequence, engine.Status.Committed!.Sequence));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("damaged")]
    [InlineData("catalog-v0-20260101T000000Z\n\n")] // not there
    public async Task Open_NamesOfTheIndexesLost_FindsTheOneThatServed(string? content)
    {
        IReadOnlyList<string?> names;
        using (var first = Open())
        {
            await FillAsync(first);
            await FillAsync(first);
            await ChangeAsync(first, 6, "Tương");
            await first.CommitAsync(Cancellation);
            names = [first.Status.Index, first.Status.Previous];
        }
        Directory.CreateDirectory(Path.Combine(folder.FullName, names[0] + "-half"));
        var current = Path.Combine(folder.FullName, "current");
        File.Delete(current);
        if (content is not null) await File.WriteAllTextAsync(current, content, Cancellation);

        using var engine = Open();

        Assert.Equal(names, [engine.Status.Index, engine.Status.Previous]);
        Assert.Equal(1, (await engine.SearchAsync(new SearchRequest { Text = "tương" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Clear_IndexOfAnotherDatabase_KeepsTheOneBefore()
    {
        using var engine = Open();
        await FillAsync(engine);
        var before = engine.Status.Index;
        await FillAsync(engine);

        await engine.ClearAsync(Cancellation);

        Assert.Equal((null, before), (engine.Status.Index, engine.Status.Previous));
        await FillAsync(engine);
        Assert.Equal(before, engine.Status.Previous);
        await using (var back = await engine.BeginRollbackAsync(Cancellation)) await back.CompleteAsync(Cancellation);
        Assert.Equal(before, engine.Status.Index);
    }

    [Fact]
    public async Task Write_AfterTheEnd_OpensNothingAgain()
    {
        var engine = Open();
        await FillAsync(engine);
        engine.Dispose();

        await Assert.ThrowsAsync<SearchUnavailableException>(() => ChangeAsync(engine, 6, "Tương"));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => FillAsync(engine));

        using var next = Open(); // would find the folder locked
        Assert.True(next.Status.Ready);
    }

    [Fact]
    public async Task Prepare_Cancelled_StopsTheMergeInTheMiddle()
    {
        using var stop = new CancellationTokenSource();
        var merged = 0;
        using (var first = Open()) await FillAsync(first);
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), path => new WatchedMerges(path, () => CancelOnce(stop, ++merged)), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        await using (var build = await engine.BeginRebuildAsync(Cancellation))
        {
            for (var sequence = 1; sequence <= 2; sequence++) await build.ApplyAsync(new SearchBatch(Many(sequence), [], Mark with { Sequence = sequence }), Cancellation);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => build.PrepareAsync(stop.Token));
        }

        Assert.InRange(merged, 1, 4); // of more than ten files
        Assert.Equal(2, (await engine.SearchAsync(new SearchRequest(), Cancellation)).Total);
    }

    [Fact]
    public async Task Open_FolderOfARunningEngine_SaysSoAndHarmsNothing()
    {
        using var first = Open();
        await FillAsync(first);

        using var second = Open();

        Assert.Equal("Another process has the search index open.", second.Status.Fault);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => second.SearchAsync(new SearchRequest(), Cancellation));
        Assert.Equal(2, (await first.SearchAsync(new SearchRequest(), Cancellation)).Total);
    }

    private EmbeddedSearchEngine Open() => new(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);

    private static Task FillAsync(EmbeddedSearchEngine engine) => engine.RebuildAsync(Products, Mark, Cancellation);

    private static Task ChangeAsync(EmbeddedSearchEngine engine, long sequence, string name) =>
        engine.ApplyAsync(new SearchBatch([Products[0] with { Name = name }], [], Mark with { Sequence = sequence }), Cancellation);

    private static SearchDocument[] Many(int part) => [.. Enumerable.Range(part * 1000, 1000).Select(id => Products[0] with { Id = id })];

    /// <summary>From another thread, as whoever cancels would, and until that one waits for the merge.</summary>
    private static void CancelOnce(CancellationTokenSource stop, int file)
    {
        if (file != 1) return;
        var visitor = new Thread(stop.Cancel) { IsBackground = true };
        visitor.Start();
        SpinWait.SpinUntil(() => !visitor.IsAlive || visitor.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30));
    }

    private sealed class WatchedMerges(string path, Action created) : NIOFSDirectory(path)
    {
        public override IndexOutput CreateOutput(string name, IOContext context)
        {
            if (context.Context == IOContext.UsageContext.MERGE) created();
            return base.CreateOutput(name, context);
        }
    }

    private sealed class FailingDisk
    {
        public bool IsFull { get; set; }
    }

    private sealed class FailingDirectory(string path, FailingDisk disk) : NIOFSDirectory(path)
    {
        public override IndexOutput CreateOutput(string name, IOContext context) =>
            disk.IsFull ? throw new IOException("No space left on device") : base.CreateOutput(name, context);
    }
}
