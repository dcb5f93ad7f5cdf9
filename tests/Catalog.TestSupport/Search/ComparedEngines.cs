using System.Globalization;
using Catalog.Core.Search;
using CsCheck;

namespace Catalog.TestSupport.Search;

/// <summary>
/// Asks two engines the same questions and says where they answer differently: totals, every count of every facet, and the keys
/// in their order. Scores are sums of floats: two that differ by less than 10⁻⁵ may change places.
/// </summary>
public static class ComparedEngines
{
    private const double Tolerance = 1e-5;

    /// <summary>A thousand documents and more in few words, so that hundreds tie and the window of the second look is too small for them.</summary>
    public static SearchDocument[] Documents(uint seed) =>
        [.. Samples(RandomCorpus.Documents, seed, 45).SelectMany(part => part).Select((document, i) => document with { Id = i + 1 })];

    /// <summary>Pages of different length and depth, beyond the window too.</summary>
    public static SearchRequest[] Requests(uint seed, int count) =>
        [.. Samples(RandomCorpus.Request, seed, count).Select((request, i) => request with { PageSize = 10 + i % 3 * 45, Page = 1 + i % 4 })];

    /// <summary>One line for each difference.</summary>
    public static async Task<List<string>> DifferencesAsync(ISearchEngine first, ISearchEngine second, IEnumerable<SearchRequest> requests, CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var (number, request) in requests.Index())
        {
            var (a, b) = (await first.SearchAsync(request, cancellationToken), await second.SearchAsync(request, cancellationToken));
            differences.AddRange(Between(a, b).Select(difference => string.Create(CultureInfo.InvariantCulture, $"{number} “{request.Text}” {request.Sort}, page {request.Page}: {difference}")));
        }
        return differences;
    }

    private static IEnumerable<string> Between(SearchResult a, SearchResult b)
    {
        if (a.Match != b.Match) yield return $"matched {a.Match} and {b.Match}";
        if (a.Total != b.Total) yield return $"totals {a.Total} and {b.Total}";
        foreach (var count in a.Facets.Except(b.Facets).Concat(b.Facets.Except(a.Facets))) yield return $"count {count}";
        if (a.Hits.Count != b.Hits.Count) yield return $"{a.Hits.Count} and {b.Hits.Count} hits";
        foreach (var ((one, other), place) in a.Hits.Zip(b.Hits).Select((pair, i) => (pair, i)))
        {
            var isClose = Math.Abs(one.Score - other.Score) <= Tolerance * Math.Max(1, one.Score);
            if (!isClose) yield return $"scores {one.Score} and {other.Score} at {place}";
            else if (one.Num != other.Num && (one.Score == 0 || !HasNeighbour(a, place, one.Score))) yield return $"{one.Num} and {other.Num} at {place}";
            if (one.Num == other.Num && Math.Abs((one.DistanceKm ?? -1) - (other.DistanceKm ?? -1)) > 0.01) yield return $"distances {one.DistanceKm} and {other.DistanceKm} of {one.Num}";
        }
    }

    /// <summary>Only those that are equal but for rounding may have changed places, and exact ties may not.</summary>
    private static bool HasNeighbour(SearchResult result, int place, float score) =>
        result.Hits.Where((hit, i) => i != place && hit.Score != score && Math.Abs(hit.Score - score) <= Tolerance * Math.Max(1, score)).Any();

    private static IEnumerable<T> Samples<T>(Gen<T> gen, uint seed, int count)
    {
        var random = new PCG(1, seed);
        for (var i = 0; i < count; i++) yield return gen.Generate(random, null, out _);
    }
}
