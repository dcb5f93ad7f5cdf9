using System.Globalization;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

/// <summary>Changes that are the same in every process, so that the mark of an index says all that it must hold.</summary>
public static class IndexHistory
{
    public const int Records = 40;

    public static IndexMark Mark(long sequence) => new(sequence, "");

    public static SearchDocument[] At(long sequence) => [.. Enumerable.Range(1, Records).Select(id => Document(id, LastOf(id, sequence)))];

    /// <param name="afterStep">So that a process can be killed between two of them.</param>
    public static async Task RebuildAsync(ISearchEngine engine, long sequence, Action? afterStep = null)
    {
        await using var build = await engine.BeginRebuildAsync(default);
        afterStep?.Invoke();
        await build.ApplyAsync(new SearchBatch(At(sequence)[..(Records / 2)], [], null), default);
        afterStep?.Invoke();
        await build.ApplyAsync(new SearchBatch(At(sequence)[(Records / 2)..], [], Mark(sequence)), default);
        await build.PrepareAsync(default);
        afterStep?.Invoke();
        await build.CompleteAsync(default);
    }

    /// <summary>The changes behind one mark up to another.</summary>
    public static Task ApplyAsync(ISearchEngine engine, long after, long upTo) =>
        engine.ApplyAsync(new SearchBatch([.. At(upTo).Where(document => LastOf(document.Id, upTo) > after)], [], Mark(upTo)), default);

    /// <summary>All of it, each record as it was at the mark, and nothing else.</summary>
    public static async Task AssertHoldsAsync(ISearchEngine engine, long sequence)
    {
        Assert.Equal(Records, (await engine.SearchAsync(new SearchRequest(), default)).Total);
        foreach (var document in At(sequence))
        {
            var found = await engine.SearchAsync(new SearchRequest { Text = document.Name }, default);
            Assert.Equal((document.Name, 1, document.Num), (document.Name, found.Total, found.Hits is [var hit, ..] ? hit.Num : 0));
        }
    }

    private static long LastOf(int id, long sequence) => Math.Max(0, sequence - ((sequence - id + Records) % Records));

    /// <summary>Its name is one word that no other version of any record has.</summary>
    private static SearchDocument Document(int id, long version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"r{id}v{version}");
        return new SearchDocument { Type = RecordType.Product, Id = id, Name = name, SortKey = name };
    }
}
