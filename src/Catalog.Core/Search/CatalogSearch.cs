using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search.Rows;
using Catalog.Core.Text;

namespace Catalog.Core.Search;

/// <summary>Query → engine → labelled rows read from the database. Pages, API, CSV and feeds all search through this.</summary>
public sealed class CatalogSearch(ISearchEngine engine, CatalogDbContext db, PlaceDirectory places, IEnumerable<ISearchRows> rows, TimeProvider clock)
{
    private const int RowsAtOnce = 200;

    /// <exception cref="SearchUnavailableException">The index is being filled, or broken.</exception>
    public async Task<CatalogSearchPage> SearchAsync(CatalogQuery query, SearchSection section, CancellationToken cancellationToken)
    {
        var catalog = await places.GetAsync(cancellationToken);
        var labels = await FacetLabels.ReadAsync(db, catalog, cancellationToken);
        var reading = new QueryReading(query, section, catalog);
        var result = await engine.SearchAsync(reading.Request, cancellationToken);
        var items = await ReadAsync(result.Hits, catalog, cancellationToken);
        return new CatalogSearchPage
        {
            Query = query,
            InterpretedAs = [.. reading.Interpretations(labels)],
            Suggestion = null,
            Match = result.Match,
            Total = result.Total,
            Items = query.Sort == SearchSort.Relevance ? [.. items.OrderBy(row => row.IsBelowSeparator)] : items,
            Facets = [.. FacetNames.All.Where(facet => !reading.IsFixed(facet)).Select(facet => Group(facet, query, result, reading, labels)).Where(group => group.Values.Count > 0)],
            Engine = result.Engine,
            IsStandIn = result.IsStandIn,
            TookMs = result.Took.TotalMilliseconds,
        };
    }

    /// <summary>Everything a query finds, by key: exports and feeds. Sort and page do not count.</summary>
    public async IAsyncEnumerable<SearchRow> ListAsync(
        CatalogQuery query, SearchSection section, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var catalog = await places.GetAsync(cancellationToken);
        var nums = await engine.ListAsync(new QueryReading(query, section, catalog).Request, cancellationToken);
        foreach (var part in nums.Chunk(RowsAtOnce))
        {
            foreach (var row in await ReadAsync([.. part.Select(num => new SearchHit(num, 0, null))], catalog, cancellationToken)) yield return row;
        }
    }

    /// <summary>Rows in the order of the hits; one that was retired a moment ago is left out.</summary>
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

    /// <summary>Values that were found, and those chosen that no longer find anything: they can still be taken back (places above the list).</summary>
    private static FacetGroup Group(string facet, CatalogQuery query, SearchResult result, QueryReading reading, FacetLabels labels)
    {
        var counts = result.Facets.Where(count => count.Name == facet).ToList();
        var gone = facet == FacetNames.Place ? [] : query.Filters[facet].Where(value => counts.TrueForAll(count => count.Value != value));
        var options = counts.Concat(gone.Select(value => new FacetCount(facet, value, 0)))
            .Select(count => new FacetOption(count.Value, labels.Of(facet, count.Value), count.Count, reading.IsSelected(facet, count.Value), reading.Toggle(facet, count.Value)));
        return new FacetGroup(facet, SearchLabels.OfFacet(facet), [.. options]);
    }
}
