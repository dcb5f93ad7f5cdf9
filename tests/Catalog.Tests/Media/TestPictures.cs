using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Catalog.Core.Media;
using NetVips;

namespace Catalog.Tests.Media;

/// <summary>Pictures made for tests, honest and hostile.</summary>
internal static class TestPictures
{
    public static readonly double[] Red = [220, 30, 30], Green = [30, 160, 60], Blue = [30, 60, 200], Yellow = [240, 210, 40];

    /// <summary>Red and green above blue and yellow.</summary>
    public static Image Quarters(int width = 120, int height = 80)
    {
        var (halfWidth, halfHeight) = (width / 2, height / 2);
        return Fill(halfWidth, halfHeight, Red).Join(Fill(halfWidth, halfHeight, Green), Enums.Direction.Horizontal)
            .Join(Fill(halfWidth, halfHeight, Blue).Join(Fill(halfWidth, halfHeight, Yellow), Enums.Direction.Horizontal), Enums.Direction.Vertical);
    }

    public static Image Fill(int width, int height, double[] colour) =>
        (Image.Black(width, height, bands: colour.Length) + colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>Something with edges and noise, so that every part of its file matters.</summary>
    public static Image Busy(int width, int height)
    {
        var noise = Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: 7);
        return noise.Bandjoin(noise.Rot180(), noise.Flip(Enums.Direction.Horizontal)).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>One of each kind that is read.</summary>
    public static IReadOnlyDictionary<string, byte[]> OfEveryKind { get; } = Kinds(Busy(240, 180));

    public static byte[] Jpeg(Image image) => image.JpegsaveBuffer(q: 90);

    public static Image Open(Catalog.Core.Media.Picture picture, PictureFormat format, int? width = null) =>
        Image.NewFromBuffer(picture.Files.Single(file => file.Format == format && file.Width == (width ?? picture.Width)).Content);

    /// <summary>The colour at a place given in parts of width and height.</summary>
    public static double[] At(Image image, double x, double y) => image.Getpoint((int)(x * image.Width), (int)(y * image.Height));

    public static void AssertColour(double[] expected, double[] actual, double tolerance = 12) =>
        Assert.True(expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance),
            string.Create(CultureInfo.InvariantCulture, $"expected {string.Join(' ', expected)}, found {string.Join(' ', actual)}"));

    /// <summary>An EXIF segment that says how the camera was held.</summary>
    public static byte[] Exif(int orientation) =>
        [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg[..2], 0xFF, marker, .. length, .. content, .. jpeg[2..]];
    }

    /// <summary>A PNG of zeros, whatever its header claims.</summary>
    public static byte[] Png(int width, int height, byte depth, byte colourType, byte interlace, long zeros, params byte[][] moreChunks)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colourType, interlace);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. moreChunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Zeros(zeros)), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        var frame = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(frame, content.Length);
        body.CopyTo(frame, 4);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(body.Length + 4), Crc(body));
        return frame;
    }

    public static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1_000_000];
            for (; count > 0; count -= block.Length) zlib.Write(block, 0, (int)Math.Min(count, block.Length));
        }
        return packed.ToArray();
    }

    /// <summary>A progressive JPEG whose first scan comes again and again: small, legal, and half a minute of work.</summary>
    public static byte[] ManyScans(int count)
    {
        var jpeg = Busy(400, 300).JpegsaveBuffer(q: 60, interlace: true);
        var start = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        var next = start + 2;
        while (jpeg[next] != 0xFF || jpeg[next + 1] == 0) next++;
        return [.. jpeg[..start], .. Enumerable.Repeat(jpeg[start..next], count).SelectMany(scan => scan), .. jpeg[start..]];
    }

    public static byte[] ManyFrames(int count) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 220, 30, 30, 0, 0, 0,
        .. Enumerable.Repeat<byte[]>([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0], count).SelectMany(frame => frame),
        0x3B,
    ];

    private static Dictionary<string, byte[]> Kinds(Image image) => new()
    {
        ["jpeg"] = Jpeg(image),
        ["progressive"] = image.JpegsaveBuffer(q: 90, interlace: true),
        ["png"] = image.PngsaveBuffer(),
        ["webp"] = image.WebpsaveBuffer(q: 80),
        ["gif"] = image.GifsaveBuffer(),
    };

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
