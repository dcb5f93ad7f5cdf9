using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Products;

/// <summary>Where a product can be bought, and at which fairs its maker stands.</summary>
/// <param name="Typed">The place that the visitor is near to, as typed.</param>
/// <param name="Near">That place as the register calls it; null when none was typed or none is known.</param>
/// <param name="More">How many outlets are not listed here.</param>
public sealed record WhereToBuy(string? Typed, string? Near, IReadOnlyList<SellingOutlet> Outlets, int More, IReadOnlyList<FairBrief> Fairs)
{
    public bool IsPlaceUnknown => Typed is not null && Near is null;
}

public sealed record SellingOutlet(OutletLine Line, DateOnly ConfirmedOn);

/// <summary>The nearest first when a place is known, else the latest confirmed; nothing that nobody has confirmed for a year.</summary>
public sealed class WhereToBuyQuery(CatalogDbContext db, PlaceDirectory places, ProvinceOptions province, TimeProvider clock)
{
    private const int Most = 20;
    private static readonly (int Coming, int Past) MostFairs = (3, 0);

    /// <param name="near">A commune or a unit before 1/7/2025, by key or as people type it.</param>
    public async Task<WhereToBuy> ReadAsync(int productId, int producerId, string? near, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), VietnamTime.Today(clock));
        var map = await places.GetAsync(cancellationToken);
        var typed = string.IsNullOrWhiteSpace(near) ? null : near.Trim();
        var place = new PlaceResolver(map, province.Code).Resolve(typed).Scope?.Place;
        var centre = place is null ? null : map.CentreOf(place.Key);
        var sellers = await SellersAsync(productId, map, now, today, cancellationToken);
        var ordered = centre is { } from
            ? sellers.Select(seller => seller with { Line = seller.Line with { DistanceKm = seller.Line.Point?.DistanceKm(from) } }).OrderBy(seller => seller.Line.DistanceKm ?? double.MaxValue).ToList()
            : sellers;
        return new WhereToBuy(typed, centre is null ? null : place!.InText + (place.Key.IsOld ? " (cũ)" : ""), [.. ordered.Take(Most)], Math.Max(0, ordered.Count - Most),
            await db.Fairs.Where(f => f.Exhibitors.Any(e => e.ProducerId == producerId)).BriefsAsync(map, today, MostFairs, cancellationToken));
    }

    private async Task<List<SellingOutlet>> SellersAsync(int productId, PlaceCatalog map, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var oldest = today.AddMonths(-OutletQueries.HiddenMonths);
        var found = await db.Outlets.AsNoTracking().Where(OutletQueries.ShownOn(today))
            .SelectMany(o => o.Products.Where(link => link.ProductId == productId && link.ConfirmedOn >= oldest), (outlet, link) => new { Outlet = outlet, link.ConfirmedOn })
            .OrderByDescending(pair => pair.ConfirmedOn).ThenBy(pair => pair.Outlet.SortKey).ToListAsync(cancellationToken);
        return [.. found.Select(pair => new SellingOutlet(OutletLine.Of(pair.Outlet, map, now), pair.ConfirmedOn))];
    }
}
