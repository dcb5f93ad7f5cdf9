using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Places;

/// <summary>Communes of today, and the units before 1/7/2025 by which people and labels still name places.</summary>
public sealed class PlacesController(PlaceDirectory places, PlacePageQuery query) : Controller
{
    [HttpGet("/xa-phuong/{address}")]
    public Task<IActionResult> Commune(string address, string? page, CancellationToken cancellationToken) => ShowAsync(address, page, false, cancellationToken);

    [HttpGet("/dia-danh-cu/{address}")]
    public Task<IActionResult> OldUnit(string address, string? page, CancellationToken cancellationToken) => ShowAsync(address, page, true, cancellationToken);

    private async Task<IActionResult> ShowAsync(string address, string? page, bool isOld, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        if (!PlaceKey.TryParseTail(SlugKey.Read(address).Key, out var key) || key.IsOld != isOld || map.Find(key) is not { } place) return NotFound();
        var url = PlaceLinks.To(place);
        return Request.Path != url ? RedirectPermanent(Request.PathBase + url + Request.QueryString) : View("Details", await query.ReadAsync(place, page, cancellationToken));
    }
}
