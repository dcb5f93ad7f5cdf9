using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Design.Lists;

namespace Catalog.Web.Features.Shared;

/// <summary>From the query string to a page of rows; what cannot be read is left out, and a page that exists is shown.</summary>
public sealed class SearchPages(CatalogSearch search, ProductRowQuery products)
{
    public async Task<SearchView> ReadAsync(IQueryCollection parameters, SearchSection section, IReadOnlyList<SearchSort> sorts, CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => parameters[name]);
        var result = await search.SearchAsync(query, section, cancellationToken);
        if (result.Items.Count == 0 && result.Total > 0 && query.Page > result.Pages)
            result = await search.SearchAsync(query with { Page = result.Pages }, section, cancellationToken);
        return new SearchView(result, await RowsAsync(result.Items, cancellationToken), section.Path, sorts);
    }

    private async Task<IReadOnlyList<RegisterRow>> RowsAsync(IReadOnlyList<SearchRow> items, CancellationToken cancellationToken)
    {
        var found = await products.ReadAsync([.. items.Where(item => item.Type == RecordType.Product).Select(item => item.Id)], cancellationToken);
        var byUrl = found.ToDictionary(row => row.Url, StringComparer.Ordinal);
        return [.. items.Select(item => byUrl.GetValueOrDefault(item.Url) ?? SearchView.RowOf(item))];
    }
}
