using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search;

/// <summary>Where the record lies that an honour belongs to.</summary>
public static class SubjectCommunes
{
    public static async Task<IReadOnlyDictionary<SubjectRef, string>> ReadAsync(CatalogDbContext db, IReadOnlyCollection<SubjectRef> subjects, CancellationToken cancellationToken)
    {
        var communes = new Dictionary<SubjectRef, string>();
        foreach (var type in subjects.GroupBy(subject => subject.Type, subject => subject.Id))
        {
            var ids = type.ToList();
            var rows = type.Key switch
            {
                RecordType.Product => db.Products.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.CommuneCode }),
                RecordType.Producer => db.Producers.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.CommuneCode }),
                RecordType.Outlet => db.Outlets.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.CommuneCode }),
                RecordType.CraftVillage => db.CraftVillages.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.CommuneCode }),
                _ => null,
            };
            if (rows is null) continue;
            foreach (var row in await rows.AsNoTracking().ToListAsync(cancellationToken)) communes[new SubjectRef(type.Key, row.Id)] = row.CommuneCode;
        }
        return communes;
    }
}
