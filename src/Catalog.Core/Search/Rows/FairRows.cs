using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class FairRows(CatalogDbContext db) : ISearchRows
{
    public RecordType Type => RecordType.Fair;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var fairs = await db.Fairs.AsNoTracking().Where(fair => ids.Contains(fair.Id) && fair.State == RecordState.Live)
            .Select(fair => new
            {
                fair.Id,
                fair.Code,
                fair.Name,
                fair.Kind,
                fair.Status,
                fair.FirstDay,
                fair.LastDay,
                fair.Host,
                fair.IsSample,
                Communes = fair.Stops.OrderBy(stop => stop.Position).Select(stop => stop.CommuneCode).ToList(),
            }).ToListAsync(cancellationToken);
        return [.. fairs.Select(fair => new SearchRow(Type, fair.Id, fair.Code, fair.Name, CatalogLinks.To(Type, fair.Id, fair.Name))
        {
            Summary = $"{FairWords.Of(Fair.PhaseOf(fair.Status, fair.FirstDay, fair.LastDay, context.Today))} · {Days(fair.FirstDay, fair.LastDay)} · {FairWords.Of(fair.Kind)}",
            Producer = fair.Host,
            Commune = fair.Communes.OfType<string>().Distinct().ToList() is [var first, .. var others] && context.Commune(first) is { } commune
                ? commune + (others.Count > 0 ? $" và {others.Count} nơi khác" : "") : null,
            IsSample = fair.IsSample,
        })];
    }

    private static string Days(DateOnly first, DateOnly last) => first == last ? $"{first:dd/MM/yyyy}" : $"{first:dd/MM/yyyy} – {last:dd/MM/yyyy}";
}
