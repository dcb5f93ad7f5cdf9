using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

public sealed class ProductDocuments(CatalogDbContext db, PlaceTexts places) : IDocumentSource
{
    private const int StoryWords = 200;

    public RecordType Type => RecordType.Product;

    private IQueryable<Product> Findable => db.Products.AsNoTracking().Where(product => product.State == RecordState.Live);

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Products.Where(product => product.Id > id).OrderBy(product => product.Id).Select(product => product.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable.CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var products = await Findable.Include(product => product.Producer).Where(product => ids.Contains(product.Id)).ToListAsync(cancellationToken);
        var certificates = await ProductCertificates.ReadAsync(db, ids, day, cancellationToken);
        var categories = await CategoryNames.ReadAsync(db, cancellationToken);
        var villages = await VillagesAsync(products, cancellationToken);
        var sold = await SoldAsync(ids, day, cancellationToken);
        await places.LoadAsync(cancellationToken);
        return [.. products.Select(product => Build(product, certificates.Of(product.Id), categories, villages.GetValueOrDefault(product.Producer?.CraftVillageId ?? 0), sold.Contains(product.Id)))];
    }

    private SearchDocument Build(Product product, ProductCertificates.Facts certificate, CategoryNames categories, string? village, bool isSold) => new()
    {
        Type = RecordType.Product,
        Id = product.Id,
        Name = product.Brand is { } brand && !product.Name.Contains(brand, StringComparison.OrdinalIgnoreCase) ? $"{product.Name}, {brand}" : product.Name,
        Producer = product.Producer?.Name ?? "",
        Place = $"{places.TextOf(product.CommuneCode)}, {product.OldPlace}",
        Tags = string.Join(", ", categories.Upwards(product.CategoryKey).Select(category => category.Name).Concat(certificate.Tags).Append(village)),
        Description = $"{product.Summary} {Opening.Words(product.Story, StoryWords)}",
        Identifiers = [Identifiers.Code(product.Code), .. product.Gtin is { } gtin ? [Identifiers.Gtin(gtin)] : Array.Empty<string>(), .. certificate.Numbers],
        Facets = Facets(product, certificate, categories, isSold),
        Prior = SearchPrior.OfProduct(certificate.Stars, Completeness(product)),
        IsNeverBoosted = product.IsStrongAlcohol,
        SortKey = product.SortKey,
        Price = product.PriceFrom,
        ValidUntil = certificate.HoldsUntil,
        Created = product.CreatedAt,
        Points = PointOf(product) is { } point ? [point] : [],
    };

    private static SearchFilters Facets(Product product, ProductCertificates.Facts certificate, CategoryNames categories, bool isSold)
    {
        var facets = SearchFilters.None
            .With(FacetNames.Category, categories.Upwards(product.CategoryKey).Select(category => category.Key))
            .With(FacetNames.Certificate, certificate.Status)
            .With(FacetNames.Place, PlaceTexts.FacetOf(product.CommuneCode))
            .With(FacetNames.Standard, certificate.Standards)
            .With(FacetNames.Trait, ProducerTraits.Of(product.Producer));
        if (product.Producer is { } producer) facets = facets.With(FacetNames.ProducerKind, ProducerKindValues.Of(producer.Kind));
        if (certificate.Stars is { } stars) facets = facets.With(FacetNames.Stars, $"{stars}");
        if (product.IsStrongAlcohol) return facets; // neither its price nor where to buy it is shown
        if (product.PriceFrom is { } price) facets = facets.With(FacetNames.Price, PriceBands.Of(price));
        return isSold ? facets.With(FacetNames.Sold, ClosedFacets.Yes) : facets;
    }

    /// <summary>Those that an outlet was seen selling within a year. A year that ends is noticed when the product or the outlet changes next.</summary>
    private async Task<HashSet<int>> SoldAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var oldest = day.AddMonths(-OutletQueries.HiddenMonths);
        return [.. await db.Outlets.Where(OutletQueries.ShownOn(day)).SelectMany(outlet => outlet.Products).Where(link => ids.Contains(link.ProductId) && link.ConfirmedOn >= oldest)
            .Select(link => link.ProductId).Distinct().ToListAsync(cancellationToken)];
    }

    private GeoPoint? PointOf(Product product) =>
        product.Producer is { Latitude: { } latitude, Longitude: { } longitude } producer && producer.CommuneCode == product.CommuneCode
            ? new GeoPoint(latitude, longitude) : places.CentreOf(product.CommuneCode);

    private static float Completeness(Product product) =>
        new object?[] { product.Summary, product.Story, product.Gtin, product.NetContent, product.Ingredients, product.PriceFrom }.Count(value => value is not null) / 6f;

    private Task<Dictionary<int, string>> VillagesAsync(List<Product> products, CancellationToken cancellationToken)
    {
        var ids = products.Select(product => product.Producer?.CraftVillageId).OfType<int>().Distinct().ToList();
        return db.CraftVillages.AsNoTracking().Where(village => ids.Contains(village.Id)).ToDictionaryAsync(village => village.Id, village => village.Name, cancellationToken);
    }
}
