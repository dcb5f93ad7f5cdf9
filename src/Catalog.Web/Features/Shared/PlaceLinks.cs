using Catalog.Core.Places;
using Catalog.Core.Records;

namespace Catalog.Web.Features.Shared;

public static class PlaceLinks
{
    /// <summary>The page of a unit of any epoch.</summary>
    public static string To(Place place) => $"{(place.Key.IsOld ? CatalogLinks.OldUnits : CatalogLinks.Communes)}/{place.AddressTail}";
}
