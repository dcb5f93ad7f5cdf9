using Catalog.Design.Places;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Outlets;

/// <summary>A feature of GeoJSON: an outlet on the map, with the words of its popup.</summary>
public sealed record OutletPoint(string Type, OutletPointPlace Geometry, OutletPointFacts Properties)
{
    public static OutletPoint Of(OutletLine line, string url) => new(
        "Feature",
        new OutletPointPlace("Point", [Math.Round(line.Point!.Value.Longitude, 5), Math.Round(line.Point.Value.Latitude, 5)]),
        new OutletPointFacts(line.Name, url, line.Kind, line.IsSign, line.Address, $"{OpenNow.WordOf(line.Opening.IsOpen)} {line.Opening.Detail}".TrimEnd(), line.Opening.IsOpen));
}

public sealed record OutletPointPlace(string Type, IReadOnlyList<double> Coordinates);

/// <param name="Sign">It may hang out the red sign.</param>
/// <param name="IsOpen">Null: nobody knows.</param>
public sealed record OutletPointFacts(string Name, string Url, string Kind, bool Sign, string Address, string Opening, bool? IsOpen);
