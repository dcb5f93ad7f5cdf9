using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Compare;

/// <summary>Up to four products beside each other. The address holds them, so that it can be sent on.</summary>
public sealed class CompareController(ComparePageQuery query) : Controller
{
    /// <param name="ma">Public codes.</param>
    /// <param name="khac">"1": only lines in which the products differ.</param>
    /// <param name="q">What to look for, to add one.</param>
    [HttpGet("/so-sanh")]
    public async Task<IActionResult> Index(string[] ma, string? khac, string? q, CancellationToken cancellationToken) =>
        View(await query.ReadAsync(ma, khac == "1", q, cancellationToken));
}
