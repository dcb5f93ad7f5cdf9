using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.Places;

/// <summary>The rows a seed stands for, before they meet what the database holds.</summary>
internal sealed class PlaceRows(PlaceSeed seed)
{
    /// <summary>The day the two-level order began: every present unit dates from then, every old one ended the day before.</summary>
    public static readonly DateOnly TwoLevelsFrom = new(2025, 7, 1);

    private static readonly DateOnly OldUntil = TwoLevelsFrom.AddDays(-1);

    /// <summary>Names given up in the mergers of 2023 and 2024.</summary>
    private static readonly DateOnly FormerUntil = new(2024, 12, 31);

    public IReadOnlyList<Province> Provinces(IReadOnlyDictionary<string, DateOnly?> known) =>
        [.. seed.Rows("provinces").Select(row => Province(row[0], row[1], FromOf(row[0], known)))];

    public IReadOnlyList<Commune> Communes(IReadOnlyDictionary<string, DateOnly?> known) =>
        [.. seed.Rows("communes").Select(row => Commune(row, FromOf(row[0], known)))];

    public IReadOnlyList<OldUnit> OldUnits() =>
    [
        .. seed.Rows("old-provinces").Select(row => Old(PlaceKind.OldProvince, row[0], row[1], null)),
        .. seed.Rows("old-districts").Select(row => Old(PlaceKind.OldDistrict, row[0], row[2], new PlaceKey(PlaceKind.OldProvince, row[1]))),
        .. seed.Rows("old-communes").Select(row => Old(PlaceKind.OldCommune, row[0], row[2], new PlaceKey(PlaceKind.OldDistrict, row[1]))),
    ];

    /// <param name="endOf">The last day of a commune of the present order that has ended.</param>
    public IReadOnlyList<PlaceLink> Links(Func<PlaceKey, DateOnly?> endOf) => [.. seed.Rows("links").Select(row => new PlaceLink
    {
        FromKey = PlaceKey.Parse(row[0]).ToString(), CommuneCode = row[1], Kind = KindOf(row[2]), Note = row[3] is "" ? null : row[3], Revision = seed.Revision,
        ValidFrom = PlaceKey.Parse(row[0]) is { IsOld: true } ? TwoLevelsFrom : endOf(PlaceKey.Parse(row[0]))?.AddDays(1) ?? seed.Day,
    })];

    /// <summary>Other words: our own list, spellings, names given up, and the names before a unit changed its type.</summary>
    public IReadOnlyList<PlaceAlias> Aliases() =>
    [
        .. seed.Rows("aliases").Select(row => Alias(row[0], PlaceKey.Parse(row[1]), AliasKindOf(row[2]), int.Parse(row[3], CultureInfo.InvariantCulture), null)),
        .. seed.Rows("former-names").Select(row => Alias(row[0], PlaceKey.Parse(row[1]), PlaceAliasKind.FormerName, 50, FormerUntil)),
        .. seed.Rows("provinces").Where(row => row[2] is not "").Select(row => Earlier(row[2], row[1], PlaceKey.Province(row[0]))),
        .. seed.Rows("communes").Where(row => row[3] is not "").Select(row => Earlier(row[3], row[2], PlaceKey.Commune(row[0]))),
    ];

    /// <summary>A name that was replaced by <paramref name="present"/>: an earlier one, or the same in another spelling.</summary>
    public PlaceAlias Earlier(string name, string present, PlaceKey target) =>
        VietnameseText.SearchKey(name) == VietnameseText.SearchKey(present)
            ? Alias(name, target, PlaceAliasKind.Variant, 90, null)
            : Alias(name, target, PlaceAliasKind.FormerName, 90, seed.Day.AddDays(-1));

    private DateOnly? FromOf(string code, IReadOnlyDictionary<string, DateOnly?> known) =>
        known.Count == 0 ? TwoLevelsFrom : known.TryGetValue(code, out var from) ? from : seed.Day;

    private Province Province(string code, string fullName, DateOnly? from)
    {
        var (type, name, slug, sortKey, searchKey) = PlaceRow.Keys(fullName);
        return new Province
        {
            Code = PlaceKey.Parse("tinh:" + code).Code,
            Name = name,
            FullName = fullName,
            Type = type,
            Slug = slug,
            SortKey = sortKey,
            SearchKey = searchKey,
            ValidFrom = from,
            Revision = seed.Revision,
        };
    }

    private Commune Commune(string[] row, DateOnly? from)
    {
        var (type, name, slug, sortKey, searchKey) = PlaceRow.Keys(row[2]);
        return new Commune
        {
            Code = PlaceKey.Parse("xa:" + row[0]).Code,
            ProvinceCode = row[1],
            Name = name,
            FullName = row[2],
            Type = type,
            Slug = slug,
            SortKey = sortKey,
            SearchKey = searchKey,
            Latitude = Number(row[4]),
            Longitude = Number(row[5]),
            AreaKm2 = Number(row[6]),
            ValidFrom = from,
            Revision = seed.Revision,
        };
    }

    private OldUnit Old(PlaceKind kind, string code, string fullName, PlaceKey? parent)
    {
        var (type, name, slug, sortKey, searchKey) = PlaceRow.Keys(fullName);
        return new OldUnit
        {
            Key = PlaceKey.Parse(new PlaceKey(kind, code).ToString()).ToString(),
            Code = code,
            ParentKey = parent?.ToString(),
            Name = name,
            FullName = fullName,
            Type = type,
            Slug = slug,
            SortKey = sortKey,
            SearchKey = searchKey,
            ValidTo = OldUntil,
            Revision = seed.Revision,
        };
    }

    private PlaceAlias Alias(string alias, PlaceKey target, PlaceAliasKind kind, int weight, DateOnly? until) => new()
    {
        Alias = VietnameseText.ToNfc(alias),
        TargetKey = target.ToString(),
        Kind = kind,
        SearchKey = VietnameseText.SearchKey(alias),
        Weight = weight,
        ValidTo = until,
        Revision = seed.Revision,
    };

    private static PlaceLinkKind KindOf(string kind) => kind switch
    {
        "merged" => PlaceLinkKind.Merged,
        "province_changed" => PlaceLinkKind.ProvinceChanged,
        "ambiguous" => PlaceLinkKind.Ambiguous,
        "split_population" => PlaceLinkKind.SplitPopulation,
        "unchanged" => PlaceLinkKind.Unchanged,
        "renamed" => PlaceLinkKind.Renamed,
        _ => throw new FormatException($"links.csv: unknown kind '{kind}'."),
    };

    private static PlaceAliasKind AliasKindOf(string kind) => kind switch
    {
        "abbreviation" => PlaceAliasKind.Abbreviation,
        "variant" => PlaceAliasKind.Variant,
        "former" => PlaceAliasKind.FormerName,
        "local" => PlaceAliasKind.Local,
        _ => throw new FormatException($"aliases.csv: unknown kind '{kind}'."),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
