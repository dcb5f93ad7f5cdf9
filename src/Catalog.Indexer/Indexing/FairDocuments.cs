using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>Fairs of every status: who looks for one that is put off must learn that it is.</summary>
public sealed class FairDocuments(CatalogDbContext db, PlaceTexts places) : IDocumentSource
{
    private const int DescriptionWords = 200;

    public RecordType Type => RecordType.Fair;

    private IQueryable<Fair> Findable => db.Fairs.AsNoTracking().Where(fair => fair.State == RecordState.Live);

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Fairs.Where(fair => fair.Id > id).OrderBy(fair => fair.Id).Select(fair => fair.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable.CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var fairs = await Findable.Include(fair => fair.Stops).Where(fair => ids.Contains(fair.Id)).ToListAsync(cancellationToken);
        await places.LoadAsync(cancellationToken);
        return [.. fairs.Select(Build)];
    }

    private SearchDocument Build(Fair fair)
    {
        var communes = fair.Stops.Select(stop => stop.CommuneCode).OfType<string>().Distinct().ToList();
        return new SearchDocument
        {
            Type = RecordType.Fair,
            Id = fair.Id,
            Name = $"{fair.Name}, {fair.Theme}",
            Producer = $"{fair.Host}, {fair.Organiser}",
            Place = string.Join(", ", communes.Select(places.TextOf).Concat(fair.Stops.Select(stop => stop.Venue)).Distinct()),
            Tags = string.Join(", ", [FairWords.Of(fair.Kind), fair.Programme, .. fair.Sectors, .. Months(fair)]),
            Description = Opening.Words(fair.Description, DescriptionWords),
            Identifiers = [Identifiers.Code(fair.Code), .. fair.ConfirmNumber is { } number && Identifiers.Decision(number) is { } decision ? [decision] : Array.Empty<string>()],
            Facets = SearchFilters.None.With(FacetNames.Place, communes.Select(PlaceTexts.FacetOf)),
            Prior = SearchPrior.OfOther(fair.Description is null ? 0 : 1),
            SortKey = fair.SortKey,
            Created = fair.CreatedAt,
            Points = [.. fair.Stops.Select(stop => stop.Point ?? places.CentreOf(stop.CommuneCode)).OfType<GeoPoint>().Distinct()],
        };
    }

    /// <summary>"tháng 12 2026" for every month in which a stop takes place.</summary>
    private static IEnumerable<string> Months(Fair fair) => fair.Stops
        .SelectMany(stop => Enumerable.Range(0, MonthOf(stop.LastDay) - MonthOf(stop.FirstDay) + 1).Select(more => stop.FirstDay.AddMonths(more)))
        .Select(day => $"tháng {day.Month} {day.Year}").Distinct();

    private static int MonthOf(DateOnly day) => day.Year * 12 + day.Month;
}
