using Catalog.Core.Records;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>One page of results as pages, API, CSV and feeds show it. Addresses begin at the root of the site.</summary>
public sealed record CatalogSearchPage
{
    /// <summary>The query as it was understood.</summary>
    public required CatalogQuery Query { get; init; }

    /// <summary>What was read out of the parameters and can be taken back, with one address each.</summary>
    public required IReadOnlyList<Interpretation> InterpretedAs { get; init; }
    public required SearchSuggestion? Suggestion { get; init; }

    /// <summary>How the text was read, where it was not taken word for word.</summary>
    public required QueryReport Understood { get; init; }
    public required TextMatch Match { get; init; }
    public required int Total { get; init; }
    public required IReadOnlyList<SearchRow> Items { get; init; }
    public required IReadOnlyList<FacetGroup> Facets { get; init; }
    public required string Engine { get; init; }

    /// <summary>The engine that was chosen is away, and another one answered.</summary>
    public bool IsStandIn { get; init; }
    public required double TookMs { get; init; }

    /// <summary>Pages that can be asked for.</summary>
    public int Pages => (Math.Min(Total, SearchRequest.MaxDepth) + Query.PageSize - 1) / Query.PageSize;
}

/// <summary>How a text was read, in words for the visitor.</summary>
public sealed record QueryReport
{
    /// <summary>The words that are looked for, as understood; empty when the text was all filters and places.</summary>
    public required string Words { get; init; }

    /// <summary>What was read besides, each with the address that takes it back. They are in <see cref="CatalogSearchPage.InterpretedAs"/> too.</summary>
    public required IReadOnlyList<Interpretation> Findings { get; init; }
    public required IReadOnlyList<SearchHint> Hints { get; init; }

    /// <summary>The address that looks for the words alone, as typed.</summary>
    public required string LiteralUrl { get; init; }

    /// <summary>What was looked for instead, because the text as typed finds nothing; else null.</summary>
    public string? Corrected { get; init; }

    /// <summary>Marks the words of the query in titles and summaries.</summary>
    public required Highlighter Highlighter { get; init; }
}

public sealed record Interpretation(string Kind, string Label, string Value, string RemoveUrl);

public sealed record SearchSuggestion(string Text, string Url);

/// <summary>One result, read from the database.</summary>
public sealed record SearchRow(RecordType Type, int Id, string Code, string Title, string Url)
{
    public string? Summary { get; init; }
    public string? Producer { get; init; }
    public string? Commune { get; init; }

    /// <summary>Only while a certificate holds.</summary>
    public int? Stars { get; init; }

    /// <summary>One of <see cref="CertificateValues"/>.</summary>
    public string CertificateStatus { get; init; } = CertificateValues.None;

    /// <summary>From 15°: shown without anything that draws the eye.</summary>
    public bool IsStrongAlcohol { get; init; }
    public bool IsSample { get; init; }
    public double? DistanceKm { get; init; }

    /// <summary>Comes after the others of its page, below a separator that says so.</summary>
    public bool IsBelowSeparator => CertificateStatus == CertificateValues.Expired;
}

public sealed record FacetGroup(string Name, string Label, IReadOnlyList<FacetOption> Values);

/// <param name="Url">Takes the value when it is not selected, gives it back when it is.</param>
public sealed record FacetOption(string Value, string Label, int Count, bool Selected, string Url);

/// <summary>One line of the list that opens while typing.</summary>
/// <param name="Kind">query, category, place, product, producer, outlet …</param>
public sealed record SuggestionItem(string Kind, string Label, string Url);
