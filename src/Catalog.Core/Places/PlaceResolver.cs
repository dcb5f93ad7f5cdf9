namespace Catalog.Core.Places;

/// <summary>
/// Text or key → units → communes of today. Reads "xã Ân Phong, huyện Hoài Ân, tỉnh Bình Định", "P. Ngô Mây Quy Nhơn",
/// "tp hcm", "bắc Hoài Nhơn", "h:544"; a wider part only chooses among the meanings of the narrower one.
/// </summary>
/// <param name="homeProvince">Two digits: among equals the meaning at home comes first.</param>
public sealed class PlaceResolver(PlaceCatalog catalog, string? homeProvince = null)
{
    public const int MaxTextLength = 300;

    private static readonly char[] Separators = [',', ';', '(', ')', '\n', '/', '|'];

    public PlaceResolution Resolve(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxTextLength) return PlaceResolution.Nothing;
        if (PlaceKey.TryParse(text.Trim(), out var key)) return Resolve(key);
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var onlyOld = parts.RemoveAll(PlacePhrase.MeansOld) > 0;
        return Resolve([.. parts.Select(part => new PlacePhrase(part, onlyOld))]);
    }

    /// <summary>A key names one unit; it is still a question which commune, when that unit was split.</summary>
    public PlaceResolution Resolve(PlaceKey key) =>
        catalog.Find(key) is { } place ? new PlaceResolution([new PlaceCandidate(place, KindOf(key), catalog.CommunesOf(key), PlaceScore.Sure)]) : PlaceResolution.Nothing;

    private static PlaceMatchKind KindOf(PlaceKey key) => key.Kind switch
    {
        PlaceKind.Province => PlaceMatchKind.CurrentProvince,
        PlaceKind.OldProvince => PlaceMatchKind.OldProvince,
        PlaceKind.OldDistrict => PlaceMatchKind.OldDistrict,
        PlaceKind.OldCommune => PlaceMatchKind.OldCommune,
        _ => PlaceMatchKind.CurrentCommune,
    };

    /// <summary>The narrowest part that means something, narrowed down by the parts behind it. Streets and houses mean nothing.</summary>
    private PlaceResolution Resolve(IReadOnlyList<PlacePhrase> phrases)
    {
        var meanings = phrases.Select(Meanings).ToList();
        for (var i = 0; i < meanings.Count; i++)
        {
            if (meanings[i].Count == 0) continue;
            var wider = meanings.Skip(i + 1).Where(some => some.Count > 0).ToList();
            var within = Within(meanings[i], wider);
            if (within.Count > 0) return new PlaceResolution(Ranked(within));
        }
        return PlaceResolution.Nothing;
    }

    private List<PlaceCandidate> Meanings(PlacePhrase phrase)
    {
        var whole = PlaceScore.Match(catalog, phrase, homeProvince);
        if (whole.Count == 0) whole = Divided(phrase);
        return whole.Count == 0 && phrase.WithoutBareOld() is { } old ? Meanings(old) : whole;
    }

    /// <summary>No comma: "Ngô Mây Phù Cát" is a commune, then the district it lay in. The longest first part that fits wins.</summary>
    private List<PlaceCandidate> Divided(PlacePhrase phrase)
    {
        for (var at = phrase.Words.Count - 1; at > 0; at--)
        {
            var (first, second) = phrase.DivideAt(at);
            var narrow = PlaceScore.Match(catalog, first, homeProvince);
            if (narrow.Count == 0) continue;
            var wide = PlaceScore.Match(catalog, second, homeProvince);
            var within = wide.Count == 0 ? [] : Within(narrow, [wide]);
            if (within.Count > 0) return within;
        }
        return [];
    }

    /// <summary>Keeps the meanings that lie in a meaning of every wider part; being listed in it beats merely overlapping it.</summary>
    private List<PlaceCandidate> Within(List<PlaceCandidate> candidates, List<List<PlaceCandidate>> wider)
    {
        var kept = candidates;
        foreach (var context in wider)
        {
            var fits = kept.Select(candidate => (candidate, Fit: context.Max(outer => FitIn(candidate, outer)))).Where(pair => pair.Fit > 0).ToList();
            if (fits.Count == 0) return [];
            var best = fits.Max(pair => pair.Fit);
            kept = [.. fits.Where(pair => pair.Fit == best).Select(pair => pair.candidate)];
        }
        return kept;
    }

    private int FitIn(PlaceCandidate inner, PlaceCandidate outer)
    {
        if (inner.Place.Key == outer.Place.Key) return 1;
        if (catalog.Outwards(inner.Place.Key).Skip(1).Any(place => place.Key == outer.Place.Key)) return 2;
        return outer.Communes.Count >= inner.Communes.Count && inner.Communes.Any(outer.Communes.Contains) ? 1 : 0;
    }

    private static List<PlaceCandidate> Ranked(IEnumerable<PlaceCandidate> candidates) =>
    [
        .. candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Place.SortKey, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Place.Key.ToString(), StringComparer.Ordinal),
    ];
}
