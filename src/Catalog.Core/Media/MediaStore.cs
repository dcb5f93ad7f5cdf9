using System.Security.Cryptography;

namespace Catalog.Core.Media;

/// <summary>
/// The files. quarantine: what was sent and waits, never served. public: derivatives under names of our own, which never
/// change. private: scans, only through a page that knows who asks. Files appear whole or not at all, and always before the
/// row that names them; what a crash leaves over is swept.
/// </summary>
public sealed class MediaStore
{
    private const int Block = 81_920;
    private const string Unfinished = ".part";
    public const string QuarantineFolder = "quarantine";

    private readonly string quarantine;
    private readonly string published;
    private readonly string confidential;

    /// <param name="folder">Absolute; made when missing.</param>
    public MediaStore(string folder)
    {
        quarantine = Directory.CreateDirectory(Path.Combine(folder, QuarantineFolder)).FullName;
        published = Directory.CreateDirectory(Path.Combine(folder, "public")).FullName;
        confidential = Directory.CreateDirectory(Path.Combine(folder, "private")).FullName;
    }

    /// <summary>Stores what is sent until it ends, in quarantine.</summary>
    /// <returns>Its SHA-256.</returns>
    /// <exception cref="UploadRefusedException">By size or first bytes.</exception>
    public Task<string> ReceivePictureAsync(Stream content, CancellationToken cancellationToken) =>
        ReceiveAsync(content, quarantine, "", UploadLimits.PictureBytes, UploadLimits.CheckPicture, cancellationToken);

    /// <summary>Stores a scan among the private files, as it is.</summary>
    /// <returns>Its SHA-256.</returns>
    /// <exception cref="UploadRefusedException">By size or first bytes.</exception>
    public Task<string> ReceiveScanAsync(Stream content, CancellationToken cancellationToken) =>
        ReceiveAsync(content, confidential, ScanEnding, UploadLimits.ScanBytes, UploadLimits.CheckScan, cancellationToken);

    /// <returns>Null when it is not there any more.</returns>
    public async Task<byte[]?> ReadQuarantineAsync(string uploadHash, CancellationToken cancellationToken)
    {
        var path = Path.Combine(quarantine, uploadHash);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
    }

    /// <summary>The original goes: it knows where it was taken.</summary>
    public void Forget(string uploadHash) => File.Delete(Path.Combine(quarantine, uploadHash));

    /// <summary>Written again even where they are, so that the sweep sees them as new.</summary>
    public async Task PublishAsync(string hash, Picture picture, CancellationToken cancellationToken)
    {
        foreach (var file in picture.Files) await PublishAsync(PictureFiles.Name(hash, file.Width, file.Format), file.Content, cancellationToken);
    }

    public async Task PublishAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        var part = PartOf(published);
        await using (var stream = Create(part))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, Path.Combine(published, name), overwrite: true);
    }

    /// <returns>The path of a published file, or null: other names than ours are not looked up.</returns>
    public string? FindPublished(string name) => PictureFiles.IsName(name) ? Existing(Path.Combine(published, name)) : null;

    /// <summary>Whether a picture lies ready in every width and format.</summary>
    public bool HasAll(string hash, int width) => PictureFiles.Widths(width)
        .All(each => PictureFiles.Formats.All(format => File.Exists(Path.Combine(published, PictureFiles.Name(hash, each, format)))));

    /// <returns>The path of a scan, or null.</returns>
    public string? FindScan(string hash) => PictureFiles.IsHash(hash) ? Existing(Path.Combine(confidential, hash + ScanEnding)) : null;

    internal const string ScanEnding = ".pdf";

    /// <summary>Everything in the three folders, half-written files too.</summary>
    internal IEnumerable<FileInfo> Quarantined => new DirectoryInfo(quarantine).EnumerateFiles();

    internal IEnumerable<FileInfo> Published => new DirectoryInfo(published).EnumerateFiles();

    internal IEnumerable<FileInfo> Scans => new DirectoryInfo(confidential).EnumerateFiles();

    private delegate void Check(long length, ReadOnlySpan<byte> start);

    private static async Task<string> ReceiveAsync(Stream content, string folder, string ending, int most, Check check, CancellationToken cancellationToken)
    {
        var part = PartOf(folder);
        try
        {
            var (hash, length, start) = await CopyAsync(content, part, most, cancellationToken);
            check(length, start);
            File.Move(part, Path.Combine(folder, hash + ending), overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Stops one byte after the most: enough to know that it is too much.</summary>
    private static async Task<(string Hash, long Length, byte[] Start)> CopyAsync(Stream content, string part, int most, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var start = new MemoryStream(FileSignature.Length);
        await using var stream = Create(part);
        var (buffer, length) = (new byte[Block], 0L);
        for (int read; length <= most && (read = await content.ReadAsync(buffer, cancellationToken)) > 0; length += read)
        {
            sha.AppendData(buffer, 0, read);
            if (start.Length < FileSignature.Length) start.Write(buffer, 0, Math.Min(read, FileSignature.Length));
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        stream.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), length, start.ToArray());
    }

    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Block, useAsync: true);

    private static string PartOf(string folder) => Path.Combine(folder, Guid.NewGuid().ToString("N") + Unfinished);

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
