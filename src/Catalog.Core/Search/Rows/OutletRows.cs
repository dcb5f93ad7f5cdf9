using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class OutletRows(CatalogDbContext db) : ISearchRows
{
    public RecordType Type => RecordType.Outlet;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var outlets = await db.Outlets.AsNoTracking().Where(outlet => ids.Contains(outlet.Id) && outlet.State == RecordState.Live)
            .Select(outlet => new
            {
                outlet.Id,
                outlet.Code,
                outlet.Name,
                outlet.Kind,
                outlet.AddressLine,
                outlet.CommuneCode,
                outlet.OperatorName,
                outlet.IsSample,
                Operator = db.Producers.Where(producer => producer.Id == outlet.OperatorId).Select(producer => producer.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. outlets.Select(outlet => new SearchRow(Type, outlet.Id, outlet.Code, outlet.Name, CatalogLinks.To(Type, outlet.Id, outlet.Name))
        {
            Summary = string.Join(" · ", new[] { OutletWords.Of(outlet.Kind), outlet.AddressLine }.Where(part => part.Length > 0)),
            Producer = outlet.Operator ?? outlet.OperatorName,
            Commune = context.Commune(outlet.CommuneCode),
            IsSample = outlet.IsSample,
        })];
    }
}
