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
        var failures = new List<Exception>();
        while (await uploads.NextAsync(last, cancellationToken) is { } upload)
        {
            last = upload.Id;
            try
            {
                if (await DrainAsync(upload, progress, cancellationToken)) ready++;
                else refused++;
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
            {
                progress.Log($"Ảnh {upload.Id}: chưa xử lý được, sẽ thử lại");
                failures.Add(exception); // a file that cannot be read, a full disk: the others need not wait for it
            }
            var done = ready + refused + failures.Count;
            progress.Report(done, done + await uploads.CountAsync(last, cancellationToken), $"Đã xong {ready + refused} ảnh");
        }
        if (failures.Count > 0) throw new AggregateException($"{ready} ảnh đã xong, {refused} ảnh bị từ chối, {failures.Count} ảnh chưa xử lý được.", failures);
        return $"{ready} ảnh đã xong, {refused} ảnh bị từ chối.";
    }

    /// <returns>Whether it became a picture.</returns>
    private async Task<bool> DrainAsync(MediaUpload upload, IJobProgress progress, CancellationToken cancellationToken)
    {
        var refusal = await ReadAsync(upload, cancellationToken);
        if (refusal is { } reason)
        {
            await uploads.RefuseAsync(upload, reason, cancellationToken);
            progress.Log($"Ảnh {upload.Id}: {RefusalTexts.Of(reason).Sentence}");
        }
        await uploads.ForgetOriginalAsync(upload, cancellationToken);
        return refusal is null;
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
