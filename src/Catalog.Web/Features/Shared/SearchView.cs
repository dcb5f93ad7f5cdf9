using System.Globalization;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Search.Understanding;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;

namespace Catalog.Web.Features.Shared;

/// <summary>One page of results with its filters, for the page of everything and the list of products alike.</summary>
public sealed class SearchView(CatalogSearchPage result, IReadOnlyList<RegisterRow> found, string path, IReadOnlyList<SearchSort> sorts)
{
    private readonly IReadOnlyList<RegisterRow> rows = [.. found.Select(row => row with { NameParts = Parts(result, row.Name), WhatParts = Parts(result, row.What) })];

    /// <summary>A place that was typed into the filters and is not known.</summary>
    public string? UnknownPlace { get; init; }

    /// <summary>Of a page without results: what fewer filters find.</summary>
    public IReadOnlyList<Alternative> Relaxed { get; init; } = [];

    /// <summary>And what is called nearly so.</summary>
    public IReadOnlyList<LabelledLink> Nearby { get; init; } = [];

    /// <summary>Products can be picked from the list and laid beside each other.</summary>
    public bool CanCompare => path == CatalogLinks.Products;

    public CatalogSearchPage Result => result;
    public CatalogQuery Query => result.Query;
    public string Path => path;
    public IReadOnlyList<SearchSort> Sorts => sorts;

    /// <summary>What is over comes last, below a line that says so.</summary>
    public IEnumerable<RegisterRow> Standing => rows.Where(row => !row.IsOff || !SplitsEnded);
    public IEnumerable<RegisterRow> Ended => SplitsEnded ? rows.Where(row => row.IsOff) : [];

    public IReadOnlyList<LabelledLink> Chips { get; } = [.. result.InterpretedAs.Except(result.Understood.Findings).Select(item => new LabelledLink(item.Label, item.RemoveUrl))];

    /// <summary>Facets of the form; the type has its tabs.</summary>
    public IEnumerable<FacetGroup> Facets => result.Facets.Where(facet => facet.Name != FacetNames.Type);

    public FacetGroup? Types => result.Facets.FirstOrDefault(facet => facet.Name == FacetNames.Type);

    /// <summary>What the form must carry along because it has no box of its own.</summary>
    public IEnumerable<(string Name, string Value)> Hidden
    {
        get
        {
            if (Query.Text.Length > 0) yield return ("q", Query.Text);
            foreach (var type in Query.Filters[FacetNames.Type]) yield return (FacetNames.Type, type);
            foreach (var kind in Query.Literal) yield return ("literal", kind);
            if (Query.Near is { } near) yield return ("near", near);
            if (Query.RadiusKm is { } radius) yield return ("radiusKm", radius.ToString(CultureInfo.InvariantCulture));
            if (Query.Sort != SearchSort.Relevance) yield return ("sort", CatalogQueryReader.NameOf(Query.Sort));
            if (Query.PageSize != CatalogQuery.DefaultPageSize) yield return ("pageSize", Query.PageSize.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>"nước mắm · khu vực Bình Định (cũ): 58 xã, phường"; null when the text was taken word for word.</summary>
    public string? ReadAs => result.Understood.Findings.Count == 0 ? null
        : string.Join(" · ", result.Understood.Findings.Where(finding => finding.Kind != FindingKinds.Spelling).Select(finding => finding.Label).Prepend(result.Understood.Words).Where(part => part.Length > 0));

    /// <summary>Whether search engines may keep this page: the list and its single filters. Combinations have no end (robots.txt closes them too).</summary>
    public bool IsIndexed => Query is { Text.Length: 0, Near: null, Point: null, RadiusKm: null, Literal.Count: 0, Sort: SearchSort.Relevance, PageSize: CatalogQuery.DefaultPageSize }
        && FacetNames.All.Sum(facet => Query.Filters[facet].Count) <= 1;

    /// <summary>This page at its one address: parameters in a fixed order, without those that change nothing.</summary>
    public string Url => Query.ToUrl(path);

    public string SortUrl(SearchSort sort) => (Query with { Sort = sort, Page = 1 }).ToUrl(path);

    public Func<int, string> PageUrl => page => (Query with { Page = page }).ToUrl(path);

    private static IReadOnlyList<RowText> Parts(CatalogSearchPage result, string? text)
    {
        var parts = result.Understood.Highlighter.Parts(text);
        return parts.Any(part => part.IsHit) ? [.. parts.Select(part => new RowText(part.Text, part.IsHit))] : [];
    }

    private bool SplitsEnded => Query.Sort == SearchSort.Relevance;

    public static string Label(SearchSort sort) => sort switch
    {
        SearchSort.Relevance => "Phù hợp nhất",
        SearchSort.Name => "Tên A–Y",
        SearchSort.Newest => "Mới nhất",
        SearchSort.Price => "Giá thấp trước",
        SearchSort.Distance => "Gần nhất",
        _ => "Còn hạn lâu nhất",
    };

    /// <summary>A result that is no product, as a row.</summary>
    public static RegisterRow RowOf(SearchRow row) => new()
    {
        Name = row.Title,
        Url = row.Url,
        Kind = SearchLabels.OfType(row.Type),
        IconName = row.Type switch
        {
            RecordType.Producer => "i-producer",
            RecordType.Outlet => "i-store",
            RecordType.Fair => "i-fair",
            RecordType.Honour => "i-award",
            _ => "i-document",
        },
        Who = string.Join(", ", new[] { row.Producer, row.Commune }.OfType<string>()),
        What = row.Summary,
        Mark = CertificateMark.None,
    };
}
