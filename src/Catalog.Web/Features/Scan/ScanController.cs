using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Scan;

/// <summary>From a label in the hand to its page: by camera, by a photo, or by typing, which are equals.</summary>
public sealed class ScanController(ScannedCodeQuery query) : Controller
{
    /// <param name="ma">What a code says, or what stands below it.</param>
    [HttpGet("/quet")]
    public async Task<IActionResult> Index(string? ma, CancellationToken cancellationToken)
    {
        var page = await query.ReadAsync(ma, cancellationToken);
        return page.Url is { } url ? Redirect(Request.PathBase + url) : View(page);
    }
}
