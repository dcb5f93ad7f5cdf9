using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Search;

/// <summary>One box over everything.</summary>
public sealed class SearchController(SearchPages pages) : Controller
{
    private static readonly SearchSort[] Sorts = [SearchSort.Relevance, SearchSort.Newest, SearchSort.Name];

    [HttpGet("/tim-kiem")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await pages.ReadAsync(Request.Query, SearchSection.All, Sorts, cancellationToken));
}
