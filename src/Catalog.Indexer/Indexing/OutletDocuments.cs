using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>Outlets that trade or pause; one that closed or lost its recognition keeps its page and is not found.</summary>
public sealed class OutletDocuments(CatalogDbContext db, PlaceTexts places) : IDocumentSource
{
    private const int MostProducts = 50;

    public RecordType Type => RecordType.Outlet;

    private IQueryable<Outlet> Findable => db.Outlets.AsNoTracking()
        .Where(outlet => outlet.State == RecordState.Live && (outlet.Status == OutletStatus.Open || outlet.Status == OutletStatus.Suspended));

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Outlets.Where(outlet => outlet.Id > id).OrderBy(outlet => outlet.Id).Select(outlet => outlet.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable.CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var outlets = await Findable.Include(outlet => outlet.Products).Where(outlet => ids.Contains(outlet.Id)).ToListAsync(cancellationToken);
        var productIds = outlets.SelectMany(outlet => outlet.Products.Select(link => link.ProductId)).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(product => productIds.Contains(product.Id) && product.State == RecordState.Live)
            .ToDictionaryAsync(product => product.Id, product => product.Name, cancellationToken);
        var operatorIds = outlets.Select(outlet => outlet.OperatorId).OfType<int>().Distinct().ToList();
        var operators = await db.Producers.AsNoTracking().Where(producer => operatorIds.Contains(producer.Id)).ToDictionaryAsync(producer => producer.Id, producer => producer.Name, cancellationToken);
        await places.LoadAsync(cancellationToken);
        return [.. outlets.Select(outlet => Build(outlet, operators.GetValueOrDefault(outlet.OperatorId ?? 0), products))];
    }

    private SearchDocument Build(Outlet outlet, string? producer, Dictionary<int, string> products) => new()
    {
        Type = RecordType.Outlet,
        Id = outlet.Id,
        Name = outlet.Name,
        Producer = producer ?? outlet.OperatorName ?? "",
        Place = $"{places.TextOf(outlet.CommuneCode)}, {outlet.AddressLine}, {outlet.OldAddress}",
        Tags = $"{OutletWords.Of(outlet.Kind)}, {outlet.Programme}{(outlet.StabilisesPrices ? ", bình ổn giá" : "")}",
        Description = $"{outlet.Introduction}, {string.Join(", ", outlet.Products.OrderByDescending(link => link.ConfirmedOn).Select(link => products.GetValueOrDefault(link.ProductId)).OfType<string>().Take(MostProducts))}",
        Identifiers = [Identifiers.Code(outlet.Code), .. outlet.RecognitionNumber is { } number && Identifiers.Decision(number) is { } decision ? [decision] : Array.Empty<string>()],
        Facets = SearchFilters.None.With(FacetNames.Place, PlaceTexts.FacetOf(outlet.CommuneCode)),
        Prior = SearchPrior.OfOther(Completeness(outlet)),
        SortKey = outlet.SortKey,
        Created = outlet.CreatedAt,
        Points = PointOf(outlet) is { } point ? [point] : [],
    };

    private GeoPoint? PointOf(Outlet outlet) =>
        outlet is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : places.CentreOf(outlet.CommuneCode);

    private static float Completeness(Outlet outlet) =>
        new object?[] { outlet.Introduction, outlet.RecognitionNumber, outlet.ConfirmedOn, outlet.Latitude, outlet.Products.Count > 0 ? outlet.Products : null }.Count(value => value is not null) / 5f;
}
