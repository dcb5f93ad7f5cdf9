using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Products;

public sealed class ProductsController(CatalogDbContext db, ProductPageQuery query, WhereToBuyQuery buying, SearchPages pages) : RecordController(db)
{
    private static readonly SearchSort[] Sorts = [SearchSort.Relevance, SearchSort.Newest, SearchSort.ValidUntil, SearchSort.Price, SearchSort.Name];

    [HttpGet("/san-pham")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await pages.ReadAsync(Request.Query, SearchSection.Products, Sorts, cancellationToken));

    /// <param name="near">Where the visitor is, by key or as people type it: the outlets are sorted from there.</param>
    [HttpGet("/san-pham/{address}"), Viewed(RecordType.Product)]
    public async Task<IActionResult> Details(string address, string? near, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        if (await TurnAwayAsync(Db.Products, RecordType.Product, key, cancellationToken) is { } elsewhere) return elsewhere;
        var page = await query.ReadAsync(key.Id!.Value, cancellationToken);
        return View(page.IsStrongAlcohol ? page : page with { Buy = await buying.ReadAsync(page.Id, page.ProducerId, near, cancellationToken) });
    }
}
