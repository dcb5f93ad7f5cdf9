using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

public sealed class ProducerDocuments(CatalogDbContext db, PlaceTexts places) : IDocumentSource
{
    private const int IntroductionWords = 200;

    public RecordType Type => RecordType.Producer;

    private IQueryable<Producer> Findable => db.Producers.AsNoTracking().Where(producer => producer.State == RecordState.Live);

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Producers.Where(producer => producer.Id > id).OrderBy(producer => producer.Id).Select(producer => producer.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable.CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var producers = await Findable.Where(producer => ids.Contains(producer.Id)).ToListAsync(cancellationToken);
        var leaves = (await db.Products.AsNoTracking().Where(product => ids.Contains(product.ProducerId) && product.State == RecordState.Live)
            .Select(product => new { product.ProducerId, product.CategoryKey }).Distinct().ToListAsync(cancellationToken)).ToLookup(row => row.ProducerId, row => row.CategoryKey);
        var villageIds = producers.Select(producer => producer.CraftVillageId).OfType<int>().Distinct().ToList();
        var villages = await db.CraftVillages.AsNoTracking().Where(village => villageIds.Contains(village.Id)).ToDictionaryAsync(village => village.Id, village => village.Name, cancellationToken);
        var categories = await CategoryNames.ReadAsync(db, cancellationToken);
        await places.LoadAsync(cancellationToken);
        return [.. producers.Select(producer => Build(producer, [.. leaves[producer.Id]], categories, villages.GetValueOrDefault(producer.CraftVillageId ?? 0)))];
    }

    private SearchDocument Build(Producer producer, IReadOnlyList<string> leaves, CategoryNames categories, string? village) => new()
    {
        Type = RecordType.Producer,
        Id = producer.Id,
        Name = NamesOf(producer),
        Place = $"{places.TextOf(producer.CommuneCode)}, {producer.OldAddress}",
        Tags = string.Join(", ", leaves.SelectMany(categories.Upwards).Select(category => category.Name).Distinct().Prepend(SearchLabels.OfProducer(producer.Kind)).Append(village)),
        Description = Opening.Words(producer.Introduction, IntroductionWords),
        Identifiers = [Identifiers.Code(producer.Code)],
        Facets = SearchFilters.None
            .With(FacetNames.Category, leaves.SelectMany(categories.Upwards).Select(category => category.Key))
            .With(FacetNames.Place, PlaceTexts.FacetOf(producer.CommuneCode))
            .With(FacetNames.ProducerKind, ProducerKindValues.Of(producer.Kind))
            .With(FacetNames.Trait, ProducerTraits.Of(producer)),
        Prior = SearchPrior.OfOther(Completeness(producer)),
        SortKey = producer.SortKey,
        Created = producer.CreatedAt,
        Points = PointOf(producer) is { } point ? [point] : [],
    };

    /// <summary>A word that both names hold counts once: twice, and a producer would stand before what it makes.</summary>
    private static string NamesOf(Producer producer)
    {
        var known = TextPipeline.Tokens(producer.Name).Select(word => word.Exact).ToHashSet(StringComparer.Ordinal);
        var more = TextPipeline.Tokens(producer.ShortName ?? "").Select(word => word.Exact).Where(word => !known.Contains(word));
        return string.Join(' ', more.Prepend(producer.Name));
    }

    private GeoPoint? PointOf(Producer producer) =>
        producer is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : places.CentreOf(producer.CommuneCode);

    private static float Completeness(Producer producer) =>
        new object?[] { producer.Introduction, producer.AddressLine, producer.FoundedYear, producer.Latitude }.Count(value => value is not null) / 4f;
}
