using Catalog.Indexer.Embedded;
using Catalog.TestSupport;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

/// <summary>Files that lost bits or their end: noticed, so that the index is built again; never a wrong answer.</summary>
public sealed class EmbeddedDamageTests : IDisposable
{
    private const long Written = 30;

    /// <summary>Files that only say where the others are: without them the index is found all the same.</summary>
    private static readonly string[] Hints = ["current:", "segments.gen:"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_FlippedOrTruncatedFile_IsNoticed()
    {
        var whole = folder.In("whole");
        using (var engine = Open(whole))
        {
            await IndexHistory.RebuildAsync(engine, 0);
            for (var at = 0; at < Written; at += 6) await IndexHistory.ApplyAsync(engine, at, at + 6); // several segments, and deleted documents
            await engine.CommitAsync(TestContext.Current.CancellationToken);
        }
        var (dice, noticed, times) = (new Random(17), 0, Thorough.Times(25, 500));
        for (var time = 0; time < times; time++)
        {
            var copy = Copy(whole, folder.In("copy"));
            var damage = Damage(copy, dice);
            using var engine = Open(copy);
            if (engine.Status.Applied is not { } mark)
            {
                noticed++;
                continue;
            }
            Assert.True(mark.Sequence == Written && Hints.Any(hint => damage.StartsWith(hint, StringComparison.Ordinal)), damage);
            await IndexHistory.AssertHoldsAsync(engine, Written);
        }
        Assert.InRange(noticed, times / 2, times);
    }

    /// <returns>What was done to which file.</returns>
    private static string Damage(string index, Random dice)
    {
        var files = Directory.GetFiles(index, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToArray();
        var file = files[dice.Next(files.Length)];
        var bytes = File.ReadAllBytes(file);
        var at = dice.Next(bytes.Length);
        var isFlip = dice.Next(3) > 0;
        if (isFlip) bytes[at] ^= (byte)(1 << dice.Next(8));
        File.WriteAllBytes(file, isFlip ? bytes : bytes[..at]);
        return $"{Path.GetFileName(file)}: {(isFlip ? "one bit" : "cut off")} at {at} of {bytes.Length}";
    }

    private static string Copy(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var directory in Directory.GetDirectories(from)) Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(directory)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        return to;
    }

    private static EmbeddedSearchEngine Open(string path) => new(new EmbeddedSearchOptions(path), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
}
