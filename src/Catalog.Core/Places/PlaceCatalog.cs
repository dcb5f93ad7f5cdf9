using System.Collections.Frozen;

namespace Catalog.Core.Places;

/// <summary>All units of both epochs with their links, read once and never changed: a reload makes a new one.</summary>
public sealed class PlaceCatalog
{
    private readonly FrozenDictionary<PlaceKey, Place> places;
    private readonly FrozenDictionary<PlaceKey, Place[]> children;
    private readonly FrozenDictionary<PlaceKey, PlaceLink[]> linksFrom;
    private readonly FrozenDictionary<PlaceKey, PlaceKey[]> sources;
    private readonly FrozenDictionary<PlaceKey, Place[]> communesOf;

    public PlaceCatalog(int revisionId, IReadOnlyCollection<Place> places, IReadOnlyCollection<PlaceLink> links, IReadOnlyCollection<PlaceAlias> aliases)
    {
        RevisionId = revisionId;
        this.places = places.ToFrozenDictionary(place => place.Key);
        children = places.Where(place => place.Parent is not null).GroupBy(place => place.Parent!.Value).ToFrozenDictionary(group => group.Key, Sorted);
        linksFrom = links.GroupBy(link => PlaceKey.Parse(link.FromKey)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        sources = links.GroupBy(link => PlaceKey.Commune(link.CommuneCode)).ToFrozenDictionary(group => group.Key, group => group.Select(link => PlaceKey.Parse(link.FromKey)).ToArray());
        var found = new Dictionary<PlaceKey, Place[]>(places.Count);
        foreach (var place in places) Current(place.Key, found);
        communesOf = found.ToFrozenDictionary();
        Communes = Sorted(places.Where(place => place is { Key.Kind: PlaceKind.Commune, IsPresent: true }));
        Provinces = Sorted(places.Where(place => place is { Key.Kind: PlaceKind.Province, IsPresent: true }));
        Names = new PlaceIndex(this, places, aliases);
    }

    /// <summary>The <see cref="PlaceRevision"/> it was read from; 0 when nothing was ever loaded.</summary>
    public int RevisionId { get; }

    /// <summary>Those of today, in Vietnamese order.</summary>
    public IReadOnlyList<Place> Communes { get; }
    public IReadOnlyList<Place> Provinces { get; }

    internal PlaceIndex Names { get; }

    public Place? Find(PlaceKey key) => places.GetValueOrDefault(key);

    /// <summary>Today's commune, or one that has ended, by its five digits.</summary>
    public Place? Commune(string code) => Find(PlaceKey.Commune(code));

    public Place? Province(string code) => Find(PlaceKey.Province(code));

    /// <summary>The communes of today that a unit of any epoch means, in Vietnamese order; empty for an unknown one.</summary>
    public IReadOnlyList<Place> CommunesOf(PlaceKey key) => communesOf.GetValueOrDefault(key, []);

    /// <summary>How a unit that ended went over; several links: a person must choose.</summary>
    public IReadOnlyList<PlaceLink> LinksFrom(PlaceKey key) => linksFrom.GetValueOrDefault(key, []);

    /// <summary>A unit that ended and went to more than one commune. Nothing that lies in it may be moved by a program.</summary>
    public bool IsSplit(PlaceKey key) => key.Kind is PlaceKind.OldCommune or PlaceKind.Commune && CommunesOf(key).Count > 1;

    /// <summary>The units before 1/7/2025 from which a commune was made.</summary>
    public IReadOnlyList<Place> SourcesOf(string communeCode) =>
        Sorted(sources.GetValueOrDefault(PlaceKey.Commune(communeCode), []).Select(Find).OfType<Place>());

    /// <summary>Units directly inside: communes of a province, districts of an old province, communes of an old district.</summary>
    public IReadOnlyList<Place> ChildrenOf(PlaceKey key) => children.GetValueOrDefault(key, []);

    /// <summary>The unit itself, then what it lies in, outwards.</summary>
    public IEnumerable<Place> Outwards(PlaceKey key)
    {
        for (var place = Find(key); place is not null; place = place.Parent is { } parent ? Find(parent) : null) yield return place;
    }

    /// <summary>The middle of a unit of any epoch, its communes weighted by area: what "near" starts from.</summary>
    public GeoPoint? CentreOf(PlaceKey key)
    {
        var communes = CommunesOf(key).Where(commune => commune.Centre is not null).ToList();
        var area = communes.Sum(commune => commune.AreaKm2);
        return area > 0
            ? new GeoPoint(communes.Sum(c => c.Centre!.Value.Latitude * c.AreaKm2) / area, communes.Sum(c => c.Centre!.Value.Longitude * c.AreaKm2) / area)
            : null;
    }

    private Place[] Current(PlaceKey key, Dictionary<PlaceKey, Place[]> found)
    {
        if (found.TryGetValue(key, out var known)) return known;
        found[key] = []; // a circle of links ends here
        return found[key] = Find(key) switch
        {
            { Key.Kind: PlaceKind.Commune, IsPresent: true } present => [present],
            { Key.Kind: PlaceKind.Province } => [.. ChildrenOf(key).Where(child => child.IsPresent)],
            _ => Sorted(LinksFrom(key).Select(link => PlaceKey.Commune(link.CommuneCode)).Where(target => target != key)
                .Concat(ChildrenOf(key).Select(child => child.Key)).SelectMany(next => Current(next, found)).DistinctBy(place => place.Key)),
        };
    }

    private static Place[] Sorted(IEnumerable<Place> some)
    {
        Place[] sorted = [.. some];
        if (sorted.Length > 1) Array.Sort(sorted, Compare);
        return sorted;
    }

    private static int Compare(Place left, Place right) => string.CompareOrdinal(left.SortKey, right.SortKey) is not 0 and var order ? order
        : left.Key.Kind != right.Key.Kind ? left.Key.Kind.CompareTo(right.Key.Kind)
        : string.CompareOrdinal(left.Key.Code, right.Key.Code);
}
