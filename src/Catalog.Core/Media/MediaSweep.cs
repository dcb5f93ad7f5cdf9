using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Media;

/// <summary>
/// Deletes the files that no row names: what a crash left over, and pictures that were taken off their last record. A file
/// comes before its row, so young ones are left alone.
/// </summary>
public sealed class MediaSweep(CatalogDbContext db, MediaStore store, TimeProvider clock)
{
    public static readonly TimeSpan Youth = TimeSpan.FromHours(1);

    /// <returns>How many files went: none while a backup is made, whose database may still name them.</returns>
    public async Task<int> RunAsync(IJobProgress progress, CancellationToken cancellationToken)
    {
        // Files first, rows after: a row that comes in between is seen.
        var (waiting, published, scans) = (Old(store.Quarantined), Old(store.Published), Old(store.Scans));
        var uploads = await db.MediaUploads.Where(upload => upload.State == UploadState.Waiting).Select(upload => upload.UploadHash).ToListAsync(cancellationToken);
        var files = await db.MediaFiles.Select(file => new { file.Kind, file.ContentHash }).ToListAsync(cancellationToken);
        var (isWaiting, isScan) = (uploads.ToHashSet(), files.Where(file => file.Kind == MediaKind.Document).Select(file => file.ContentHash + MediaStore.ScanEnding).ToHashSet());
        var isPicture = files.Where(file => file.Kind != MediaKind.Document).Select(file => file.ContentHash).ToHashSet();
        isPicture.UnionWith(await db.ShareCards.Select(card => card.ContentHash).ToListAsync(cancellationToken));
        // Rows first, this after: a backup that begins later copies a database that names none of these files either.
        if (await db.JobRuns.AnyAsync(run => run.Kind == JobKinds.Backup.Name && run.State == JobState.Running, cancellationToken)) return 0;
        return DeleteAll(
        [
            .. waiting.Where(file => !isWaiting.Contains(file.Name)),
            .. published.Where(file => !PictureFiles.IsName(file.Name) || !isPicture.Contains(file.Name[..MediaFile.HashLength])),
            .. scans.Where(file => !isScan.Contains(file.Name)),
        ], progress, cancellationToken);
    }

    private int DeleteAll(List<FileInfo> files, IJobProgress progress, CancellationToken cancellationToken)
    {
        var deleted = 0;
        for (var done = 0; done < files.Count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Delete(files[done])) deleted++;
            progress.Report(done + 1, files.Count, $"Đã xóa {deleted} tệp");
        }
        return deleted;
    }

    private List<FileInfo> Old(IEnumerable<FileInfo> files) => [.. files.Where(IsOld)];

    private bool IsOld(FileInfo file) => clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Youth;

    /// <summary>Looked at once more: the same picture may have come again a moment ago.</summary>
    private bool Delete(FileInfo file)
    {
        file.Refresh();
        if (!file.Exists || !IsOld(file)) return false;
        file.Delete();
        return true;
    }
}
