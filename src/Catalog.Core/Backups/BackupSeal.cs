using System.Security.Cryptography;
using System.Text;

namespace Catalog.Core.Backups;

/// <summary>
/// The hash of a whole archive, in its own last bytes: they are the comment of the zip file, so any tool opens it, and one
/// flipped or missing byte anywhere shows, also where the format itself would not care.
/// </summary>
internal static class BackupSeal
{
    private const string Prefix = "sha256:";

    /// <summary>The comment to write before sealing.</summary>
    public static readonly string Blank = Prefix + new string('0', Length);

    private const int Length = 2 * SHA256.HashSizeInBytes;

    public static async Task SetAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var seal = await OfAsync(stream, cancellationToken);
        stream.Position = stream.Length - Length;
        await stream.WriteAsync(seal, cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    public static async Task<bool> IsWholeAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        if (stream.Length < Blank.Length) return false;
        var expected = await OfAsync(stream, cancellationToken);
        var written = new byte[Blank.Length];
        stream.Position = stream.Length - written.Length;
        await stream.ReadExactlyAsync(written, cancellationToken);
        return written.AsSpan(0, Prefix.Length).SequenceEqual(Encoding.ASCII.GetBytes(Prefix)) && written.AsSpan(Prefix.Length).SequenceEqual(expected);
    }

    private static async Task<byte[]> OfAsync(FileStream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, left) = (new byte[1 << 17], stream.Length - Length);
        while (left > 0 && await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
