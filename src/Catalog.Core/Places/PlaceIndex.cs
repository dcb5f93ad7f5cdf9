using System.Collections.Frozen;

namespace Catalog.Core.Places;

/// <summary>One way to name a unit.</summary>
internal sealed record PlaceName(Place Place, string Text, PlaceType? Type, PlaceMatchKind Kind, string MarkKey, int Weight);

/// <summary>Names, spellings, abbreviations and former names by <see cref="PlaceText.MatchKey(string)"/>.</summary>
internal sealed class PlaceIndex
{
    private readonly FrozenDictionary<string, PlaceName[]> names;

    public PlaceIndex(PlaceCatalog catalog, IEnumerable<Place> places, IEnumerable<PlaceAlias> aliases)
    {
        var own = places.Select(place => (Text: place.Name, Name: new PlaceName(place, place.Name, place.Type, KindOf(place), PlaceText.MarkKey(place.Name), 100)));
        var others = aliases.Select(alias => (alias, Place: catalog.Find(PlaceKey.Parse(alias.TargetKey)))).Where(pair => pair.Place is not null)
            .Select(pair => OfAlias(pair.alias, pair.Place!));
        names = own.Concat(others).GroupBy(pair => PlaceText.MatchKey(pair.Text), pair => pair.Name)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<PlaceName> Find(string matchKey) => names.GetValueOrDefault(matchKey, []);

    private static (string Text, PlaceName Name) OfAlias(PlaceAlias alias, Place place)
    {
        var (type, text) = PlaceTypes.Split(alias.Alias); // an earlier name is stored with its type, a word of ours without
        var kind = alias.Kind switch
        {
            PlaceAliasKind.Abbreviation => PlaceMatchKind.Abbreviation,
            PlaceAliasKind.FormerName => PlaceMatchKind.FormerName,
            PlaceAliasKind.Variant => KindOf(place),
            _ => PlaceMatchKind.Alias,
        };
        return (text, new PlaceName(place, text, type ?? (alias.Kind == PlaceAliasKind.Local ? null : place.Type), kind, PlaceText.MarkKey(text), alias.Weight));
    }

    private static PlaceMatchKind KindOf(Place place) => place.Key.Kind switch
    {
        PlaceKind.Province => PlaceMatchKind.CurrentProvince,
        PlaceKind.OldProvince => PlaceMatchKind.OldProvince,
        PlaceKind.OldDistrict => PlaceMatchKind.OldDistrict,
        PlaceKind.OldCommune => PlaceMatchKind.OldCommune,
        _ => place.IsPresent ? PlaceMatchKind.CurrentCommune : PlaceMatchKind.FormerName,
    };
}
