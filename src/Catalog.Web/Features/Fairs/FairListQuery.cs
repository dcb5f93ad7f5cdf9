using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Places;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Fairs;

/// <summary>The fairs of a filter, as list, as month and as points on the map.</summary>
public sealed class FairListQuery(CatalogDbContext db, PlaceDirectory places, FairMoveQuery moves, ProvinceOptions province, TimeProvider clock)
{
    private const int MostDots = 300;

    public async Task<FairsPage> ReadAsync(FairListFilter filter, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var place = new PlaceResolver(map, province.Code).Resolve(filter.Place).Scope;
        var live = Asked(filter, place);
        var month = filter.Month ?? new DateOnly(today.Year, today.Month, 1);
        var coming = filter.View == FairView.Month ? live.Where(f => f.FirstDay <= month.AddMonths(1).AddDays(-1) && f.LastDay >= month) : live.Where(f => f.LastDay >= today);
        var past = live.Where(f => f.LastDay < today);
        var (comingCount, pastCount) = (await coming.CountAsync(cancellationToken), await past.CountAsync(cancellationToken));
        var isPast = filter.IsPast && filter.View != FairView.Month;
        var paging = Paging.Of(page, isPast ? pastCount : comingCount);
        var ordered = isPast ? past.OrderByDescending(f => f.FirstDay).ThenBy(f => f.Id) : coming.OrderBy(f => f.FirstDay).ThenBy(f => f.Id);
        var fairs = await ordered.Include(f => f.Stops).AsSplitQuery().Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var moved = await moves.ReadAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        return new FairsPage
        {
            Filter = filter with { IsPast = isPast, Month = filter.View == FairView.Month ? month : null },
            Followed = new FairFilter(isPast, place?.Place),
            ProvinceCode = province.Code,
            Place = place?.Place.InText,
            Coming = comingCount,
            Past = pastCount,
            Kinds = await live.Select(f => f.Kind).Distinct().ToListAsync(cancellationToken),
            Fairs = [.. fairs.Select(f => FairLine.Of(f, map, today, moved.GetValueOrDefault(f.Id)))],
            Month = await MonthAsync(live, month, today, cancellationToken),
            Dots = filter.View == FairView.Map ? await DotsAsync(isPast ? past : coming, map, cancellationToken) : [],
            Paging = paging,
        };
    }

    private IQueryable<Fair> Asked(FairListFilter filter, PlaceCandidate? place)
    {
        var live = db.Fairs.AsNoTracking().Where(f => f.State == RecordState.Live);
        if (filter.Kind is { } kind) live = live.Where(f => f.Kind == kind);
        if (place is null) return live;
        var codes = place.Communes.Select(c => c.Key.Code).ToList();
        return live.Where(f => f.Stops.Any(s => s.CommuneCode != null && codes.Contains(s.CommuneCode)));
    }

    /// <summary>What is put off or called off has no day in a calendar; the list says so.</summary>
    private static async Task<FairMonth> MonthAsync(IQueryable<Fair> live, DateOnly first, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, to) = (first.AddDays(-6), first.AddMonths(1).AddDays(6));
        var stops = await live.Where(f => f.Status == FairStatus.Planned || f.Status == FairStatus.Confirmed)
            .SelectMany(f => f.Stops, (fair, stop) => new { fair.Id, fair.Name, stop.FirstDay, stop.LastDay }).Where(s => s.FirstDay <= to && s.LastDay >= from)
            .OrderBy(s => s.FirstDay).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return FairMonth.Of(first, today, [.. stops.Select(s => new FairStopDays(s.Name, CatalogLinks.To(RecordType.Fair, s.Id, s.Name), s.FirstDay, s.LastDay))]);
    }

    private static async Task<IReadOnlyList<MapDot>> DotsAsync(IQueryable<Fair> fairs, PlaceCatalog map, CancellationToken cancellationToken)
    {
        var stops = await fairs.Where(f => f.Status == FairStatus.Planned || f.Status == FairStatus.Confirmed).OrderBy(f => f.FirstDay)
            .SelectMany(f => f.Stops, (fair, stop) => new { fair.Id, fair.Name, Stop = stop }).Take(MostDots).ToListAsync(cancellationToken);
        return [.. stops.Select(s => (s.Id, s.Name, Point: s.Stop.Point ?? (s.Stop.CommuneCode is { } code ? map.Commune(code)?.Centre : null))).Where(s => s.Point is not null)
            .Select(s => new MapDot(s.Point!.Value.Latitude, s.Point.Value.Longitude, s.Name, null, CatalogLinks.To(RecordType.Fair, s.Id, s.Name)))];
    }
}
