using Catalog.Core.Data;
using Catalog.Core.Jobs;

namespace Catalog.Core.Backups;

/// <summary>Puts an archive into an empty place: unpacked and checked beside it first, then renamed. What fails leaves nothing behind.</summary>
public sealed class BackupRestore(BackupReader reader, IDatabaseCopy database, BackupPlaces places)
{
    /// <exception cref="BackupException">The place is not empty, or the archive is not whole; nothing was touched.</exception>
    public async Task<BackupManifest> RunAsync(string file, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await database.WhyNotEmptyAsync(cancellationToken) is { } reason) throw new BackupException(reason);
        if (Directory.Exists(places.Media) && Staging.FilesOutsideOf(places.Media).Any())
            throw new BackupException($"Thư mục {places.Media} đã có tệp; chỉ khôi phục vào chỗ trống. Đặt Data:Media tới thư mục khác, hoặc dời các tệp đó đi.");
        await reader.VerifyAsync(file, progress, cancellationToken);
        var wasThere = Directory.Exists(places.Media);
        Directory.CreateDirectory(places.Media);
        try
        {
            return await PlaceAsync(file, progress, cancellationToken);
        }
        catch
        {
            if (!wasThere) Directory.Delete(places.Media, recursive: true);
            throw;
        }
    }

    private async Task<BackupManifest> PlaceAsync(string archive, IJobProgress progress, CancellationToken cancellationToken)
    {
        using var staging = new Staging(places.Data);
        using var media = new Staging(places.Media);
        var manifest = await reader.UnpackAsync(archive, staging, media.Folder, progress, cancellationToken);
        var moved = new List<string>();
        try
        {
            foreach (var file in Directory.GetFiles(media.Folder, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(media.Folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(places.Media, name))!);
                File.Move(file, Path.Combine(places.Media, name));
                moved.Add(name);
            }
            await database.RestoreAsync(staging.In(database.FileName), cancellationToken);
            return manifest;
        }
        catch
        {
            foreach (var name in moved) File.Delete(Path.Combine(places.Media, name));
            throw;
        }
    }
}
