using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>How the text was matched in the end: each step is taken only when the one before found nothing.</summary>
public enum TextMatch
{
    /// <summary>Every word as typed.</summary>
    All,

    /// <summary>Half of the words as typed: all of them stand together only where they are scattered over long texts.</summary>
    Part,

    /// <summary>Every word, but not its marks.</summary>
    Folded,

    /// <summary>Half of the words, but not their marks.</summary>
    Some,
}

public sealed record SearchResult
{
    public required int Total { get; init; }
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Every value that at least one hit has, by facet in the order of <see cref="FacetNames.All"/>, the most frequent first.</summary>
    public required IReadOnlyList<FacetCount> Facets { get; init; }

    public required TextMatch Match { get; init; }

    /// <summary>No record holds all the words in its name, producer, place and tags: that they are found may be chance.</summary>
    public bool IsScattered { get; init; }
    public required string Engine { get; init; }

    /// <summary>The engine that was chosen is away, and another one answered.</summary>
    public bool IsStandIn { get; init; }
    public required TimeSpan Took { get; init; }
}

public readonly record struct SearchHit(int Num, float Score, double? DistanceKm)
{
    public RecordType Type => IndexKey.TypeOf(Num);
    public int Id => IndexKey.IdOf(Num);
}

public readonly record struct FacetCount(string Name, string Value, int Count)
{
    /// <summary>Ties by the value itself.</summary>
    public static readonly IComparer<FacetCount> MostFrequentFirst = Comparer<FacetCount>.Create((a, b) =>
        a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
}
