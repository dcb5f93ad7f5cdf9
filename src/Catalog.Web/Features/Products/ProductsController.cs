using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Products;

public sealed class ProductsController(CatalogDbContext db, ProductPageQuery query) : RecordController(db)
{
    [HttpGet("/san-pham/{address}")]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Products, RecordType.Product, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, cancellationToken));
    }
}
