using Catalog.Core.Articles;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Media;

/// <summary>The way of a photo to a record: received, waiting, and then attached as a picture or refused with a reason.</summary>
public sealed class UploadService(CatalogDbContext db, CatalogTransaction transaction, MediaStore store, MediaService media, JobDesk desk, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>The photo waits, and the job that reads it is asked for in the same transaction.</summary>
    /// <exception cref="InvalidChangeException">The text is faulty.</exception>
    /// <exception cref="UploadRefusedException">By size or first bytes, or the record is not shown.</exception>
    public async Task<MediaUpload> ReceiveAsync(SubjectRef subject, MediaKind kind, Stream photo, MediaText text, Actor actor, CancellationToken cancellationToken)
    {
        if (MediaRules.CheckText(text).ToList() is { Count: > 0 } errors) throw new InvalidChangeException(errors);
        if (await VersionAsync(subject, cancellationToken) is null) throw new UploadRefusedException(RefusalReason.RecordGone);
        var hash = await store.ReceivePictureAsync(photo, cancellationToken);
        var upload = New(subject, kind, hash, text, actor);
        await transaction.RunAsync(async token =>
        {
            db.MediaUploads.Add(upload);
            await desk.AskCoalescedAsync(JobKinds.Pictures, new WaitingPictures(), actor, token);
            await db.SaveChangesAsync(token);
        }, cancellationToken);
        return upload;
    }

    /// <summary>The oldest photo that waits behind the given one, or null.</summary>
    public Task<MediaUpload?> NextAsync(long behind, CancellationToken cancellationToken) =>
        db.MediaUploads.AsNoTracking().Where(upload => upload.State == UploadState.Waiting && upload.Id > behind).OrderBy(upload => upload.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>How many photos wait behind the given one.</summary>
    public Task<int> CountAsync(long behind, CancellationToken cancellationToken) =>
        db.MediaUploads.CountAsync(upload => upload.State == UploadState.Waiting && upload.Id > behind, cancellationToken);

    /// <summary>The picture of the same photo at another record, so that it need not be read again; its files are there. Or null.</summary>
    public async Task<Picture?> FindMadeAsync(MediaUpload upload, CancellationToken cancellationToken)
    {
        var hash = PictureFiles.HashOf(upload.UploadHash);
        var file = await db.MediaFiles.AsNoTracking().FirstOrDefaultAsync(file => file.ContentHash == hash, cancellationToken);
        return file is not null && store.HasAll(hash, file.Width) ? new Picture(file.Width, file.Height, file.Colour, []) : null;
    }

    /// <summary>Hangs the picture, whose files are stored, on the record: with its row of the change record, in the name of who sent it.</summary>
    /// <exception cref="UploadRefusedException">The record does not take it.</exception>
    public async Task AcceptAsync(MediaUpload upload, Picture picture, CancellationToken cancellationToken)
    {
        var input = new MediaInput(upload.Kind, PictureFiles.HashOf(upload.UploadHash), picture.Width, picture.Height, upload.Text) { Colour = picture.Colour };
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear(); // the record as it is now, not as an earlier photo left it
            try
            {
                await transaction.RunAsync(async token =>
                {
                    if (!await EndAsync(upload, UploadState.Ready, null, token)) return; // another worker was first
                    var version = await VersionAsync(upload.Subject, token) ?? throw new UploadRefusedException(RefusalReason.RecordGone);
                    await AttachAsync(upload.Subject, version, input, upload.Actor, token);
                }, cancellationToken);
                return;
            }
            catch (VersionConflictException) when (attempt < Attempts)
            {
                // Somebody edited the record in between; the picture is welcome all the same.
            }
            catch (RecordNotFoundException)
            {
                throw new UploadRefusedException(RefusalReason.RecordGone);
            }
            catch (InvalidChangeException)
            {
                throw new UploadRefusedException(RefusalReason.NotTaken);
            }
        }
    }

    public Task RefuseAsync(MediaUpload upload, RefusalReason reason, CancellationToken cancellationToken) =>
        transaction.RunAsync(token => EndAsync(upload, UploadState.Refused, reason, token), cancellationToken);

    /// <summary>Deletes the original, unless the same photo still waits for another record.</summary>
    public async Task ForgetOriginalAsync(MediaUpload upload, CancellationToken cancellationToken)
    {
        if (!await db.MediaUploads.AnyAsync(other => other.UploadHash == upload.UploadHash && other.State == UploadState.Waiting, cancellationToken)) store.Forget(upload.UploadHash);
    }

    private async Task<bool> EndAsync(MediaUpload upload, UploadState state, RefusalReason? reason, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return await db.MediaUploads.Where(row => row.Id == upload.Id && row.State == UploadState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, state).SetProperty(row => row.Reason, reason).SetProperty(row => row.EndedAt, now), cancellationToken) == 1;
    }

    private MediaUpload New(SubjectRef subject, MediaKind kind, string hash, MediaText text, Actor actor) => new()
    {
        UploadHash = hash,
        SubjectType = subject.Type,
        SubjectId = subject.Id,
        Kind = kind,
        AltText = text.AltText.Trim(),
        Caption = string.IsNullOrWhiteSpace(text.Caption) ? null : text.Caption.Trim(),
        FocalX = text.FocalX,
        FocalY = text.FocalY,
        ActorId = actor.Id,
        ActorName = actor.Name,
        ActorRole = actor.Role,
        ActorUnitId = actor.UnitId,
        SentAt = clock.GetUtcNow(),
    };

    /// <summary>Of a live record that may have pictures; null otherwise.</summary>
    private Task<int?> VersionAsync(SubjectRef subject, CancellationToken cancellationToken) => subject.Type switch
    {
        RecordType.Product => VersionAsync(db.Products, subject.Id, cancellationToken),
        RecordType.Producer => VersionAsync(db.Producers, subject.Id, cancellationToken),
        RecordType.Outlet => VersionAsync(db.Outlets, subject.Id, cancellationToken),
        RecordType.Article => VersionAsync(db.Articles, subject.Id, cancellationToken),
        _ => Task.FromResult<int?>(null),
    };

    private static Task<int?> VersionAsync<T>(IQueryable<T> records, int id, CancellationToken cancellationToken) where T : Record =>
        records.Where(record => record.Id == id && record.State == RecordState.Live).Select(record => (int?)record.Version).FirstOrDefaultAsync(cancellationToken);

    private Task AttachAsync(SubjectRef subject, int version, MediaInput input, Actor actor, CancellationToken cancellationToken) => subject.Type switch
    {
        RecordType.Product => media.AttachAsync<Product>(subject.Id, version, input, actor, null, cancellationToken),
        RecordType.Producer => media.AttachAsync<Producer>(subject.Id, version, input, actor, null, cancellationToken),
        RecordType.Outlet => media.AttachAsync<Outlet>(subject.Id, version, input, actor, null, cancellationToken),
        _ => media.AttachAsync<Article>(subject.Id, version, input, actor, null, cancellationToken),
    };
}
