using Catalog.Core.Places;
using Catalog.Core.Search;
using Catalog.Core.Text;

namespace Catalog.Benchmarks.Search;

/// <summary>The kinds of question that are measured apart, forty of each, taken out of the documents themselves.</summary>
internal static class QueryClasses
{
    private const int Each = 40;

    public static IEnumerable<(string Name, SearchRequest[] Requests)> From(IEnumerable<SearchDocument> documents)
    {
        var sample = documents.Where((_, i) => i % 97 == 0).Take(Each * 5).ToArray();
        var names = sample.Select(document => document.Name.Split(' ')).ToArray();
        var rare = sample.SelectMany(document => TextPipeline.Tokens(document.Producer)).Select(token => token.Exact).CountBy(word => word).Where(word => word.Value == 1).Select(word => word.Key);
        string[] two = [.. names.Where(name => name.Length >= 2).Select(name => $"{name[0]} {name[1]}")];
        yield return ("one common word", Requests(names.Select(name => name[0])));
        yield return ("two words with marks", Requests(two));
        yield return ("two words without marks", Requests(two.Select(VietnameseText.Fold)));
        yield return ("four words", Requests(names.Where(name => name.Length >= 4).Select(name => string.Join(' ', name.Take(4)))));
        yield return ("a rare word", Requests(rare));
        yield return ("two words, two filters", Requests(two.Select(VietnameseText.Fold), request => request with { Filters = SearchFilters.None.With(FacetNames.Category, "i4a", "i3d", "i6").With(FacetNames.Stars, "4") }));
        yield return ("no text, within 20 km, by distance", Requests(Enumerable.Repeat("", Each), request => request with { Near = new GeoPoint(13.78, 109.22), RadiusKm = 20, Sort = SearchSort.Distance }));
        yield return ("two words, by name", Requests(two.Select(VietnameseText.Fold), request => request with { Sort = SearchSort.Name }));
    }

    public static string[] Unfinished(IEnumerable<SearchDocument> documents) =>
        [.. documents.Where((_, i) => i % 89 == 0).Take(Each).Select((document, i) => VietnameseText.Fold(document.Name)[..Math.Min(document.Name.Length, 2 + i % 7)])];

    private static SearchRequest[] Requests(IEnumerable<string> texts, Func<SearchRequest, SearchRequest>? change = null) =>
        [.. texts.Take(Each).Select(text => new SearchRequest { Text = text }).Select(request => change is null ? request : change(request))];
}
