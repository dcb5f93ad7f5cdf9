using Catalog.Core.Products;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>One page of the products of something, by name.</summary>
/// <param name="Url">Of the first page.</param>
public sealed record ProductList(IReadOnlyList<RegisterRow> Products, Paging Paging, string Url)
{
    public string Here => Paging.UrlOf(Url)(Paging.Page);
}

public sealed class ProductListQuery(ProductRowQuery rows)
{
    /// <param name="page">As typed.</param>
    public async Task<ProductList> ReadAsync(IQueryable<Product> products, string? page, string url, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, await products.CountAsync(cancellationToken));
        var ids = await products.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => p.Id).Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        return new ProductList(await rows.ReadAsync(ids, cancellationToken), paging, url);
    }
}
