using Catalog.Core.Outlets;
using Catalog.Core.Records;

namespace Catalog.Web.Features.Outlets;

/// <summary>Which outlets are asked for; list, map and points for the map read the same parameters.</summary>
/// <param name="Place">Only there: a commune or a unit before 1/7/2025, by key or as people type it.</param>
/// <param name="Near">The nearest to this place first.</param>
/// <param name="Sells">Words for a product that is sold there.</param>
/// <param name="IsMap">The map that can be moved, instead of the list first.</param>
public sealed record OutletFilter(string? Place, string? Near, string? Sells, OutletKind? Kind, bool IsOpen, bool HasWheelchair, bool IsMap)
{
    private const int MaxText = 100;

    public static OutletFilter Read(IQueryCollection parameters) => new(
        Text(parameters["place"]), Text(parameters["near"]), Text(parameters["sells"]),
        Enum.GetValues<OutletKind>().Where(kind => kind.ToString() == parameters["kind"]).Select(kind => (OutletKind?)kind).FirstOrDefault(),
        parameters["open"] == "yes", parameters["wheelchair"] == "yes", parameters["view"] == "map");

    /// <summary>The whole list, in its usual order.</summary>
    public bool IsEmpty => this is { Place: null, Near: null, Sells: null, Kind: null, IsOpen: false, HasWheelchair: false };

    public string ToUrl() => CatalogLinks.Outlets + Query(IsMap);

    /// <summary>Where the map fetches its points: the same selection.</summary>
    public string PointsUrl => CatalogLinks.Outlets + "/diem.json" + Query(false);

    private string Query(bool isMap)
    {
        string?[] parts =
        [
            Part("place", Place), Part("near", Near), Part("sells", Sells), Part("kind", Kind?.ToString()),
            IsOpen ? "open=yes" : null, HasWheelchair ? "wheelchair=yes" : null, isMap ? "view=map" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "" : "?" + query;
    }

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 and <= MaxText } text ? text : null;
}
