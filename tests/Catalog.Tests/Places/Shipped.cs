using Catalog.Core.Places;

namespace Catalog.Tests.Places;

/// <summary>The shipped lists, read once for all tests that need no database.</summary>
internal static class Shipped
{
    public static readonly PlaceCatalog Catalog = PlaceReader.Read(PlaceSeed.Shipped());

    /// <summary>As in a deployment of Gia Lai.</summary>
    public static readonly PlaceResolver Resolver = new(Catalog, "52");

    public static string[] Keys(this PlaceResolution resolution) => [.. resolution.Candidates.Select(candidate => candidate.Place.Key.ToString())];

    public static string[] Names(this IEnumerable<Place> places) => [.. places.Select(place => place.FullName)];
}
