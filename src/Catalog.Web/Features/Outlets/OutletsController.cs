using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Outlets;

public sealed class OutletsController(CatalogDbContext db, OutletSelection selection, OutletPageQuery query, OutletLineQuery lines, ProvinceOptions province, TimeProvider clock) : RecordController(db)
{
    [HttpGet("/diem-ban")]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellationToken)
    {
        var filter = OutletFilter.Read(Request.Query);
        var selected = await selection.ReadAsync(filter, cancellationToken);
        var paging = Paging.Of(page, selected.Outlets.Count);
        var shown = await lines.LinesAsync([.. selected.Outlets.Skip(paging.Skip).Take(Paging.Size)], cancellationToken);
        return View(new OutletsPage
        {
            Now = clock.GetUtcNow(),
            Filter = filter,
            Place = selected.Place,
            Near = selected.Near,
            Unknown = selected.Unknown,
            Kinds = [.. selected.Kinds.OrderBy(k => k.Key).Select(k => new OutletChoice(OutletWords.Of(k.Key), k.Value, (filter with { Kind = k.Key == filter.Kind ? null : k.Key }).ToUrl(), k.Key == filter.Kind))],
            Outlets = [.. shown.Select(line => line with { DistanceKm = selected.Distances.TryGetValue(line.Id, out var km) ? km : null })],
            Paging = paging,
            ProvinceCode = province.Code,
        });
    }

    /// <summary>The same selection as points, for the map that can be moved: GeoJSON, RFC 7946.</summary>
    [HttpGet("/diem-ban/diem.json")]
    public async Task<IActionResult> Points([FromServices] PlaceDirectory places, CancellationToken cancellationToken)
    {
        var selected = await selection.ReadAsync(OutletFilter.Read(Request.Query), cancellationToken);
        var (map, now) = (await places.GetAsync(cancellationToken), clock.GetUtcNow());
        var points = selected.Outlets.Select(outlet => OutletLine.Of(outlet, map, now)).Where(line => line.Point is not null);
        return Json(new { type = "FeatureCollection", features = points.Select(line => OutletPoint.Of(line, Request.PathBase + line.Url)) });
    }

    [HttpGet("/diem-ban/{address}"), Viewed(RecordType.Outlet)]
    public async Task<IActionResult> Details(string address, string? page, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Outlets, RecordType.Outlet, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, page, cancellationToken));
    }
}
