using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>What an outlet may be shown to sell: no drink of 15 % and more is shown where it could be bought.</summary>
internal static class SoldProducts
{
    public static IQueryable<Product> At(CatalogDbContext db, int outletId) =>
        Shown(db).Where(product => db.OutletProducts.Any(link => link.OutletId == outletId && link.ProductId == product.Id)).AsNoTracking();

    public static Task<Dictionary<int, int>> CountAsync(CatalogDbContext db, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken) => (
        from link in db.OutletProducts
        join product in Shown(db) on link.ProductId equals product.Id
        where outletIds.Contains(link.OutletId)
        group link by link.OutletId into sold
        select new { sold.Key, Count = sold.Count() }).ToDictionaryAsync(sold => sold.Key, sold => sold.Count, cancellationToken);

    private static IQueryable<Product> Shown(CatalogDbContext db) =>
        db.Products.Where(product => product.State == RecordState.Live && (product.AlcoholPercent == null || product.AlcoholPercent < 15));
}
