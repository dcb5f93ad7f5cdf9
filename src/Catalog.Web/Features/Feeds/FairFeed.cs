using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Feeds;

/// <summary>Fairs that were announced or changed last: one item a fair, which moves up when its days do.</summary>
public sealed class FairFeed(CatalogDbContext db, PlaceDirectory places, FairMoveQuery moves, SiteAddress site, FeedIds ids, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<FeedItem>> ReadAsync(FairFilter filter, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var fairs = await filter.InPlace(db.Fairs.AsNoTracking().Where(f => f.State == RecordState.Live), map).Include(f => f.Stops).AsSplitQuery()
            .OrderByDescending(f => f.ChangedAt).ThenByDescending(f => f.Id).Take(Most).ToListAsync(cancellationToken);
        var moved = await moves.ReadAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        return [.. fairs.Select(fair => ItemOf(fair, FairLine.Of(fair, map, today, moved.GetValueOrDefault(fair.Id))))];
    }

    private FeedItem ItemOf(Fair fair, FairLine line)
    {
        var move = line.Move is { } last ? $" {last.Word} ngày {VietnameseDay.Show(last.On)}{(last.OldDays is null ? "" : $", trước đó là {last.OldDays}")}. Lý do: {last.Reason ?? "không ghi"}." : "";
        return new FeedItem
        {
            Id = ids.Of(RecordType.Fair, fair.Id),
            Title = line.IsOff ? $"[{FairWords.Of(line.Phase)}] {fair.Name}" : fair.Name,
            Url = site.Of(line.Url),
            Summary = $"{VietnameseDay.Range(line.From, line.To)}, {line.Where}. {FairWords.Of(line.Phase)}.{move}",
            UpdatedAt = fair.ChangedAt,
            PublishedAt = fair.CreatedAt,
            IsSample = fair.IsSample,
        };
    }
}
