using Catalog.Core.Media;
using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Media;

/// <summary>No name that somebody asks for leads out of the folder of what is published, or to what waits beside it.</summary>
public sealed class MediaStoreNameTests : IDisposable
{
    private const int Names = 20_000;
    private static readonly string Hash = new('a', MediaFile.HashLength);
    private readonly TemporaryFolder folder = new();
    private readonly MediaStore store;

    public MediaStoreNameTests()
    {
        store = new MediaStore(folder.In("media"));
        string[] decoys = ["catalog.db", $"media/quarantine/{Hash}", $"media/private/{Hash}.pdf", $"media/public/{Hash}-320.exe", "media/public/.part"];
        foreach (var decoy in decoys) File.WriteAllText(folder.In(decoy), "decoy");
    }

    [Fact]
    public void Find_NameMadeOfWaysOut_FindsNothing()
    {
        string[] pieces =
        [
            "../", "..\\", "..", ".", "/", "\\", "%2e%2e%2f", "%252e", "..%c0%af", "....//", "\0", "\n", " ", "\u202E", "\uFF0E\uFF0E\uFF0F", "C:", "~",
            "file://", folder.Path + "/", "catalog.db", "quarantine/", "private/", "public/", ".part", Hash, Hash.ToUpperInvariant(), "-320", ".webp", ".exe", ".pdf",
        ];
        string[] real = ["../../catalog.db", folder.In("catalog.db"), $"../quarantine/{Hash}", $"../private/{Hash}.pdf", $"{Hash}-320.exe", ".part", $"../private/{Hash}"];
        var dice = new Random(20_261_127);
        var made = Enumerable.Range(0, Names - real.Length).Select(_ => string.Concat(dice.GetItems(pieces, dice.Next(1, 9))));

        var found = real.Concat(made).Where(name => store.FindPublished(name) is not null || (name != Hash && store.FindScan(name) is not null));

        Assert.Empty(found);
        Assert.NotNull(store.FindScan(Hash));
    }

    public void Dispose() => folder.Dispose();
}
