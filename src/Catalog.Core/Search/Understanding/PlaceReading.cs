using Catalog.Core.Places;
using Catalog.Core.Records;

namespace Catalog.Core.Search.Understanding;

/// <summary>A place in the text becomes a scope that weighs more and hides nothing; behind "gần" the place to be near to.</summary>
internal static class PlaceReading
{
    /// <returns>The communes of the scope, the place to be near to, and slots for the words of the place.</returns>
    public static (IReadOnlyList<string> Scope, string? Near, List<TextSlot> Slots) Read(QueryWords query, PlaceSpotter spotter)
    {
        if (query.IsLiteral(FindingKinds.Place) || spotter.Find(query) is not { } spotted) return ([], null, []);
        var place = spotted.Scope.Place;
        var near = spotted.From > 0 && query.Words[spotted.From - 1].Exact is "gần" or "gan" or "quanh" && !query.IsLiteral(FindingKinds.Near);
        query.Take(spotted.From, spotted.Length, WordRole.Place);
        if (near)
        {
            query.Take(spotted.From - 1, 1);
            query.Findings.Add(new QueryFinding(FindingKinds.Near, place.Key.ToString(), $"gần {place.InText}{(place.Key.IsOld ? " (cũ)" : "")}"));
            return ([], place.Key.ToString(), []);
        }
        query.Findings.Add(new QueryFinding(FindingKinds.Place, place.Key.ToString(), Label(spotted.Scope)));
        query.Hints.Add(new SearchHint($"Chỉ xem {InWords(place)}.", new CatalogQuery { Text = Rest(query, spotted), Filters = SearchFilters.None.With(FacetNames.Place, place.Key.ToString()) }.ToUrl(CatalogLinks.Search)));
        return ([.. spotted.Scope.Communes.Select(commune => commune.Key.ToString())], null, Slots(query, spotted));
    }

    /// <summary>"khu vực Bình Định (cũ): 58 xã, phường"; "xã Hoài Ân".</summary>
    public static string Label(PlaceCandidate scope) => scope.Communes.Count switch
    {
        1 when !scope.Place.Key.IsOld => scope.Place.InText,
        1 => $"{scope.Place.InText} (cũ), nay là {scope.Communes[0].InText}",
        _ when scope.Place.Key.IsOld => $"khu vực {scope.Place.Name} (cũ): {scope.Communes.Count} xã, phường",
        _ => scope.Place.InText,
    };

    /// <summary>The words without the place, for the search that sees nothing else.</summary>
    private static string Rest(QueryWords query, SpottedPlace spotted) =>
        string.Join(' ', query.Words.Where((_, i) => i < spotted.From || i >= spotted.From + spotted.Length).Select(word => word.Exact));

    private static string InWords(Place place) => place.InText + (place.Key.IsOld ? " (cũ)" : "");

    /// <summary>A name written otherwise than the lists do (QN, Qui Nhơn) is looked for as the lists write it, too.</summary>
    private static List<TextSlot> Slots(QueryWords query, SpottedPlace spotted)
    {
        TextToken[] typed = [.. query.Words.Skip(spotted.From).Take(spotted.Length)];
        if (!spotted.Shortened) return [.. typed.Select(word => TextSlot.Of(word))];
        return [new TextSlot([new TextAlternative(typed, 1), new TextAlternative(TextPipeline.Tokens(spotted.Scope.Place.Name), 1)])];
    }
}
