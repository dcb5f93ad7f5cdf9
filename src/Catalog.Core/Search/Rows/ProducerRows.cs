using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class ProducerRows(CatalogDbContext db) : ISearchRows
{
    public RecordType Type => RecordType.Producer;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var producers = await db.Producers.AsNoTracking().Where(producer => ids.Contains(producer.Id) && producer.State == RecordState.Live)
            .Select(producer => new { producer.Id, producer.Code, producer.Name, producer.Kind, producer.Introduction, producer.CommuneCode, producer.IsSample })
            .ToListAsync(cancellationToken);
        return [.. producers.Select(producer => new SearchRow(Type, producer.Id, producer.Code, producer.Name, CatalogLinks.Producer(producer.Id, producer.Name))
        {
            Summary = RowContext.Opening(producer.Introduction) ?? SearchLabels.OfProducer(producer.Kind),
            Commune = context.Commune(producer.CommuneCode),
            IsSample = producer.IsSample,
        })];
    }
}
