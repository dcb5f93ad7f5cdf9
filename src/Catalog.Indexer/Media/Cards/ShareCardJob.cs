using System.Data.Common;
using System.Text;
using System.Text.Json;
using Catalog.Core.Changes;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Records;
using Catalog.Indexer.Media.Samples;

namespace Catalog.Indexer.Media.Cards;

/// <summary>
/// Follows the change record with a cursor of its own and draws the cards of what changed. The name of a card is made of what
/// it says, so a change that it does not show draws nothing, and a run that begins again ends at the same files.
/// </summary>
public sealed class ShareCardJob(ShareCards cards, ChangeReader changes, MediaStore store, PictureProcess process, LeafDrawings drawings) : IJob<ChangedCards>
{
    public const string Cursor = "share-cards";
    private const int Batch = 500;

    public async Task<string> ExecuteAsync(ChangedCards arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var (drawn, parked) = (0, 0);
        async Task RenewAllAsync(IEnumerable<SubjectRef> subjects, bool isParked)
        {
            foreach (var subject in subjects)
            {
                var outcome = await TryAsync(subject, isParked, progress, cancellationToken);
                drawn += outcome == Outcome.Drawn ? 1 : 0;
                parked += outcome == Outcome.Parked ? 1 : 0;
            }
        }

        await RenewAllAsync(await cards.ParkedAsync(cancellationToken), isParked: true);
        var first = await changes.CursorAsync(Cursor, cancellationToken);
        var last = await changes.LastSequenceAsync(cancellationToken);
        while (await changes.ReadAfterAsync(await changes.CursorAsync(Cursor, cancellationToken), Batch, cancellationToken) is { Count: > 0 } batch)
        {
            await RenewAllAsync(await cards.AffectedAsync(batch.Select(change => new SubjectRef(change.SubjectType, change.SubjectId)), cancellationToken), isParked: false);
            await changes.MoveCursorAsync(Cursor, batch[^1].Sequence, cancellationToken);
            progress.Report(batch[^1].Sequence - first, Math.Max(last, batch[^1].Sequence) - first, $"Đã vẽ {drawn} thẻ");
        }
        return parked == 0 ? $"Đã vẽ {drawn} thẻ chia sẻ." : $"Đã vẽ {drawn} thẻ chia sẻ, {parked} thẻ chưa vẽ được, sẽ thử lại.";
    }

    /// <summary>One that cannot be drawn holds up nobody; a worker that does not start, a full disk or a database that is away are no fault of the card.</summary>
    private async Task<Outcome> TryAsync(SubjectRef subject, bool isParked, IJobProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await RenewAsync(subject, isParked, cancellationToken) ? Outcome.Drawn : Outcome.Unchanged;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or InvalidOperationException or IOException or DbException))
        {
            await cards.ParkAsync(subject, exception.Message, cancellationToken);
            progress.Log($"{subject}: {exception.Message}");
            return Outcome.Parked;
        }
    }

    /// <returns>Whether a card was drawn.</returns>
    private async Task<bool> RenewAsync(SubjectRef subject, bool isParked, CancellationToken cancellationToken)
    {
        var (plan, present) = (await cards.PlanAsync(subject, cancellationToken), await cards.FindHashAsync(subject, cancellationToken));
        var isDrawn = plan is not null && plan.Hash != present;
        if (!isDrawn && plan?.Hash == present && !isParked) return false;
        if (isDrawn)
        {
            var card = await process.DrawCardAsync(JsonSerializer.SerializeToUtf8Bytes(await OrderAsync(plan!, cancellationToken)), cancellationToken);
            await store.PublishAsync(PictureFiles.CardName(plan!.Hash), card, cancellationToken);
        }
        await cards.SetAsync(subject, plan?.Hash, cancellationToken);
        return isDrawn;
    }

    private async Task<CardOrder> OrderAsync(CardPlan plan, CancellationToken cancellationToken)
    {
        var path = plan.PictureFile is null ? null : store.FindPublished(plan.PictureFile);
        var photo = path is null ? null : await File.ReadAllBytesAsync(path, cancellationToken);
        return new CardOrder(plan.Name, plan.Producer, plan.Place, photo, photo is null ? Encoding.UTF8.GetBytes(SampleScene.Plain(drawings.OfLeaf(plan.CategoryKey))) : null);
    }

    private enum Outcome
    {
        Unchanged,
        Drawn,
        Parked,
    }
}
