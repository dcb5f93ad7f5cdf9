using Catalog.Core.Jobs;
using Catalog.Core.Media;

namespace Catalog.Indexer.Media;

/// <summary>
/// Drains the quarantine: each photo that waits becomes a picture of its record or is refused. Files are written before the
/// row that names them, so after a crash the photo still waits and the same files are written again.
/// </summary>
public sealed class PictureJob(UploadService uploads, MediaStore store, PictureProcess process) : IJob<WaitingPictures>
{
    public async Task<string> ExecuteAsync(WaitingPictures arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var (ready, refused, last) = (0, 0, 0L);
        while (await uploads.NextAsync(last, cancellationToken) is { } upload)
        {
            last = upload.Id;
            if (await ReadAsync(upload, cancellationToken) is { } reason)
            {
                await uploads.RefuseAsync(upload, reason, cancellationToken);
                progress.Log($"Ảnh {upload.Id}: {RefusalTexts.Of(reason).Sentence}");
                refused++;
            }
            else
            {
                ready++;
            }
            await uploads.ForgetOriginalAsync(upload, cancellationToken);
            progress.Report(ready + refused, 0, $"Đã xong {ready + refused} ảnh");
        }
        return $"{ready} ảnh đã xong, {refused} ảnh bị từ chối.";
    }

    /// <returns>Why it is refused, or null.</returns>
    private async Task<RefusalReason?> ReadAsync(MediaUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            var picture = await uploads.FindMadeAsync(upload, cancellationToken) ?? await MakeAsync(upload, cancellationToken);
            await uploads.AcceptAsync(upload, picture, cancellationToken);
            return null;
        }
        catch (UploadRefusedException exception)
        {
            return exception.Reason;
        }
    }

    private async Task<Picture> MakeAsync(MediaUpload upload, CancellationToken cancellationToken)
    {
        var photo = await store.ReadQuarantineAsync(upload.UploadHash, cancellationToken) ?? [];
        var picture = await process.MakeAsync(photo, cancellationToken);
        await store.PublishAsync(PictureFiles.HashOf(upload.UploadHash), picture, cancellationToken);
        return picture;
    }
}
