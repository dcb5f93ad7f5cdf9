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
    [InlineData("current")]
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
            var files = folder.GetFiles("*", SearchOption.AllDirectories).Where(f => f.Name is not ("write.lock" or "owner.lock" or "segments.gen")) // a hint that may be wrong
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
