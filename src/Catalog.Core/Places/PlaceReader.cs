using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Places;

/// <summary>Tables → snapshot.</summary>
public static class PlaceReader
{
    public static async Task<PlaceCatalog> ReadAsync(CatalogDbContext db, int revisionId, CancellationToken cancellationToken)
    {
        var provinces = await db.Provinces.AsNoTracking().ToListAsync(cancellationToken);
        var communes = await db.Communes.AsNoTracking().ToListAsync(cancellationToken);
        var oldUnits = await db.OldUnits.AsNoTracking().ToListAsync(cancellationToken);
        var links = await db.PlaceLinks.AsNoTracking().ToListAsync(cancellationToken);
        var aliases = await db.PlaceAliases.AsNoTracking().ToListAsync(cancellationToken);
        return Create(revisionId, provinces, communes, oldUnits, links, aliases);
    }

    /// <summary>The shipped lists without a database: tools, and tests of what reads the snapshot.</summary>
    public static PlaceCatalog Read(PlaceSeed seed)
    {
        var rows = new PlaceRows(seed);
        var nothing = new Dictionary<string, DateOnly?>();
        return Create(0, rows.Provinces(nothing), rows.Communes(nothing), rows.OldUnits(), rows.Links(_ => null), rows.Aliases());
    }

    private static PlaceCatalog Create(
        int revisionId, IReadOnlyList<Province> provinces, IReadOnlyList<Commune> communes, IReadOnlyList<OldUnit> oldUnits, IReadOnlyList<PlaceLink> links, IReadOnlyList<PlaceAlias> aliases) =>
        new(revisionId,
        [
            .. provinces.Select(province => Of(province, PlaceKey.Province(province.Code), null)),
            .. communes.Select(commune => Of(commune, PlaceKey.Commune(commune.Code), PlaceKey.Province(commune.ProvinceCode)) with
            {
                Centre = new GeoPoint(commune.Latitude, commune.Longitude), AreaKm2 = commune.AreaKm2,
            }),
            .. oldUnits.Select(unit => Of(unit, PlaceKey.Parse(unit.Key), unit.ParentKey is null ? null : PlaceKey.Parse(unit.ParentKey))),
        ], links, aliases);

    private static Place Of(PlaceRow row, PlaceKey key, PlaceKey? parent) => new()
    {
        Key = key,
        Name = row.Name,
        FullName = row.FullName,
        Type = row.Type,
        Slug = row.Slug,
        SortKey = row.SortKey,
        Parent = parent,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
    };
}
