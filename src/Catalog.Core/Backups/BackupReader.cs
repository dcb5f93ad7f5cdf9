using System.IO.Compression;
using Catalog.Core.Data;
using Catalog.Core.Jobs;

namespace Catalog.Core.Backups;

/// <summary>Believes an archive nothing: the seal, the list, the names, every byte, and the database in it.</summary>
public sealed class BackupReader(IDatabaseCopy database, BackupPlaces places, SchemaSteps schema)
{
    /// <summary>Everything that can be found out without touching what is there.</summary>
    /// <exception cref="BackupException">The first thing that is wrong.</exception>
    public async Task<BackupManifest> VerifyAsync(string file, IJobProgress progress, CancellationToken cancellationToken)
    {
        using var staging = new Staging(places.Data);
        return await UnpackAsync(file, staging, media: null, progress, cancellationToken);
    }

    /// <summary>The same, and the files are then in <paramref name="staging"/> and <paramref name="media"/>; without that the media are only read.</summary>
    internal async Task<BackupManifest> UnpackAsync(string file, Staging staging, string? media, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) throw new BackupException($"Không có tệp {file}.");
        if (!await BackupSeal.IsWholeAsync(file, cancellationToken)) throw new BackupException($"Bản sao lưu {file} hỏng hoặc bị cắt: dấu niêm không khớp.");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
            var manifest = await ManifestAsync(zip, cancellationToken);
            CheckAgainstProgram(manifest);
            CheckEntries(zip, manifest);
            CheckSpace(manifest, media is not null);
            var (done, bytes, total) = (0, 0L, manifest.Files.Sum(expected => expected.Bytes));
            foreach (var expected in manifest.Files)
            {
                var isDatabase = expected == manifest.Database;
                var target = isDatabase ? staging.In(database.FileName) : media is null ? null : Path.Combine(media, expected.Path[BackupManifest.MediaFolder.Length..]);
                await CheckFileAsync(zip.GetEntry(expected.Path)!, expected, target, cancellationToken);
                progress.Report(bytes += expected.Bytes, total, $"{(media is null ? "Kiểm tra" : "Giải nén")} {++done} trên {manifest.Files.Count} tệp");
            }
            await database.CheckAsync(staging.In(database.FileName), new DatabaseState(manifest.Schema, manifest.Sequence, manifest.Hash), cancellationToken);
            return manifest;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new BackupException($"Bản sao lưu {file} hỏng: không mở được nội dung.", exception);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entries = zip.Entries.Where(entry => entry.FullName == BackupManifest.EntryName).ToList();
        if (entries is not [var entry]) throw new BackupException("Bản sao lưu không có danh sách tệp, hoặc có hai.");
        await using var stream = await entry.OpenAsync(cancellationToken);
        using var text = new MemoryStream();
        await HashedCopy.RunAsync(stream, text, BackupManifest.Longest, cancellationToken);
        return BackupManifest.Read(text.ToArray());
    }

    private void CheckAgainstProgram(BackupManifest manifest)
    {
        if (manifest.Provider != database.Provider)
            throw new BackupException($"Bản sao lưu của {manifest.Provider}, trong khi Database:Provider là {database.Provider}.");
        if (manifest.Schema.Count == 0) throw new BackupException("Bản sao lưu không ghi các bước của cơ sở dữ liệu.");
        if (manifest.Schema.Except(schema.Known).ToList() is [var unknown, ..])
            throw new BackupException($"Bản sao lưu do chương trình mới hơn ghi ({BackupManifest.Shown(manifest.Program)}): bước {BackupManifest.Shown(unknown)} chưa biết.") { IsNewer = true };
    }

    private static void CheckEntries(ZipArchive zip, BackupManifest manifest)
    {
        var (listed, packed) = (manifest.Files.Select(file => file.Path).Append(BackupManifest.EntryName).ToHashSet(), zip.Entries.Select(entry => entry.FullName).ToList());
        if (packed.FirstOrDefault(name => !listed.Contains(name)) is { } extra) throw new BackupException($"Bản sao lưu có tệp ngoài danh sách: {BackupManifest.Shown(extra)}.");
        if (packed.Count != packed.Distinct().Count()) throw new BackupException("Bản sao lưu có hai tệp cùng tên.");
        if (listed.Except(packed).FirstOrDefault() is { } missing) throw new BackupException($"Bản sao lưu thiếu tệp {missing}.");
    }

    private void CheckSpace(BackupManifest manifest, bool keepsMedia)
    {
        var needed = manifest.Database.Bytes + (keepsMedia ? manifest.Media.Sum(file => file.Bytes) : 0);
        if (new DriveInfo(places.Data).AvailableFreeSpace < needed)
            throw new BackupException($"Đĩa chứa {places.Data} không đủ chỗ: cần {needed / 1_000_000 + 1} MB trống.");
    }

    private static async Task CheckFileAsync(ZipArchiveEntry entry, BackupFile expected, string? target, CancellationToken cancellationToken)
    {
        await using var source = await entry.OpenAsync(cancellationToken);
        if (target is not null) Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var copy = target is null ? Stream.Null : new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var (bytes, hash) = await HashedCopy.RunAsync(source, copy, expected.Bytes, cancellationToken);
        if (bytes != expected.Bytes || hash != expected.Sha256) throw new BackupException($"Tệp {expected.Path} trong bản sao lưu không khớp mã băm.");
        if (copy is FileStream written) written.Flush(flushToDisk: true);
    }
}
