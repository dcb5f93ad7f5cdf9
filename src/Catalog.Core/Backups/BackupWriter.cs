using System.IO.Compression;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;

namespace Catalog.Core.Backups;

/// <summary>
/// Makes an archive while the site runs: a snapshot of the database first, then the media. Those lie under the hash of
/// their content and are never written twice, so every file the snapshot speaks of is there.
/// </summary>
public sealed class BackupWriter(IDatabaseCopy database, BackupReader reader, BackupPlaces places, TimeProvider clock)
{
    public const string Extension = ".zip";
    private const string Prefix = "catalog-", Unfinished = ".part";
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    public string FileOf(string name) => Path.Combine(places.Archives, Prefix + name + Extension);

    /// <summary>Done again for the same name it finds the archive made.</summary>
    /// <returns>The archive, opened once and found whole.</returns>
    /// <exception cref="BackupException">A tool is missing, the disk is too small, or what was written cannot be read.</exception>
    public async Task<string> WriteAsync(string name, IJobProgress progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(places.Archives);
        var target = FileOf(name);
        if (File.Exists(target)) return target;
        RemoveForgotten();
        using var staging = new Staging(places.Archives);
        var copy = staging.In(database.FileName);
        progress.Report(0, 0, "Chép cơ sở dữ liệu");
        var state = await database.WriteAsync(copy, cancellationToken);
        var archive = staging.In("archive" + Unfinished);
        await PackAsync(archive, copy, state, progress, cancellationToken);
        await BackupSeal.SetAsync(archive, cancellationToken);
        progress.Log("Đã ghi, đang thử mở lại");
        await reader.VerifyAsync(archive, progress, cancellationToken); // an archive that cannot be read is none, and must not push out one that can
        if (!File.Exists(target)) File.Move(archive, target);
        RemoveOldest();
        return target;
    }

    private async Task PackAsync(string archive, string copy, DatabaseState state, IJobProgress progress, CancellationToken cancellationToken)
    {
        var media = Directory.Exists(places.Media) ? Directory.EnumerateFiles(places.Media, "*", SearchOption.AllDirectories).Where(IsContent).Order(StringComparer.Ordinal).ToList() : [];
        var total = new FileInfo(copy).Length + media.Sum(file => new FileInfo(file) is { Exists: true } found ? found.Length : 0);
        if (new DriveInfo(places.Archives).AvailableFreeSpace < total)
            throw new BackupException($"Đĩa chứa {places.Archives} không đủ chỗ cho bản sao lưu: cần {total / 1_000_000 + 1} MB trống.");
        await using var stream = new FileStream(archive, FileMode.CreateNew, FileAccess.ReadWrite);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(archive, UnixFileMode.UserRead | UnixFileMode.UserWrite); // it holds contacts and keys
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        zip.Comment = BackupSeal.Blank;
        var (files, packed) = (new List<BackupFile>(), 0L);
        foreach (var (path, file, level) in media.Select(file => (BackupManifest.MediaFolder + Path.GetRelativePath(places.Media, file).Replace('\\', '/'), file, CompressionLevel.NoCompression))
            .Prepend((BackupManifest.DatabaseFolder + database.FileName, copy, CompressionLevel.Fastest)))
        {
            if (!File.Exists(file)) continue; // swept meanwhile: nothing points to it
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var entry = await zip.CreateEntry(path, level).OpenAsync(cancellationToken);
            var (bytes, hash) = await HashedCopy.RunAsync(source, entry, long.MaxValue, cancellationToken);
            files.Add(new BackupFile(path, bytes, hash));
            progress.Report(packed += bytes, total, $"Đóng gói {files.Count} trên {media.Count + 1} tệp");
        }
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, places.Program, clock.GetUtcNow(), database.Provider, state.Schema, state.Sequence, state.Hash, files);
        var text = manifest.Write();
        if (text.Length > BackupManifest.Longest) throw new BackupException($"Có quá nhiều tệp ({files.Count}) cho một bản sao lưu; hãy sao lưu thư mục {places.Media} riêng.");
        await using var last = await zip.CreateEntry(BackupManifest.EntryName, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await last.WriteAsync(text, cancellationToken);
    }

    /// <summary>
    /// Hidden and unfinished files are somebody's half-written ones. Photos as they were sent stay out: they say where they were
    /// taken, are deleted within minutes, and would be kept for years. One that waits is asked for again after a restore.
    /// </summary>
    private bool IsContent(string file) => Path.GetRelativePath(places.Media, file).Split(Path.DirectorySeparatorChar) is var parts && parts[0] != MediaStore.QuarantineFolder && !parts.Any(part => part.StartsWith('.') || part.EndsWith(Unfinished, StringComparison.Ordinal));

    private void RemoveOldest()
    {
        foreach (var old in Directory.GetFiles(places.Archives, Prefix + "*" + Extension).OrderByDescending(File.GetLastWriteTimeUtc).Skip(places.Kept)) File.Delete(old);
    }

    /// <summary>What a killed process left.</summary>
    private void RemoveForgotten()
    {
        foreach (var folder in Staging.LeftIn(places.Archives).Where(folder => clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > Forgotten)) Directory.Delete(folder, recursive: true);
    }
}
