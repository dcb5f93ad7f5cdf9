using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.Web.Features.Shared;

/// <summary>Which fairs a list and the calendar beside it show: the same parameters for both.</summary>
/// <param name="Place">A commune of today or a unit before 1/7/2025; fairs with a stop in it.</param>
public sealed record FairFilter(bool IsPast, Place? Place)
{
    private const string Past = "past";

    /// <param name="when">"past"; everything else means what runs and what comes.</param>
    /// <param name="place">xa:21688 or h:544; what names no unit is left out.</param>
    public static FairFilter Read(string? when, string? place, PlaceCatalog map) =>
        new(when == Past, PlaceKey.TryParse(place, out var key) ? map.Find(key) : null);

    /// <summary>Those of the place, whatever their days.</summary>
    public IQueryable<Fair> InPlace(IQueryable<Fair> fairs, PlaceCatalog map)
    {
        if (Place is null) return fairs;
        var codes = map.CommunesOf(Place.Key).Select(commune => commune.Key.Code).ToList();
        return fairs.Where(fair => fair.Stops.Any(stop => codes.Contains(stop.CommuneCode!)));
    }

    public string ToUrl(string path)
    {
        string[] parts = [.. new[] { IsPast ? "when=" + Past : null, Place is null ? null : $"{FacetNames.Place}={Place.Key}" }.OfType<string>()];
        return parts.Length == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
