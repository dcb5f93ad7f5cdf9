using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Products;

public sealed class ProductsController(CatalogDbContext db, ProductPageQuery query, SearchPages pages) : RecordController(db)
{
    private static readonly SearchSort[] Sorts = [SearchSort.Relevance, SearchSort.Newest, SearchSort.ValidUntil, SearchSort.Price, SearchSort.Name];

    [HttpGet("/san-pham")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await pages.ReadAsync(Request.Query, SearchSection.Products, Sorts, cancellationToken));

    [HttpGet("/san-pham/{address}"), Viewed(RecordType.Product)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Products, RecordType.Product, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, cancellationToken));
    }
}
