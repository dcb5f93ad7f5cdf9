using System.Buffers.Binary;
using System.Text;
using Catalog.Core.Media;

namespace Catalog.Tests.Media;

/// <summary>Reads the segments and chunks of a derivative: nothing but what draws the picture may be there.</summary>
internal static class Metadata
{
    /// <summary>JFIF, Adobe's note on the colour transform, tables, frames, restart interval.</summary>
    private static readonly byte[] DrawingMarkers = [0xE0, 0xEE, 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD];
    private static readonly string[] DrawingChunks = ["VP8 ", "VP8L", "VP8X", "ALPH"];
    private static readonly string[] ForbiddenInAvif = ["Exif", "mime", "uri ", "prof", "rICC", "rdf:RDF", "8BIM"];

    public static void AssertNone(Picture picture)
    {
        foreach (var file in picture.Files)
        {
            var odd = file.Format switch
            {
                PictureFormat.Jpeg => Jpeg(file.Content),
                PictureFormat.Webp => Webp(file.Content),
                _ => ForbiddenInAvif.Where(word => file.Content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)) >= 0),
            };
            Assert.Empty(odd.Select(part => $"{file.Width} {file.Format}: {part}"));
        }
    }

    private static IEnumerable<string> Jpeg(byte[] data)
    {
        for (var at = 2; data[at + 1] != 0xDA; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at + 2)))
        {
            if (data[at] != 0xFF || !DrawingMarkers.Contains(data[at + 1])) yield return $"segment {data[at + 1]:X2}";
        }
        if (data is not [.., 0xFF, 0xD9]) yield return "bytes behind the picture";
    }

    private static IEnumerable<string> Webp(byte[] data)
    {
        for (var at = 12; at < data.Length;)
        {
            var name = Encoding.ASCII.GetString(data, at, 4);
            var length = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at + 4));
            if (!DrawingChunks.Contains(name)) yield return $"chunk {name}";
            if (name == "VP8X" && (data[at + 8] & 0b_0010_1100) != 0) yield return "a flag for ICC, EXIF or XMP";
            at += 8 + length + (length & 1);
        }
    }
}
