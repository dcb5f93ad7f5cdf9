using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class HonourRows(CatalogDbContext db, RecordDirectory records) : ISearchRows
{
    public RecordType Type => RecordType.Honour;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var honours = await db.Honours.AsNoTracking().Include(honour => honour.Edition!.Award)
            .Where(honour => ids.Contains(honour.Id) && honour.State == RecordState.Live).ToListAsync(cancellationToken);
        var subjects = await records.FindAsync(honours.Select(honour => honour.Honouree).OfType<SubjectRef>(), cancellationToken);
        var communes = await SubjectCommunes.ReadAsync(db, [.. subjects.Keys], cancellationToken);
        return [.. honours.Select(honour => new SearchRow(Type, honour.Id, honour.Code, honour.Name, CatalogLinks.To(Type, honour.Id, honour.Name))
        {
            Summary = honour.Edition!.Award!.Body,
            Producer = honour.SubjectName ?? (honour.Honouree is { } subject ? subjects.GetValueOrDefault(subject)?.Name : null),
            Commune = honour.Honouree is { } place ? context.Commune(communes.GetValueOrDefault(place)) : null,
            IsSample = honour.IsSample,
        })];
    }
}
