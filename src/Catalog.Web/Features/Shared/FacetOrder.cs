using Catalog.Core.Search;

namespace Catalog.Web.Features.Shared;

/// <summary>Which values of a facet are seen at once, and in which order; categories are a tree, the others the most frequent first.</summary>
public static class FacetOrder
{
    private const int Short = 7;
    private static readonly string[] Sectors = ["i", "ii", "iii", "iv", "v", "vi", "n"];

    public static (IReadOnlyList<FacetOption> First, IReadOnlyList<FacetOption> Folded) Of(FacetGroup facet)
    {
        if (facet.Name == FacetNames.Category) return Tree(facet.Values);
        if (facet.Name == FacetNames.Price) return ([.. facet.Values.OrderBy(option => IndexOf(PriceBands.All, option.Value))], []);
        if (facet.Name == FacetNames.Stars) return ([.. facet.Values.OrderByDescending(option => option.Value, StringComparer.Ordinal)], []);
        var first = facet.Values.Where((option, index) => index < Short || option.Selected).ToList();
        return (first, [.. facet.Values.Except(first)]);
    }

    /// <summary>The style class for the depth: "i" is a sector, "i1" lies in it, "i1a" in that.</summary>
    public static string? IndentOf(string facet, string value) => facet != FacetNames.Category ? null : DepthOf(value) switch
    {
        0 => null,
        1 => "in-1",
        _ => "in-2",
    };

    /// <summary>The sectors, and what lies in those where something is chosen: choosing one opens it.</summary>
    private static (IReadOnlyList<FacetOption> First, IReadOnlyList<FacetOption> Folded) Tree(IReadOnlyList<FacetOption> values)
    {
        var ordered = values.OrderBy(option => Array.IndexOf(Sectors, SectorOf(option.Value))).ThenBy(option => option.Value, StringComparer.Ordinal).ToList();
        var open = values.Where(option => option.Selected).Select(option => SectorOf(option.Value)).ToHashSet(StringComparer.Ordinal);
        var first = ordered.Where(option => DepthOf(option.Value) == 0 || open.Contains(SectorOf(option.Value))).ToList();
        return (ordered.Count <= Short ? ordered : first, []);
    }

    private static int IndexOf(IReadOnlyList<string> values, string value)
    {
        var index = 0;
        while (index < values.Count && values[index] != value) index++;
        return index;
    }

    private static string SectorOf(string key) => new([.. key.TakeWhile(c => !char.IsAsciiDigit(c))]);

    private static int DepthOf(string key) => key.Length == SectorOf(key).Length ? 0 : char.IsAsciiDigit(key[^1]) ? 1 : 2;
}
