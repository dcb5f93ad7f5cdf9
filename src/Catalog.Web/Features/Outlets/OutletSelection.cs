using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Outlets;

/// <summary>What a filter selects, in order.</summary>
/// <param name="Place">The place it is limited to, as the register calls it.</param>
/// <param name="Near">The place distances are measured from.</param>
/// <param name="Kinds">How many of each kind, whichever is chosen.</param>
/// <param name="Unknown">A place that was typed and is not known.</param>
public sealed record SelectedOutlets(
    IReadOnlyList<Outlet> Outlets, IReadOnlyDictionary<int, double> Distances, string? Place, string? Near, IReadOnlyDictionary<OutletKind, int> Kinds, string? Unknown);

public sealed class OutletSelection(CatalogDbContext db, PlaceDirectory places, CatalogSearch search, ProvinceOptions province, TimeProvider clock)
{
    public async Task<SelectedOutlets> ReadAsync(OutletFilter filter, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        var resolver = new PlaceResolver(map, province.Code);
        var (within, near) = (resolver.Resolve(filter.Place).Scope, resolver.Resolve(filter.Near).Scope?.Place);
        var shown = db.Outlets.AsNoTracking().Where(OutletQueries.ShownOn(VietnamTime.Today(clock)));
        if (within is not null)
        {
            var codes = within.Communes.Select(c => c.Key.Code).ToList();
            shown = shown.Where(o => codes.Contains(o.CommuneCode));
        }
        if (filter.Sells is not null) shown = await SellingAsync(shown, filter.Sells, cancellationToken);
        if (filter.HasWheelchair) shown = shown.Where(o => o.IsWheelchairAccessible);
        var found = await shown.OrderBy(o => o.SortKey).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (filter.IsOpen) found = found.FindAll(o => !o.Hours.IsUnknown && o.Hours.IsOpen(now));
        var kinds = found.GroupBy(o => o.Kind).ToDictionary(group => group.Key, group => group.Count());
        if (filter.Kind is { } kind) found = found.FindAll(o => o.Kind == kind);
        var distances = near is not null && map.CentreOf(near.Key) is { } centre ? Distances(found, map, centre) : [];
        return new SelectedOutlets(
            distances.Count == 0 ? found : [.. found.OrderBy(o => distances.GetValueOrDefault(o.Id, double.MaxValue))], distances,
            within?.Place.InText, distances.Count == 0 ? null : near!.InText + (near.Key.IsOld ? " (cũ)" : ""), kinds,
            filter.Place is not null && within is null ? filter.Place : filter.Near is not null && near is null ? filter.Near : null);
    }

    /// <summary>Of what search finds by these words, the first hundred products count.</summary>
    private async Task<IQueryable<Outlet>> SellingAsync(IQueryable<Outlet> outlets, string words, CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => name == "q" ? [words] : []);
        var page = await search.SearchAsync(query with { PageSize = SearchRequest.MaxPageSize }, SearchSection.Products, cancellationToken);
        var ids = page.Items.Where(item => !item.IsStrongAlcohol).Select(item => item.Id).ToList();
        return outlets.Where(o => o.Products.Any(link => ids.Contains(link.ProductId)));
    }

    private static Dictionary<int, double> Distances(List<Outlet> outlets, PlaceCatalog map, GeoPoint from)
    {
        var distances = new Dictionary<int, double>();
        foreach (var outlet in outlets)
        {
            if (OutletLine.PointOf(outlet, map) is { } point) distances[outlet.Id] = point.DistanceKm(from);
        }
        return distances;
    }
}
