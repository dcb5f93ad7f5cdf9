using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Units;

/// <summary>A unit whose area or seat ended and that only a person can move.</summary>
/// <param name="Choices">The communes of today that the ended ones went into; none when nothing followed them.</param>
/// <param name="Because">In Vietnamese, without a full stop.</param>
public sealed record UndecidedUnit(Unit Unit, IReadOnlyList<Place> Choices, string Because);

/// <summary>What became of the units whose commune ended.</summary>
public sealed record AreaMoves(IReadOnlyList<Unit> Moved, IReadOnlyList<UndecidedUnit> Undecided);

/// <summary>Units follow mergers: the area and the seat of a unit go where the links of its commune lead, if only one way leads on.</summary>
public sealed class UnitAreas(CatalogDbContext db, UnitService units, PlaceDirectory places)
{
    /// <summary>Moves every unit that only one way leads on from. What a rule refuses waits for a person like the rest and stops nobody.</summary>
    public async Task<AreaMoves> FollowPlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var moved = new List<Unit>();
        foreach (var plan in await PlanAsync(cancellationToken))
        {
            if (plan.Because is not null) continue;
            try
            {
                moved.Add(await units.ApplyAsync(plan.Unit.Id, plan.Unit.Version, plan.Changes, actor, "Địa bàn chuyển theo sắp xếp đơn vị hành chính", cancellationToken));
            }
            catch (Exception exception) when (exception is InvalidChangeException or VersionConflictException or RecordNotFoundException)
            {
                // It stays in the list of undecided units.
            }
        }
        return new AreaMoves(moved, await UndecidedAsync(cancellationToken));
    }

    /// <summary>The units that wait for a person, as things stand now.</summary>
    public async Task<IReadOnlyList<UndecidedUnit>> UndecidedAsync(CancellationToken cancellationToken) =>
        [.. (await PlanAsync(cancellationToken)).Select(plan => new UndecidedUnit(plan.Unit, plan.Choices, plan.Because ?? "chưa tự chuyển được, hãy mở đơn vị và sửa"))];

    private async Task<List<Plan>> PlanAsync(CancellationToken cancellationToken)
    {
        var catalog = await places.RefreshAsync(cancellationToken);
        var working = await db.Units.AsNoTracking().Where(unit => unit.State == RecordState.Live && unit.ValidTo == null).OrderBy(unit => unit.Id).ToListAsync(cancellationToken);
        var taken = working.Where(unit => IsPresent(catalog, PlaceKey.Parse(unit.AreaKey))).Select(unit => (unit.Kind, unit.AreaKey)).ToHashSet();
        return [.. working.Select(unit => PlanFor(unit, catalog, taken)).OfType<Plan>()];
    }

    /// <summary>Null when the unit stays where it is.</summary>
    private static Plan? PlanFor(Unit unit, PlaceCatalog catalog, HashSet<(UnitKind, string)> taken)
    {
        var area = PlaceKey.Parse(unit.AreaKey);
        PlaceKey? seat = unit.CommuneCode is null ? null : PlaceKey.Commune(unit.CommuneCode);
        PlaceKey[] ended = [.. new[] { area, seat ?? area }.Distinct().Where(key => !IsPresent(catalog, key))];
        if (ended.Length == 0) return null;
        var plan = new Plan(unit, [.. ended.SelectMany(catalog.CommunesOf).DistinctBy(place => place.Key)]);
        foreach (var key in ended)
        {
            if (key.Kind != PlaceKind.Commune || catalog.CommunesOf(key) is not [var only])
                return plan with { Because = catalog.CommunesOf(key).Count == 0 ? "xã, phường đã kết thúc mà không có nơi kế tiếp" : "xã, phường đã được chia, hãy chọn một nơi" };
            if (key == area && !taken.Add((unit.Kind, only.Key.ToString()))) return plan with { Because = $"{only.InText} đã có đơn vị cùng loại, hãy gộp hoặc kết thúc một đơn vị" };
            if (key == area) plan.Changes.Set(UnitFields.Area, only.Key.ToString());
            if (key == seat) plan.Changes.Set(UnitFields.Commune, only.Key.Code);
        }
        return plan;
    }

    private static bool IsPresent(PlaceCatalog catalog, PlaceKey key) => catalog.Find(key) is { IsPresent: true };

    private sealed record Plan(Unit Unit, IReadOnlyList<Place> Choices)
    {
        public string? Because { get; init; }
        public FieldChanges<Unit> Changes { get; } = new() { Source = FieldSource.Register, SourceName = "Danh mục đơn vị hành chính" };
    }
}
