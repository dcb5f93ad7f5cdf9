using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalog.Core.Media;

/// <summary>In the order in which a browser should try them: the smallest first, JPEG for everybody else.</summary>
public enum PictureFormat
{
    Avif,
    Webp,
    Jpeg,
}

/// <summary>One file of a picture as visitors load it.</summary>
/// <param name="Width">In pixels.</param>
public sealed record PictureFile(int Width, PictureFormat Format, byte[] Content);

/// <summary>What became of a photo: upright, in sRGB, without a word about who took it where.</summary>
/// <param name="Width">Of the largest file, in pixels.</param>
/// <param name="Height">Of the largest file, in pixels.</param>
/// <param name="Colour">0xRRGGBB of most of the picture: shown until it has come.</param>
public sealed record Picture(int Width, int Height, int Colour, IReadOnlyList<PictureFile> Files);

/// <summary>Which widths there are and what their files are called.</summary>
public static partial class PictureFiles
{
    public const int Largest = 1280;

    /// <summary>Part of every name: other widths or qualities need another number, for browsers keep a name for ever.</summary>
    private const string Recipe = "catalog-picture-1:";

    private static readonly int[] Smaller = [320, 640, 960];

    public static IReadOnlyList<PictureFormat> Formats { get; } = [PictureFormat.Avif, PictureFormat.Webp, PictureFormat.Jpeg];

    /// <summary>A small photo is never enlarged, so it has fewer.</summary>
    /// <param name="width">Of the picture's largest file.</param>
    public static IEnumerable<int> Widths(int width) => Smaller.Where(smaller => smaller < width).Append(width);

    public static string Extension(PictureFormat format) => format switch
    {
        PictureFormat.Avif => "avif",
        PictureFormat.Webp => "webp",
        _ => "jpg",
    };

    /// <summary>The name that the files of a photo share; the same photo always has the same.</summary>
    public static string HashOf(string uploadHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Recipe + uploadHash)));

    public static bool IsHash(string text) => text.Length == MediaFile.HashLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether a file may have this name: 64 digits, width and one of three endings, or a card. Nothing in it leads to another folder.</summary>
    public static bool IsName(string name) => OurName().IsMatch(name);

    [GeneratedRegex(@"\A[0-9a-f]{64}-([1-9][0-9]{0,3}\.(avif|webp|jpg)|card\.jpg)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OurName();

    public static string CardName(string hash) => hash + "-card.jpg";

    public static string Name(string hash, int width, PictureFormat format) => FormattableString.Invariant($"{hash}-{width}.{Extension(format)}");
}
