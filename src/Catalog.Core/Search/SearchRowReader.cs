using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search.Rows;
using Catalog.Core.Text;

namespace Catalog.Core.Search;

/// <summary>Hits → rows read from the database.</summary>
public sealed class SearchRowReader(IEnumerable<ISearchRows> rows, TimeProvider clock)
{
    /// <summary>In the order of the hits; one that was retired a moment ago is left out.</summary>
    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyList<SearchHit> hits, PlaceCatalog catalog, CancellationToken cancellationToken)
    {
        var context = new RowContext(catalog, VietnamTime.Today(clock));
        var found = new Dictionary<int, SearchRow>(hits.Count);
        foreach (var type in hits.GroupBy(hit => hit.Type, hit => hit.Id))
        {
            foreach (var source in rows.Where(source => source.Type == type.Key))
            {
                foreach (var row in await source.ReadAsync([.. type], context, cancellationToken)) found[IndexKey.Of(row.Type, row.Id)] = row;
            }
        }
        return [.. hits.Where(hit => found.ContainsKey(hit.Num)).Select(hit => found[hit.Num] with { DistanceKm = hit.DistanceKm })];
    }
}
