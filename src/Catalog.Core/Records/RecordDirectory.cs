using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Records;

/// <summary>What is known of any record without knowing its type.</summary>
public sealed record RecordHead(SubjectRef Subject, string Code, string Name, RecordState State, int? MergedIntoId, bool IsSample);

/// <summary>Looks up the subjects that honours, pictures, reports and warnings point to.</summary>
public sealed class RecordDirectory(CatalogDbContext db)
{
    /// <summary>Those of <paramref name="subjects"/> that exist, whatever their state.</summary>
    public async Task<IReadOnlyDictionary<SubjectRef, RecordHead>> FindAsync(IEnumerable<SubjectRef> subjects, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SubjectRef, RecordHead>();
        foreach (var type in subjects.Distinct().GroupBy(subject => subject.Type, subject => subject.Id))
        {
            foreach (var head in await HeadsAsync(type.Key, [.. type], cancellationToken)) found.Add(head.Subject, head);
        }
        return found;
    }

    private Task<List<RecordHead>> HeadsAsync(RecordType type, List<int> ids, CancellationToken cancellationToken) => type switch
    {
        RecordType.Product => HeadsAsync(db.Products, type, ids, cancellationToken),
        RecordType.Producer => HeadsAsync(db.Producers, type, ids, cancellationToken),
        RecordType.CraftVillage => HeadsAsync(db.CraftVillages, type, ids, cancellationToken),
        RecordType.Honour => HeadsAsync(db.Honours, type, ids, cancellationToken),
        RecordType.Article => HeadsAsync(db.Articles, type, ids, cancellationToken),
        RecordType.Outlet => HeadsAsync(db.Outlets, type, ids, cancellationToken),
        RecordType.Fair => HeadsAsync(db.Fairs, type, ids, cancellationToken),
        RecordType.Unit => HeadsAsync(db.Units, type, ids, cancellationToken),
        RecordType.Certificate => HeadsAsync(db.Certificates, type, ids, cancellationToken),
        _ => Task.FromResult<List<RecordHead>>([]),
    };

    private static Task<List<RecordHead>> HeadsAsync<T>(IQueryable<T> records, RecordType type, List<int> ids, CancellationToken cancellationToken) where T : Record =>
        records.AsNoTracking().Where(record => ids.Contains(record.Id))
            .Select(record => new RecordHead(new SubjectRef(type, record.Id), record.Code, record.Name, record.State, record.MergedIntoId, record.IsSample))
            .ToListAsync(cancellationToken);
}
