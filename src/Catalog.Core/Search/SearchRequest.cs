using Catalog.Core.Places;

namespace Catalog.Core.Search;

public enum SearchSort
{
    Relevance,
    Name,
    Newest,
    Price,
    Distance,
    ValidUntil,
}

/// <summary>A question to an engine, in words no engine owns.</summary>
public sealed record SearchRequest
{
    public const int MaxTextLength = 200;
    public const int MaxPageSize = 100;
    public const int MaxDepth = 10_000;

    public string Text { get; init; } = "";

    /// <summary>The words of <see cref="Text"/> when they were understood before; numbers that name a record are still looked for in the text.</summary>
    public SearchText? Understood { get; init; }

    public SearchFilters Filters { get; init; } = SearchFilters.None;

    /// <summary>Values of the place facet that weigh more and hide nothing: places read out of the text.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    public GeoPoint? Near { get; init; }

    /// <summary>With <see cref="Near"/>: what is farther away, or nowhere, is not found.</summary>
    public double? RadiusKm { get; init; }

    public SearchSort Sort { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 20;

    public int Skip => (Page - 1) * PageSize;
}
