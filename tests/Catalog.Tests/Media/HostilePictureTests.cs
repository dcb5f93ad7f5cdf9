using Catalog.Core.Media;
using Catalog.Tests.Rules;

namespace Catalog.Tests.Media;

/// <summary>Odd, broken and hostile files: handled or refused, within the limits, for the right reason.</summary>
public sealed class HostilePictureTests(PictureFixture fixture) : IClassFixture<PictureFixture>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Catalog.Tests", "Media", "Files");

    /// <summary>File → why it is refused; every other file of the folders must be taken.</summary>
    private static readonly Dictionary<string, RefusalReason> Refusals = new()
    {
        ["pillow/broken.png"] = RefusalReason.Damaged,
        ["pillow/broken_data_stream.png"] = RefusalReason.Damaged,
        ["pillow/crash-2020-10-test.tif"] = RefusalReason.Tiff,
        ["pillow/crash-4fb027452e6988530aa5dabee76eecacb3b79f8a.j2k"] = RefusalReason.NotAPicture,
        ["pillow/crash-754d9c7ec485ffb76a90eeaab191ef69a2a3a3cd.sgi"] = RefusalReason.NotAPicture,
        ["pillow/decompression_bomb.gif"] = RefusalReason.Damaged,
        ["pillow/decompression_bomb.ico"] = RefusalReason.NotAPicture,
        ["pillow/exif.avif"] = RefusalReason.Avif,
        ["pillow/oom-225817ca0f8c663be7ab4b9e717b02c661e66834.tif"] = RefusalReason.Tiff,
        ["pillow/pngtest_bad.png.bin"] = RefusalReason.NotAPicture,
        ["pillow/xmp_tags_orientation.avif"] = RefusalReason.Avif,
        ["sharp/corrupt-header.jpg"] = RefusalReason.Damaged,
        ["sharp/pitm.avif"] = RefusalReason.Avif,
        ["sharp/struct-image-04-t.svg"] = RefusalReason.Svg,
        ["sharp/truncated.jpg"] = RefusalReason.Damaged,
        ["sharp/truncated.png"] = RefusalReason.Damaged,
    };

    [Theory]
    [InlineData("pillow")]
    [InlineData("sharp")]
    public async Task Make_FileOfAnotherTestSuite_IsTakenOrRefusedForItsReason(string suite)
    {
        var unexpected = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Folder, suite)).Where(path => Path.GetFileName(path) != "LICENSE"))
        {
            var name = $"{suite}/{Path.GetFileName(path)}";
            RefusalReason? expected = Refusals.TryGetValue(name, out var reason) ? reason : null;
            var found = await fixture.RefusalOfAsync(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            if (found != expected) unexpected.Add($"{name}: {found}, expected {expected}");
        }
        Assert.Empty(unexpected);
    }

    [Fact]
    public async Task Make_HugePngWithSmallFile_IsRefusedByItsHeader() =>
        Assert.Equal(RefusalReason.TooManyPixels, await fixture.RefusalOfAsync(TestPictures.Png(16_000, 16_000, 1, 0, 0, 2001L * 16_000)));

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(65_535, 1)]
    [InlineData(10_000, 10_000)]
    public async Task Make_PngThatClaimsManyPixels_IsRefusedByItsHeader(int width, int height) =>
        Assert.Equal(RefusalReason.TooManyPixels, await fixture.RefusalOfAsync(TestPictures.Png(width, height, 8, 6, 0, 1)));

    [Fact]
    public async Task Make_JpegOfManyScans_IsRefusedUnread() =>
        Assert.Equal(RefusalReason.TooManyScans, await fixture.RefusalOfAsync(TestPictures.ManyScans(2_600)));

    [Fact]
    public async Task Make_GifOfManyFrames_IsOnePicture() => Assert.Null(await fixture.RefusalOfAsync(TestPictures.ManyFrames(10_000)));

    /// <summary>Five thousand million bytes of text in a picture of one dot: what is not drawn is not read, or it is refused.</summary>
    [Fact]
    public async Task Make_PngWithBombsInItsTexts_HarmsNothing()
    {
        var text = TestPictures.Chunk("zTXt", [.. "Comment\0\0"u8, .. TestPictures.Zeros(100_000_000)]);
        await fixture.RefusalOfAsync(TestPictures.Png(1, 1, 8, 0, 0, 2, [.. Enumerable.Repeat(text, 50)]));
        await AssertWellAsync();
    }

    /// <summary>Adam7 keeps the whole picture in memory: 2 MP in the suite, 49 MP when thorough.</summary>
    [Fact]
    public async Task Make_InterlacedSixteenBitPng_IsTakenOrRefused()
    {
        var side = PictureFixture.IsThorough ? 7_000 : 1_600;
        var reason = await fixture.RefusalOfAsync(TestPictures.Png(side, side, 16, 6, 1, (8L * side * side) + (4L * side)));
        Assert.True(reason is null or RefusalReason.TooHeavy or RefusalReason.Unreadable or RefusalReason.Damaged, reason.ToString());
        await AssertWellAsync();
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("progressive")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Make_TruncatedPhoto_IsRefused(string kind)
    {
        var (whole, count) = (TestPictures.OfEveryKind[kind], PictureFixture.IsThorough ? 20 : 2);
        for (var i = 1; i <= count; i++)
        {
            var length = whole.Length * i / (count + 1);
            Assert.True(await fixture.RefusalOfAsync(whole[..length]) == RefusalReason.Damaged, $"{kind} cut at {length} of {whole.Length} was taken");
        }
    }

    /// <summary>Whatever a mutated file does to the decoder, it is taken or refused, and the worker answers.</summary>
    [Fact]
    public async Task Make_MutatedPhoto_IsTakenOrRefused()
    {
        var dice = new Random(20_261_127);
        for (var i = 0; i < (PictureFixture.IsThorough ? 100 : 2); i++)
        {
            foreach (var (_, whole) in TestPictures.OfEveryKind)
            {
                var mutant = whole.ToArray();
                for (var change = dice.Next(1, 20); change > 0; change--) mutant[dice.Next(4, mutant.Length)] = (byte)dice.Next(256);
                var reason = await fixture.RefusalOfAsync(mutant);
                Assert.True(reason is null or RefusalReason.Damaged or RefusalReason.TooManyPixels or RefusalReason.NotAPicture, $"round {i}: {reason}");
            }
        }
    }

    private async Task AssertWellAsync() => Assert.Null(await fixture.RefusalOfAsync(TestPictures.OfEveryKind["png"]));
}
