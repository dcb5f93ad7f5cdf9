namespace Catalog.Core.Places;

/// <summary>The meanings of one phrase and how likely each is. Every rule outweighs all rules below it.</summary>
internal static class PlaceScore
{
    public const int Sure = TypeAgrees + MarksAgree + ProvinceLevel + AtHome;

    private const int TypeAgrees = 16_000;
    private const int MarksAgree = 8_000;
    private const int ProvinceLevel = 4_000; // "Bình Định" alone is the province, not one of the communes named like it
    private const int AtHome = 2_000;
    private const int KindStep = 150; // then the kind, then the weight of a word (0 to 100)

    public static List<PlaceCandidate> Match(PlaceCatalog catalog, PlacePhrase phrase, string? homeProvince)
    {
        var found = (from reading in phrase.Readings()
                     where reading.Type is not null || reading.Name.Any(word => !word.All(char.IsAsciiDigit)) // "4" alone is no phường 4
                     from name in catalog.Names.Find(PlaceText.MatchKey(reading.Name))
                     where !(phrase.OnlyOld && !name.Place.Key.IsOld)
                     let typeAgrees = reading.Type is not null && name.Type == reading.Type
                     let marksAgree = !reading.IsCompass && phrase.HasMarks && MarksEnd(phrase.Text, name.MarkKey)
                     select (name, reading, typeAgrees, marksAgree)).ToList();
        if (found.Any(hit => hit.typeAgrees)) found.RemoveAll(hit => hit is { reading.Type: not null, typeAgrees: false });
        if (phrase.HasMarks && found.Any(hit => hit.marksAgree)) found.RemoveAll(hit => !hit.marksAgree);
        return [.. found
            .Select(hit => Candidate(catalog, hit.name, hit.reading.IsCompass, (hit.typeAgrees ? TypeAgrees : 0) + (hit.marksAgree ? MarksAgree : 0), homeProvince))
            .GroupBy(candidate => candidate.Place.Key).Select(same => same.MaxBy(candidate => candidate.Score)!)];
    }

    private static PlaceCandidate Candidate(PlaceCatalog catalog, PlaceName name, bool isCompass, int agreement, string? homeProvince)
    {
        var kind = isCompass ? PlaceMatchKind.CompassName : name.Kind;
        var communes = catalog.CommunesOf(name.Place.Key);
        var home = homeProvince is not null && communes.Any(commune => commune.Parent!.Value.Code == homeProvince) ? AtHome : 0;
        var level = name is { Kind: not PlaceMatchKind.Abbreviation, Place.Key.Kind: PlaceKind.Province or PlaceKind.OldProvince } ? ProvinceLevel : 0;
        return new PlaceCandidate(name.Place, kind, communes, agreement + level + home + (KindStep * Rank(kind)) + name.Weight);
    }

    /// <summary>The text may begin with a type, so its marks are compared from the end.</summary>
    private static bool MarksEnd(string text, string markKey)
    {
        var typed = PlaceText.MarkKey(text).Split('|');
        var own = markKey.Split('|');
        return typed[0].EndsWith(own[0], StringComparison.Ordinal) && typed[1].EndsWith(own[1], StringComparison.Ordinal);
    }

    private static int Rank(PlaceMatchKind kind) => kind switch
    {
        PlaceMatchKind.CurrentProvince or PlaceMatchKind.CurrentCommune => 8,
        PlaceMatchKind.OldProvince => 7,
        PlaceMatchKind.OldDistrict => 6,
        PlaceMatchKind.CompassName => 5,
        PlaceMatchKind.Abbreviation => 4,
        PlaceMatchKind.Alias => 3,
        PlaceMatchKind.OldCommune => 2,
        _ => 1,
    };
}
