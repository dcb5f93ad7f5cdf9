using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Prints;

/// <summary>A list of products on paper: a sheet for a stall, a leaflet to hand out. The filter is that of the list.</summary>
public sealed class PrintsController(CatalogSearch search, ProductRowQuery rows, SiteAddress site, TimeProvider clock) : Controller
{
    [HttpGet(CatalogLinks.StallSheet)]
    public async Task<IActionResult> StallSheet(CancellationToken cancellationToken) => View(await ReadAsync(cancellationToken));

    [HttpGet(CatalogLinks.Leaflet)]
    public async Task<IActionResult> LeafletSheet(CancellationToken cancellationToken) => View(await ReadAsync(cancellationToken));

    /// <summary>Strong drinks are left out: a sheet at a stall promotes, which the law forbids for them (Luật 44/2019/QH14, Điều 5).</summary>
    private async Task<PrintedList> ReadAsync(CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => Request.Query[name]);
        var found = await search.SearchAsync(query with { Page = 1, PageSize = SearchRequest.MaxPageSize }, SearchSection.Products, cancellationToken);
        var codes = found.Items.Where(row => !row.IsStrongAlcohol).ToDictionary(row => row.Url, row => row.Code, StringComparer.Ordinal);
        var shown = await rows.ReadAsync([.. found.Items.Select(row => row.Id)], cancellationToken);
        var list = (query with { Page = 1, PageSize = CatalogQuery.DefaultPageSize }).ToUrl(CatalogLinks.Products);
        return new PrintedList
        {
            Title = query.Text.Length > 0 ? $"“{query.Text}”" : found.InterpretedAs is { Count: > 0 } parts ? string.Join(", ", parts.Select(part => part.Label)) : "Sản phẩm trong sổ",
            Url = list,
            Address = site.Of(CatalogLinks.Products),
            Today = VietnamTime.Today(clock),
            Lines = [.. shown.Where(row => codes.ContainsKey(row.Url)).Select(row => new PrintedLine(row, codes[row.Url]))],
            Left = Math.Max(0, found.Total - found.Items.Count),
        };
    }
}

public sealed record PrintedList
{
    public required string Title { get; init; }

    /// <summary>Of the list on the site, from its root.</summary>
    public required string Url { get; init; }
    public required string Address { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<PrintedLine> Lines { get; init; }

    /// <summary>How many more the list holds than a sheet can.</summary>
    public required int Left { get; init; }
}

public sealed record PrintedLine(RegisterRow Row, string Code);
