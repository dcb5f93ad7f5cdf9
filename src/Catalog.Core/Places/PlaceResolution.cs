namespace Catalog.Core.Places;

/// <summary>By which kind of name a text met a unit.</summary>
public enum PlaceMatchKind
{
    CurrentCommune,
    CurrentProvince,
    OldCommune,
    OldDistrict,
    OldProvince,

    /// <summary>A name the unit bore before it was renamed, merged or changed its type.</summary>
    FormerName,

    /// <summary>A local word that no list of units holds.</summary>
    Alias,
    Abbreviation,

    /// <summary>The compass word stood first: "bắc Hoài Nhơn" for Hoài Nhơn Bắc.</summary>
    CompassName,
}

/// <summary>One unit a text may mean, with the communes of today that it covers.</summary>
public sealed record PlaceCandidate(Place Place, PlaceMatchKind Kind, IReadOnlyList<Place> Communes, int Score)
{
    /// <summary>An old commune that went to several: only a person can tell which one is meant.</summary>
    public bool IsSplit => Place.Key.Kind is PlaceKind.OldCommune or PlaceKind.Commune && Communes.Count > 1;

    /// <summary>Communes of one snapshot are the same objects: comparing all their values would cost a millisecond for a province.</summary>
    internal bool Covers(PlaceCandidate other)
    {
        if (ReferenceEquals(this, other) || ReferenceEquals(Communes, other.Communes)) return true;
        if (other.Communes.Count > Communes.Count) return false;
        var own = new HashSet<Place>(Communes, ReferenceEqualityComparer.Instance);
        return other.Communes.All(own.Contains);
    }
}

/// <summary>What a text means, the likeliest first.</summary>
public sealed record PlaceResolution(IReadOnlyList<PlaceCandidate> Candidates)
{
    public static readonly PlaceResolution Nothing = new([]);

    public PlaceCandidate? Best => Candidates.Count > 0 ? Candidates[0] : null;

    /// <summary>
    /// What to search in: the widest meaning around the best one. "Hoài Ân" is a commune first, but the scope is the old
    /// district of that name with its five communes.
    /// </summary>
    public PlaceCandidate? Scope => Best is null ? null : Candidates.Where(candidate => candidate.Covers(Best)).MaxBy(candidate => candidate.Communes.Count);

    /// <summary>Some meaning lies outside the scope, or the best one was split: ask.</summary>
    public bool IsAmbiguous => Best is not null && (Best.IsSplit || Candidates.Any(candidate => !Scope!.Covers(candidate)));

    /// <summary>
    /// The one commune of today that this text can only mean; null as soon as a person has to choose. The only result a
    /// program may write by itself.
    /// </summary>
    public Place? OnlyCommune
    {
        get
        {
            var all = Candidates.SelectMany(candidate => candidate.Communes).DistinctBy(commune => commune.Key).Take(2).ToList();
            return all.Count == 1 ? all[0] : null;
        }
    }
}
