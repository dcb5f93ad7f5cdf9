using System.Globalization;
using Catalog.Core.Places;
using Catalog.Core.Search;
using Catalog.Core.Text;

namespace Catalog.Core.Samples;

/// <summary>Where a sample record lies: the commune of today, and the one before 1/7/2025 that older papers name.</summary>
/// <param name="Commune">"xã Đề Gi".</param>
/// <param name="OldCommune">"thị trấn Cát Khánh".</param>
/// <param name="OldDistrict">"huyện Phù Cát".</param>
/// <param name="OldProvince">"tỉnh Bình Định".</param>
internal sealed record SamplePlace(
    string Code, string Commune, string OldCommune, string OldDistrict, string OldProvince, double Latitude, double Longitude)
{
    public string Now => $"{Commune}, tỉnh Gia Lai";
    public string Old => $"{OldCommune}, {OldDistrict}, {OldProvince}";

    /// <summary>The names without their kind, for matching them with names of products.</summary>
    public IEnumerable<string> Names => new[] { Commune, OldCommune, OldDistrict }.Select(Bare);

    public string OldName => Bare(OldCommune);
    public string Name => Bare(Commune);

    private static readonly string[] Kinds = ["xã ", "phường ", "thị trấn ", "huyện ", "thị xã ", "thành phố ", "tỉnh "];

    private static string Bare(string name) =>
        Kinds.Where(kind => name.StartsWith(kind, StringComparison.Ordinal)).Select(kind => name[kind.Length..]).FirstOrDefault(name);
}

/// <summary>The communes of the sample province with their sources, from the lists that come with the program.</summary>
internal sealed class SamplePlaces
{
    private readonly Dictionary<string, List<SamplePlace>> byCode;

    public SamplePlaces()
    {
        var seed = PlaceSeed.Shipped();
        var provinces = seed.Rows("old-provinces").ToDictionary(row => row[0], row => InText(row[1]));
        var districts = seed.Rows("old-districts").ToDictionary(row => row[0], row => (Name: InText(row[2]), Province: provinces[row[1]]));
        var old = seed.Rows("old-communes").ToDictionary(row => row[0], row => (Name: InText(row[2]), District: districts[row[1]]));
        var sources = seed.Rows("links").Where(row => row[0].StartsWith("x:", StringComparison.Ordinal)).ToLookup(row => row[1], row => old[row[0][2..]]);
        byCode = seed.Rows("communes").Where(row => row[1] == SampleProvince.ProvinceCode).ToDictionary(row => row[0], row => sources[row[0]]
            .Select(source => new SamplePlace(row[0], InText(row[2]), source.Name, source.District.Name, source.District.Province, Number(row[4]), Number(row[5]))).ToList());
    }

    /// <summary>Every name of the province that a product can be called after, longer ones first; single syllables are words as well.</summary>
    public IReadOnlyList<string> Names => names ??= [.. byCode.Values.SelectMany(sources => sources).SelectMany(place => place.Names)
        .Where(name => name.Contains(' ', StringComparison.Ordinal) || name is "Pleiku" or "Glar" or "Kbang").Distinct().OrderByDescending(name => name.Length)];

    private IReadOnlyList<string>? names;

    /// <param name="reference">"21859:Cát Khánh", or the code alone when any source will do.</param>
    public SamplePlace Find(string reference)
    {
        var parts = reference.Split(':');
        var candidates = byCode[parts[0]];
        return parts.Length == 1
            ? candidates[0]
            : candidates.Find(place => VietnameseText.Fold(place.OldName) == VietnameseText.Fold(parts[1]))
                ?? throw new InvalidOperationException($"No commune “{parts[1]}” became {parts[0]}.");
    }

    /// <summary>Inside a sentence, in the spelling of the texts around it.</summary>
    private static string InText(string fullName) =>
        char.ToLowerInvariant(fullName[0]) + string.Join(' ', fullName.Split(' ').Select(TonePlacement.Canonical))[1..];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
