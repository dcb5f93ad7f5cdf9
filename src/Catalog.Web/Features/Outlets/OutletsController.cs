using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Outlets;

public sealed class OutletsController(CatalogDbContext db, PlaceDirectory places, OutletPageQuery query, ProvinceOptions province, TimeProvider clock) : RecordController(db)
{
    /// <param name="place">A commune or a unit before 1/7/2025, by key or as people type it.</param>
    [HttpGet("/diem-ban")]
    public async Task<IActionResult> Index(string? place, string? kind, string? page, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        var asked = new PlaceResolver(map, province.Code).Resolve(place).Scope;
        var within = asked?.Communes.Select(c => c.Key.Code).ToList();
        var chosen = Enum.GetValues<OutletKind>().Where(k => k.ToString() == kind).Select(k => (OutletKind?)k).FirstOrDefault();

        var open = Db.Outlets.AsNoTracking().Where(o => o.State == RecordState.Live && o.Status == OutletStatus.Open);
        if (within is not null) open = open.Where(o => within.Contains(o.CommuneCode));
        var kinds = await open.GroupBy(o => o.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        if (chosen is { } only) open = open.Where(o => o.Kind == only);
        var paging = Paging.Of(page, await open.CountAsync(cancellationToken));
        var outlets = await open.OrderBy(o => o.SortKey).ThenBy(o => o.Id).Skip(paging.Skip).Take(Paging.Size)
            .ToListAsync(cancellationToken);
        var products = await SoldProducts.CountAsync(Db, [.. outlets.Select(o => o.Id)], cancellationToken);
        var now = clock.GetUtcNow();
        return View(new OutletsPage
        {
            Now = now,
            Typed = place,
            Place = asked?.Place.InText,
            PlaceUnknown = !string.IsNullOrWhiteSpace(place) && asked is null,
            Kinds = [.. kinds.OrderBy(k => k.Key).Select(k => new OutletChoice(OutletWords.Of(k.Key), k.Count, LinkTo(place, k.Key == chosen ? null : k.Key), k.Key == chosen))],
            Outlets = [.. outlets.Select(o => OutletLine.Of(o, products.GetValueOrDefault(o.Id), map, now))],
            Paging = paging,
            Url = LinkTo(place, chosen),
        });
    }

    [HttpGet("/diem-ban/{address}"), Viewed(RecordType.Outlet)]
    public async Task<IActionResult> Details(string address, string? page, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Outlets, RecordType.Outlet, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, page, cancellationToken));
    }

    private static string LinkTo(string? place, OutletKind? kind)
    {
        string?[] parts = [string.IsNullOrWhiteSpace(place) ? null : "place=" + Uri.EscapeDataString(place), kind is null ? null : "kind=" + kind];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? CatalogLinks.Outlets : $"{CatalogLinks.Outlets}?{query}";
    }
}
