using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>Honours that were not withdrawn; what is over stays a fact and is found.</summary>
public sealed class HonourDocuments(CatalogDbContext db, RecordDirectory records, PlaceTexts places) : IDocumentSource
{
    public RecordType Type => RecordType.Honour;

    private IQueryable<Honour> Findable(DateOnly day) => db.Honours.AsNoTracking()
        .Where(honour => honour.State == RecordState.Live && (honour.WithdrawnOn == null || honour.WithdrawnOn > day));

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Honours.Where(honour => honour.Id > id).OrderBy(honour => honour.Id).Select(honour => honour.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable(day).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var honours = await Findable(day).Include(honour => honour.Edition!.Award).Where(honour => ids.Contains(honour.Id)).ToListAsync(cancellationToken);
        var subjects = await records.FindAsync(honours.Select(honour => honour.Honouree).OfType<SubjectRef>(), cancellationToken);
        var communes = await SubjectCommunes.ReadAsync(db, [.. subjects.Keys], cancellationToken);
        await places.LoadAsync(cancellationToken);
        return [.. honours.Select(honour => Build(honour, honour.Honouree is { } subject ? subjects.GetValueOrDefault(subject) : null, communes, day))];
    }

    private SearchDocument Build(Honour honour, RecordHead? subject, IReadOnlyDictionary<SubjectRef, string> communes, DateOnly day)
    {
        var (edition, award) = (honour.Edition!, honour.Edition!.Award!);
        var commune = subject is null ? null : communes.GetValueOrDefault(subject.Subject);
        return new SearchDocument
        {
            Type = RecordType.Honour,
            Id = honour.Id,
            Name = honour.Name.Contains(award.Name, StringComparison.Ordinal) ? honour.Name : $"{honour.Name}, {award.Name} {edition.Name}",
            Producer = subject?.Name ?? honour.SubjectName ?? "",
            Place = places.TextOf(commune),
            Tags = $"{award.Body}, {honour.Group}, {award.Note}",
            Identifiers = [Identifiers.Code(honour.Code), .. new[] { edition.DecisionNumber, honour.CertificateNumber }.OfType<string>().Select(Identifiers.Decision).OfType<string>()],
            Facets = commune is null ? SearchFilters.None : SearchFilters.None.With(FacetNames.Place, PlaceTexts.FacetOf(commune)),
            Prior = SearchPrior.OfOther(award.IsStateRecognition ? 1 : 0.5f),
            SortKey = honour.SortKey,
            ValidUntil = honour.Term.StatusOn(day) == HonourStatus.Valid ? honour.ValidTo : null,
            Created = honour.CreatedAt,
            Points = places.CentreOf(commune) is { } point ? [point] : [],
        };
    }
}
