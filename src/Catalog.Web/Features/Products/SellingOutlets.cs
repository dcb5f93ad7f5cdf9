using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Products;

/// <summary>Where a product can be bought: the latest confirmed first, nothing that nobody has confirmed for a year.</summary>
internal static class SellingOutlets
{
    private const int Most = 20;
    private const int MonthsShown = 12;

    public static async Task<IReadOnlyList<SellingOutlet>> ReadAsync(CatalogDbContext db, int productId, PlaceCatalog places, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var oldest = VietnamTime.DayOf(now).AddMonths(-MonthsShown);
        var found = await db.Outlets.AsNoTracking()
            .Where(o => o.State == RecordState.Live && o.Status == OutletStatus.Open)
            .SelectMany(o => o.Products.Where(link => link.ProductId == productId && link.ConfirmedOn >= oldest), (outlet, link) => new { Outlet = outlet, link.ConfirmedOn })
            .OrderByDescending(pair => pair.ConfirmedOn).ThenBy(pair => pair.Outlet.SortKey).Take(Most).ToListAsync(cancellationToken);
        return [.. found.Select(pair =>
        {
            var (outlet, opening) = (pair.Outlet, OpeningText.Of(pair.Outlet, now));
            return new SellingOutlet(outlet.Name, CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name),
                places.Commune(outlet.CommuneCode) is { } commune ? $"{outlet.AddressLine}, {commune.InText}" : outlet.AddressLine, opening.IsOpen, opening.Detail, pair.ConfirmedOn);
        })];
    }
}
