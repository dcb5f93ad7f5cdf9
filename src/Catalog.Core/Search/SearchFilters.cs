using System.Collections.Immutable;

namespace Catalog.Core.Search;

/// <summary>The values asked for, by facet: any of the values of one facet, and every facet. Never changed, only copied.</summary>
public sealed class SearchFilters
{
    public static readonly SearchFilters None = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> values;

    private SearchFilters(ImmutableSortedDictionary<string, ImmutableArray<string>> values) => this.values = values;

    public bool IsEmpty => values.IsEmpty;

    /// <summary>Empty when the facet does not filter.</summary>
    public IReadOnlyList<string> this[string facet] => values.TryGetValue(facet, out var asked) ? asked : [];

    public IEnumerable<string> Facets => values.Keys;

    public bool Has(string facet, string value) => this[facet].Contains(value, StringComparer.Ordinal);

    public SearchFilters With(string facet, params IEnumerable<string> more) =>
        Replace(facet, [.. this[facet].Concat(more).Distinct(StringComparer.Ordinal)]);

    public SearchFilters Without(string facet, string value) =>
        Replace(facet, [.. this[facet].Where(asked => asked != value)]);

    public SearchFilters Replace(string facet, ImmutableArray<string> asked) =>
        new(asked.IsEmpty ? values.Remove(facet) : values.SetItem(facet, asked));
}
