using System.Text;
using System.Text.RegularExpressions;
using Catalog.Core.Media;
using Catalog.TestSupport.Processes;
using NetVips;

namespace Catalog.Tests.Media;

/// <summary>Honest photos: what visitors see is what was photographed.</summary>
public sealed partial class PictureMakerTests(PictureFixture fixture) : IClassFixture<PictureFixture>
{
    /// <summary>Orientation → what stands above left, above right, below left, below right.</summary>
    public static TheoryData<int, string> Orientations => new()
    {
        { 1, "RGBY" }, { 2, "GRYB" }, { 3, "YBGR" }, { 4, "BYRG" }, { 5, "RBGY" }, { 6, "BRYG" }, { 7, "YGBR" }, { 8, "GYRB" },
    };

    [Theory, MemberData(nameof(Orientations))]
    public async Task Make_PhotoOfATurnedCamera_StandsUpright(int orientation, string corners)
    {
        var picture = await MakeAsync(TestPictures.WithSegment(TestPictures.Jpeg(TestPictures.Quarters()), 0xE1, TestPictures.Exif(orientation)));

        Assert.Equal(orientation < 5 ? (120, 80) : (80, 120), (picture.Width, picture.Height));
        foreach (var format in PictureFiles.Formats) AssertCorners(corners, TestPictures.Open(picture, format));
    }

    [Fact]
    public async Task Make_LargePhoto_GivesFourWidthsInThreeFormats()
    {
        var picture = await MakeAsync(TestPictures.Jpeg(TestPictures.Quarters(2000, 1500)));

        Assert.Equal((1280, 960), (picture.Width, picture.Height));
        Assert.Equal([320, 640, 960, 1280], picture.Files.Select(file => file.Width).Distinct());
        Assert.Equal(12, picture.Files.Count);
        Assert.All(picture.Files, file => Assert.Equal((file.Width, file.Width * 3 / 4), Size(Image.NewFromBuffer(file.Content))));
        AssertCorners("RGBY", TestPictures.Open(picture, PictureFormat.Avif, 320));
    }

    [Fact]
    public async Task Make_SmallPhoto_IsNotEnlarged()
    {
        var picture = await MakeAsync(TestPictures.Jpeg(TestPictures.Quarters(500, 200)));

        Assert.Equal([320, 500], picture.Files.Select(file => file.Width).Distinct());
        Assert.Equal((500, 200), Size(TestPictures.Open(picture, PictureFormat.Webp)));
    }

    [Theory]
    [InlineData("p3", 8)] // as a recent phone takes it
    [InlineData("cmyk", 24)] // as a printer's file comes
    public async Task Make_PhotoInAnotherColourSpace_ShowsTheSameColour(string profile, double tolerance)
    {
        double[] leaf = [70, 140, 60];
        using var source = TestPictures.Fill(64, 64, leaf).IccTransform(profile, inputProfile: "srgb");
        Assert.NotEqual(leaf, TestPictures.At(source, 0.5, 0.5)); // or nothing would be converted

        var picture = await MakeAsync(source.JpegsaveBuffer(q: 95));

        foreach (var format in PictureFiles.Formats) TestPictures.AssertColour(leaf, TestPictures.At(TestPictures.Open(picture, format), 0.5, 0.5), tolerance);
    }

    [Fact]
    public async Task Make_TransparentPhoto_KeepsTheHoleWhereTheFormatCan()
    {
        using var clear = TestPictures.Fill(60, 60, [.. TestPictures.Red, 0]);
        using var solid = TestPictures.Fill(60, 60, [.. TestPictures.Blue, 255]);
        var picture = await MakeAsync(clear.Join(solid, Enums.Direction.Horizontal).PngsaveBuffer());

        foreach (var format in new[] { PictureFormat.Avif, PictureFormat.Webp })
        {
            using var image = TestPictures.Open(picture, format);
            Assert.InRange(TestPictures.At(image, 0.2, 0.5)[3], 0, 4);
            Assert.InRange(TestPictures.At(image, 0.8, 0.5)[3], 251, 255);
            TestPictures.AssertColour(TestPictures.Blue, TestPictures.At(image, 0.8, 0.5));
        }
        TestPictures.AssertColour([255, 255, 255], TestPictures.At(TestPictures.Open(picture, PictureFormat.Jpeg), 0.2, 0.5));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Make_Animation_ShowsItsFirstFrame(bool isWebp)
    {
        using var frames = TestPictures.Fill(64, 48, TestPictures.Yellow).Join(TestPictures.Fill(64, 48, TestPictures.Blue), Enums.Direction.Vertical)
            .Mutate(image => image.Set(GValue.GIntType, "page-height", 48));
        var picture = await MakeAsync(isWebp ? frames.WebpsaveBuffer(q: 90) : frames.GifsaveBuffer());

        Assert.Equal((64, 48), (picture.Width, picture.Height));
        TestPictures.AssertColour(TestPictures.Yellow, TestPictures.At(TestPictures.Open(picture, PictureFormat.Jpeg), 0.5, 0.9));
    }

    [Fact]
    public async Task Make_SixteenBitGreyPhoto_KeepsItsBrightness()
    {
        using var grey = (Image.Black(50, 50) + (128 * 257)).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Grey16);
        var picture = await MakeAsync(grey.PngsaveBuffer());

        Assert.InRange(TestPictures.At(TestPictures.Open(picture, PictureFormat.Webp), 0.5, 0.5)[0], 124, 132);
        Assert.Equal(0x808080, picture.Colour);
    }

