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
        var (drawn, failed) = (0, 0);
        while (await changes.ReadAfterAsync(await changes.CursorAsync(Cursor, cancellationToken), Batch, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var subject in await cards.AffectedAsync(batch.Select(change => new SubjectRef(change.SubjectType, change.SubjectId)), cancellationToken))
            {
                try
                {
                    if (await RenewAsync(subject, cancellationToken)) progress.Report(++drawn, 0, $"Đã vẽ {drawn} thẻ");
                }
                catch (UploadRefusedException exception) // the drawing breaks on this one: it has none, and holds up nobody
                {
                    await cards.SetAsync(subject, null, cancellationToken);
                    progress.Log($"{subject}: {exception.Message}");
                    failed++;
                }
            }
            await changes.MoveCursorAsync(Cursor, batch[^1].Sequence, cancellationToken);
        }
        return failed == 0 ? $"Đã vẽ {drawn} thẻ chia sẻ." : $"Đã vẽ {drawn} thẻ chia sẻ, {failed} thẻ không vẽ được.";
    }

    /// <returns>Whether a card was drawn.</returns>
    private async Task<bool> RenewAsync(SubjectRef subject, CancellationToken cancellationToken)
    {
        var (plan, present) = (await cards.PlanAsync(subject, cancellationToken), await cards.FindHashAsync(subject, cancellationToken));
        if (plan?.Hash == present) return false;
        if (plan is not null)
        {
            var card = await process.DrawCardAsync(JsonSerializer.SerializeToUtf8Bytes(await OrderAsync(plan, cancellationToken)), cancellationToken);
            await store.PublishAsync(PictureFiles.CardName(plan.Hash), card, cancellationToken);
        }
        await cards.SetAsync(subject, plan?.Hash, cancellationToken);
        return plan is not null;
    }

    private async Task<CardOrder> OrderAsync(CardPlan plan, CancellationToken cancellationToken)
    {
        var path = plan.PictureFile is null ? null : store.FindPublished(plan.PictureFile);
        var photo = path is null ? null : await File.ReadAllBytesAsync(path, cancellationToken);
        return new CardOrder(plan.Name, plan.Producer, plan.Place, photo, photo is null ? Encoding.UTF8.GetBytes(SampleScene.Plain(drawings.OfLeaf(plan.CategoryKey))) : null);
    }
}
