using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>An outlet in a list.</summary>
public sealed record OutletLine
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required string Kind { get; init; }

    /// <summary>It may hang out the red sign.</summary>
    public required bool IsSign { get; init; }
    public required string Address { get; init; }
    public required OpeningText Opening { get; init; }

    /// <summary>How many products of the register it sells.</summary>
    public int Products { get; init; }
    public required bool HasParking { get; init; }
    public required bool IsWheelchairAccessible { get; init; }
    public required DateOnly? ConfirmedOn { get; init; }
    public required bool IsStale { get; init; }

    /// <summary>Where it stands, or else the middle of its commune.</summary>
    public required GeoPoint? Point { get; init; }
    public double? DistanceKm { get; init; }

    public static OutletLine Of(Outlet outlet, PlaceCatalog places, DateTimeOffset now)
    {
        var commune = places.Commune(outlet.CommuneCode);
        return new OutletLine
        {
            Id = outlet.Id,
            Name = outlet.Name,
            Url = CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name),
            Kind = OutletWords.Of(outlet.Kind),
            IsSign = outlet.Kind is OutletKind.VietnamesePride or OutletKind.VietnameseQuintessence,
            Address = commune is null ? outlet.AddressLine : $"{outlet.AddressLine}, {commune.InText}",
            Opening = OpeningText.Of(outlet, now),
            HasParking = outlet.HasParking,
            IsWheelchairAccessible = outlet.IsWheelchairAccessible,
            ConfirmedOn = outlet.ConfirmedOn,
            IsStale = outlet.IsStaleOn(VietnamTime.DayOf(now)),
            Point = PointOf(outlet, places),
        };
    }

    public static GeoPoint? PointOf(Outlet outlet, PlaceCatalog places) =>
        outlet is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : places.Commune(outlet.CommuneCode)?.Centre;
}

/// <param name="Number">Its place in the list and on the map; null in lists without numbers.</param>
public sealed record OutletItem(OutletLine Line, int? Number);

/// <summary>The first outlets of a selection, by name.</summary>
public sealed class OutletLineQuery(CatalogDbContext db, PlaceDirectory places, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutletLine>> ReadAsync(IQueryable<Outlet> outlets, int most, CancellationToken cancellationToken)
    {
        var found = await outlets.AsNoTracking().Where(OutletQueries.ShownOn(VietnamTime.Today(clock))).OrderBy(o => o.SortKey).ThenBy(o => o.Id).Take(most).ToListAsync(cancellationToken);
        return await LinesAsync(found, cancellationToken);
    }

    /// <summary>The order is kept.</summary>
    public async Task<IReadOnlyList<OutletLine>> LinesAsync(IReadOnlyList<Outlet> outlets, CancellationToken cancellationToken)
    {
        var (map, now) = (await places.GetAsync(cancellationToken), clock.GetUtcNow());
        var products = await SoldProducts.CountAsync(db, [.. outlets.Select(o => o.Id)], cancellationToken);
        return [.. outlets.Select(outlet => OutletLine.Of(outlet, map, now) with { Products = products.GetValueOrDefault(outlet.Id) })];
    }
}
