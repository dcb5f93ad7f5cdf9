namespace Catalog.Core.Search.Understanding;

/// <summary>A query as it was understood: the words to look for, what they filter, and what to tell the visitor about it.</summary>
public sealed record UnderstoodQuery
{
    public required SearchText Text { get; init; }

    /// <summary>Values of facets read out of the text.</summary>
    public SearchFilters Filters { get; init; } = SearchFilters.None;

    /// <summary>Communes of today ("xa:21688") that weigh more and hide nothing.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>A place to be near to, as a key.</summary>
    public string? Near { get; init; }

    /// <summary>What was read out of the text besides plain words, each with words for people. Empty: taken as typed.</summary>
    public IReadOnlyList<QueryFinding> Findings { get; init; } = [];

    public IReadOnlyList<SearchHint> Hints { get; init; } = [];

    /// <summary>All words in their order, as repaired; <see cref="IsFree"/> tells which of them are plain words.</summary>
    public IReadOnlyList<TextToken> Words { get; init; } = [];

    /// <summary>For each word whether it is looked for as a word: places, filters and filler are none.</summary>
    public IReadOnlyList<bool> IsFree { get; init; } = [];
}

/// <param name="Kind">One of <see cref="FindingKinds"/>: what the parameter "literal" takes back.</param>
/// <param name="Value">For programs: a key, a number, words.</param>
/// <param name="Label">For people.</param>
public sealed record QueryFinding(string Kind, string Value, string Label);

/// <summary>A page that answers better than a list of results.</summary>
public sealed record SearchHint(string Text, string Url);

/// <summary>What can be read out of a query and taken back.</summary>
public static class FindingKinds
{
    /// <summary>Take nothing but the words as typed.</summary>
    public const string All = "all";
    public const string Spelling = "spelling";
    public const string Synonym = "synonym";
    public const string Place = "place";
    public const string Near = "near";
    public const string Stars = FacetNames.Stars;
    public const string Certificate = FacetNames.Certificate;
    public const string Type = FacetNames.Type;

    public static readonly IReadOnlyList<string> Everything = [All, Spelling, Synonym, Place, Near, Stars, Certificate, Type];
}