    [Fact]
    public async Task Make_Photo_NamesTheColourOfMostOfIt()
    {
        using var small = TestPictures.Fill(30, 100, TestPictures.Blue);
        using var large = TestPictures.Fill(90, 100, TestPictures.Green);
        var picture = await MakeAsync(small.Join(large, Enums.Direction.Horizontal).PngsaveBuffer());

        TestPictures.AssertColour(TestPictures.Green, [picture.Colour >> 16, (picture.Colour >> 8) & 255, picture.Colour & 255]);
    }

    /// <summary>Where and with what it was taken, an edit's history, a note, and an archive that hides behind the picture.</summary>
    [Fact]
    public async Task Make_PhotoThatTells_TellsNothingAnyMore()
    {
        var picture = await MakeAsync(Telling());

        Metadata.AssertNone(picture);
        Assert.All(picture.Files, file => Assert.Equal(-1, file.Content.AsSpan().IndexOf("4711"u8)));
    }

    /// <summary>What another program knows to find: of each file only how it is drawn.</summary>
    [Fact]
    public async Task Make_PhotoThatTells_LeavesNothingForExiftool()
    {
        ExternalTool.SkipIfMissing("exiftool", "apt-get install libimage-exiftool-perl");
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.In("sent"), Telling(), TestContext.Current.CancellationToken);
        var sent = await ChildProgram.RunAsync(["-a", "-u", "-G1", "-s", folder.In("sent")], program: "exiftool");
        Assert.Contains("Maker-4711", sent.Output, StringComparison.Ordinal); // or it would find nothing anywhere

        foreach (var file in (await MakeAsync(Telling())).Files)
            await File.WriteAllBytesAsync(folder.In($"made-{file.Width}.{PictureFiles.Extension(file.Format)}"), file.Content, TestContext.Current.CancellationToken);
        var made = await ChildProgram.RunAsync(["-a", "-u", "-G1", "-s", .. Directory.GetFiles(folder.Path, "made-*")], program: "exiftool");

        Assert.Equal(0, made.ExitCode);
        var groups = Group().Matches(made.Output).Select(match => match.Groups["name"].Value).Distinct();
        Assert.Empty(groups.Except(["ExifTool", "System", "File", "JFIF", "RIFF", "QuickTime", "Meta", "Composite"]));
    }

    /// <summary>Where and with what it was taken, an edit's history, a note, and an archive behind the picture.</summary>
    private static byte[] Telling()
    {
        var secret = Encoding.ASCII.GetBytes("Maker-4711 13.7765N 109.2237E");
        var photo = TestPictures.Jpeg(TestPictures.Quarters());
        photo = TestPictures.WithSegment(photo, 0xFE, secret);
        photo = TestPictures.WithSegment(photo, 0xED, [.. "Photoshop 3.0\08BIM"u8, .. secret]);
        photo = TestPictures.WithSegment(photo, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. secret]);
        photo = TestPictures.WithSegment(photo, 0xE1, TestPictures.Exif(1));
        return [.. photo, .. "PK\x3\x4<script>"u8, .. secret];
    }

    [GeneratedRegex(@"^\[(?<name>[^\]]+)\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Group();

    private Task<Catalog.Core.Media.Picture> MakeAsync(byte[] photo) => fixture.Worker.MakeAsync(photo, TestContext.Current.CancellationToken);

    private static void AssertCorners(string expected, Image image)
    {
        (double X, double Y)[] places = [(0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8)];
        foreach (var (corner, place) in expected.Zip(places))
        {
            var colour = corner switch { 'R' => TestPictures.Red, 'G' => TestPictures.Green, 'B' => TestPictures.Blue, _ => TestPictures.Yellow };
            TestPictures.AssertColour(colour, TestPictures.At(image, place.X, place.Y));
        }
    }

    private static (int Width, int Height) Size(Image image) => (image.Width, image.Height);
}
