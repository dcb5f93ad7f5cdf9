using System.Globalization;
using System.Text;
using Catalog.Core.Places;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>What a visitor asks for: the parameters of pages, API and feeds. <see cref="CatalogQueryReader"/> makes it from a query string.</summary>
public sealed record CatalogQuery
{
    public const int DefaultPageSize = 20;

    public string Text { get; init; } = "";

    /// <summary>By facet name; places here as typed: xa:21688, or an old unit h:544.</summary>
    public SearchFilters Filters { get; init; } = SearchFilters.None;

    /// <summary>What is not to be read out of the text: <see cref="Understanding.FindingKinds"/>.</summary>
    public IReadOnlyList<string> Literal { get; init; } = [];

    /// <summary>A place to measure distances from, in the same form.</summary>
    public string? Near { get; init; }

    /// <summary>A point to measure from, two decimals; for callers of the API alone, never in our own addresses.</summary>
    public GeoPoint? Point { get; init; }
    public double? RadiusKm { get; init; }
    public SearchSort Sort { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = DefaultPageSize;

    public CatalogQuery With(string facet, string value) => this with { Filters = Filters.With(facet, value), Page = 1 };

    public CatalogQuery Without(string facet, string value) => this with { Filters = Filters.Without(facet, value), Page = 1 };

    /// <summary>The same words, but nothing of this kind read out of them.</summary>
    public CatalogQuery Literally(string kind) => this with { Literal = kind == FindingKinds.All ? [kind] : [.. Literal.Append(kind).Distinct()], Page = 1 };

    /// <summary>The address that asks this again: only what differs from the default, always in the same order.</summary>
    public string ToUrl(string path)
    {
        var url = new StringBuilder(path);
        Add("q", Text.Length == 0 ? null : Text);
        foreach (var facet in FacetNames.All)
        {
            foreach (var value in Filters[facet]) Add(facet, value);
        }
        foreach (var kind in Literal) Add("literal", kind);
        Add("near", Near);
        Add("radiusKm", RadiusKm?.ToString(CultureInfo.InvariantCulture));
        Add("sort", Sort == SearchSort.Relevance ? null : CatalogQueryReader.NameOf(Sort));
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        Add("pageSize", PageSize == DefaultPageSize ? null : PageSize.ToString(CultureInfo.InvariantCulture));
        return url.ToString();

        void Add(string name, string? value)
        {
            if (value is null) return;
            url.Append(url.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal));
        }
    }
}
