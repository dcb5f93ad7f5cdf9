using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Places;

/// <summary>Communes of today, and the units before 1/7/2025 by which people and labels still name places.</summary>
public sealed class PlacesController(CatalogDbContext db, PlaceDirectory places, ProductListQuery products) : Controller
{
    private const int MostProducers = 60;

    [HttpGet("/xa-phuong/{address}")]
    public Task<IActionResult> Commune(string address, string? page, CancellationToken cancellationToken) => ShowAsync(address, page, false, cancellationToken);

    [HttpGet("/dia-danh-cu/{address}")]
    public Task<IActionResult> OldUnit(string address, string? page, CancellationToken cancellationToken) => ShowAsync(address, page, true, cancellationToken);

    private async Task<IActionResult> ShowAsync(string address, string? page, bool isOld, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        if (!PlaceKey.TryParseTail(SlugKey.Read(address).Key, out var key) || key.IsOld != isOld || map.Find(key) is not { } place) return NotFound();
        var url = LinkTo(place);
        if (Request.Path != url) return RedirectPermanent(Request.PathBase + url + Request.QueryString);

        var communes = map.CommunesOf(key);
        var codes = communes.Select(c => c.Key.Code).ToList();
        var live = db.Products.AsNoTracking().Where(p => p.State == RecordState.Live && codes.Contains(p.CommuneCode));
        var producers = await db.Producers.AsNoTracking().Where(p => p.State == RecordState.Live && codes.Contains(p.CommuneCode))
            .OrderBy(p => p.SortKey).Select(p => new { p.Id, p.Name }).Take(MostProducers).ToListAsync(cancellationToken);
        return View("Details", new PlacePage
        {
            Place = place,
            Around = [.. map.Outwards(key).Skip(1).Select(outer => outer.FullName)],
            Communes = isOld || !place.IsPresent ? [.. communes.Select(c => new LabelledLink(c.InText, LinkTo(c)))] : [],
            IsSplit = map.IsSplit(key),
            MadeFrom = isOld ? [] : [.. map.SourcesOf(key.Code).Where(source => source.Key.IsOld).Select(source => new LabelledLink(source.InText, LinkTo(source)))],
            Producers = [.. producers.Select(p => new LabelledLink(p.Name, CatalogLinks.Producer(p.Id, p.Name)))],
            Products = await products.ReadAsync(live, page, url, cancellationToken),
        });
    }

    private static string LinkTo(Place place) => $"{(place.Key.IsOld ? CatalogLinks.OldUnits : CatalogLinks.Communes)}/{place.AddressTail}";
}

public sealed record PlacePage
{
    public required Place Place { get; init; }

    /// <summary>The units it lies in, outwards.</summary>
    public required IReadOnlyList<string> Around { get; init; }

    /// <summary>Of a unit that ended: the communes of today it went over to.</summary>
    public required IReadOnlyList<LabelledLink> Communes { get; init; }
    public required bool IsSplit { get; init; }

    /// <summary>Of a commune of today: the units it was made from.</summary>
    public required IReadOnlyList<LabelledLink> MadeFrom { get; init; }
    public required IReadOnlyList<LabelledLink> Producers { get; init; }
    public required ProductList Products { get; init; }
}
