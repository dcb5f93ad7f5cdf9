using System.Globalization;
using System.Text.Json;
using Catalog.Core.Certificates;
using Catalog.Core.Producers;

namespace Catalog.Core.Search;

/// <summary>Values of <see cref="FacetNames.ProducerKind"/>: cooperative, small-enterprise …</summary>
public static class ProducerKindValues
{
    public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<ProducerKind>().Select(Of)];

    public static string Of(ProducerKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static ProducerKind? Find(string value) => Enum.GetValues<ProducerKind>().Where(kind => Of(kind) == value).Select(kind => (ProducerKind?)kind).FirstOrDefault();
}

/// <summary>Values of <see cref="FacetNames.Standard"/>: kinds of certificate that a buyer chooses by, named like viet-gap, haccp.</summary>
public static class StandardValues
{
    /// <summary>Not what everybody needs to be on the market, and not a mark that says only whose it is.</summary>
    private static readonly CertificateKind[] Chosen =
    [
        CertificateKind.VietGap, CertificateKind.GlobalGap, CertificateKind.VietnamOrganic, CertificateKind.ForeignOrganic, CertificateKind.Haccp, CertificateKind.Iso22000,
        CertificateKind.Halal, CertificateKind.StandardConformity, CertificateKind.GeographicalIndication, CertificateKind.CollectiveMark, CertificateKind.CertificationMark, CertificateKind.GrowingArea,
    ];

    public static readonly IReadOnlyList<string> All = [.. Chosen.Select(Name)];

    /// <returns>Null for a kind that nobody filters by.</returns>
    public static string? Of(CertificateKind kind) => Chosen.Contains(kind) ? Name(kind) : null;

    public static CertificateKind? Find(string value) => Chosen.Where(kind => Name(kind) == value).Select(kind => (CertificateKind?)kind).FirstOrDefault();

    private static string Name(CertificateKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}

/// <summary>Values of <see cref="FacetNames.Price"/>: bands in thousand đồng, named by their ends: 0-50, 50-100 … 1000-.</summary>
public static class PriceBands
{
    private static readonly (int From, int? To)[] Bands = [(0, 50), (50, 100), (100, 200), (200, 500), (500, 1000), (1000, null)];

    /// <summary>The cheapest first.</summary>
    public static readonly IReadOnlyList<string> All = [.. Bands.Select(Name)];

    /// <param name="price">The lower end of the indicative price, in đồng.</param>
    public static string Of(long price) => Name(Array.FindLast(Bands, band => price >= band.From * 1000L));

    public static string Label(string value) => Array.Find(Bands, band => Name(band) == value) switch
    {
        { From: 0, To: { } to } => $"Dưới {Money(to)}",
        { From: var from, To: { } to } => $"{Money(from)} đến dưới {Money(to)}",
        { From: var from } => $"Từ {Money(from)}",
    };

    private static string Name((int From, int? To) band) => string.Create(CultureInfo.InvariantCulture, $"{band.From}-{band.To}");

    private static string Money(int thousands) => Text.VietnameseNumber.ToMoney(thousands * 1000L);
}

/// <summary>The values of facets whose list is closed.</summary>
public static class ClosedFacets
{
    public const string Yes = "yes";

    /// <returns>True too for facets whose values are data.</returns>
    public static bool Allows(string facet, string value) => facet switch
    {
        FacetNames.Stars => value is ['1' or '2' or '3' or '4' or '5'],
        FacetNames.Certificate => CertificateValues.All.Contains(value),
        FacetNames.ProducerKind => ProducerKindValues.All.Contains(value),
        FacetNames.Standard => StandardValues.All.Contains(value),
        FacetNames.Price => PriceBands.All.Contains(value),
        FacetNames.Sold => value == Yes,
        FacetNames.Trait => TraitValues.All.Contains(value),
        _ => true,
    };
}
