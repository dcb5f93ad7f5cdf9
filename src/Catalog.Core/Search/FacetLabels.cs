using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search;

/// <summary>Values of facets in the words of people.</summary>
public sealed class FacetLabels
{
    private readonly IReadOnlyDictionary<string, string> categories;
    private readonly PlaceCatalog places;

    private FacetLabels(IReadOnlyDictionary<string, string> categories, PlaceCatalog places) => (this.categories, this.places) = (categories, places);

    public static async Task<FacetLabels> ReadAsync(CatalogDbContext db, PlaceCatalog places, CancellationToken cancellationToken) =>
        new(await db.Categories.AsNoTracking().ToDictionaryAsync(category => category.Key, category => category.Name, cancellationToken), places);

    public string Of(string facet, string value) => facet switch
    {
        FacetNames.Type when RecordTypes.Find(value) is { } type => SearchLabels.OfType(type),
        FacetNames.Category => categories.GetValueOrDefault(value, value),
        FacetNames.Stars => $"{value} sao",
        FacetNames.Certificate => SearchLabels.OfStatus(value),
        FacetNames.Place => PlaceKey.TryParse(value, out var key) && places.Find(key) is { } place ? place.FullName + (key.IsOld ? " (cũ)" : "") : value,
        FacetNames.Trait => SearchLabels.OfTrait(value),
        FacetNames.ProducerKind when ProducerKindValues.Find(value) is { } kind => SearchLabels.OfProducer(kind),
        FacetNames.Standard when StandardValues.Find(value) is { } kind => CertificateWords.Of(kind),
        FacetNames.Price => PriceBands.Label(value),
        FacetNames.Sold => "Có điểm bán đang bán",
        _ => value,
    };
}
