using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Units;

/// <summary>What became of the units after a reload of the places.</summary>
/// <param name="Moved">Their commune went whole into one other.</param>
/// <param name="Undecided">Their commune was split, has no successor, or its successor has a unit of the same kind: a person decides.</param>
public sealed record AreaMoves(IReadOnlyList<Unit> Moved, IReadOnlyList<Unit> Undecided);

/// <summary>Units follow mergers: the area and the seat of a unit go where the links of its commune lead, if only one way leads on.</summary>
public sealed class UnitAreas(CatalogDbContext db, UnitService units, PlaceDirectory places)
{
    public async Task<AreaMoves> FollowPlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var catalog = await places.RefreshAsync(cancellationToken);
        var working = await db.Units.AsNoTracking().Where(unit => unit.State == RecordState.Live && unit.ValidTo == null).OrderBy(unit => unit.Id).ToListAsync(cancellationToken);
        var taken = working.Where(unit => IsPresent(catalog, unit.AreaKey)).Select(unit => (unit.Kind, unit.AreaKey)).ToHashSet();
        var (moved, undecided) = (new List<Unit>(), new List<Unit>());
        foreach (var unit in working)
        {
            var areaEnded = !IsPresent(catalog, unit.AreaKey);
            var seatEnded = unit.CommuneCode is { } seat && catalog.Commune(seat) is not { IsPresent: true };
            if (!areaEnded && !seatEnded) continue;
            var changes = new FieldChanges<Unit> { Source = FieldSource.Register, SourceName = "Danh mục đơn vị hành chính" };
            var area = areaEnded ? Successor(catalog, PlaceKey.Parse(unit.AreaKey)) : null;
            var newSeat = seatEnded ? Successor(catalog, PlaceKey.Commune(unit.CommuneCode!)) : null;
            var isDecided = (!areaEnded || (area is not null && taken.Add((unit.Kind, area.Value.ToString())))) && (!seatEnded || newSeat is not null);
            if (!isDecided)
            {
                undecided.Add(unit);
                continue;
            }
            if (area is not null) changes.Set(UnitFields.Area, area.Value.ToString());
            if (newSeat is not null) changes.Set(UnitFields.Commune, newSeat.Value.Code);
            moved.Add(await units.ApplyAsync(unit.Id, unit.Version, changes, actor, "Địa bàn chuyển theo sắp xếp đơn vị hành chính", cancellationToken));
        }
        return new AreaMoves(moved, undecided);
    }

    private static bool IsPresent(PlaceCatalog catalog, string key) => catalog.Find(PlaceKey.Parse(key)) is { IsPresent: true };

    private static PlaceKey? Successor(PlaceCatalog catalog, PlaceKey ended) =>
        ended.Kind == PlaceKind.Commune && catalog.CommunesOf(ended) is [var only] ? only.Key : null;
}
