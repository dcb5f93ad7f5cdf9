using Catalog.Core.Records;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Offline;

/// <summary>The province in one page that a phone keeps: where to buy, when the next market is, which certificates hold.</summary>
public sealed class OfflineController(OfflinePackQuery query) : Controller
{
    /// <summary>With the slash at its end, or the worker beside it would not be in charge.</summary>
    [HttpGet(CatalogLinks.Offline)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (Request.Path != CatalogLinks.Offline) return RedirectPermanent(Request.PathBase + CatalogLinks.Offline);
        Response.Headers.CacheControl = "no-cache"; // the worker keeps it, nobody in between does
        return View(await query.ReadAsync(cancellationToken));
    }
}
