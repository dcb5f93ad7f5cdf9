using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>Exact counts of all values; each facet ignores its own filter, so that a number says what one click would give.</summary>
internal static class FacetAggregations
{
    /// <summary>More than any facet has values.</summary>
    private const int MaxValues = 10_000;

    /// <summary>Facets nobody filters by are counted under one filter together.</summary>
    private const string Others = "others";

    public static Dictionary<string, Aggregation> Of(SearchRequest request)
    {
        var others = FacetNames.All.Where(facet => !IsAsked(request, facet)).ToDictionary(facet => facet, Values);
        var filters = FilterQueries.Of(request);
        var all = filters.Count == 0 ? others : new Dictionary<string, Aggregation> { [Others] = Under(filters, others) };
        foreach (var facet in FacetNames.All.Where(facet => IsAsked(request, facet)))
            all[facet] = Under(FilterQueries.Of(request, facet), new() { [facet] = Values(facet) });
        return all;
    }

    public static List<FacetCount> Read(AggregateDictionary? answer, SearchRequest request)
    {
        var facets = new List<FacetCount>();
        var isFiltered = FilterQueries.Of(request).Count > 0;
        foreach (var facet in FacetNames.All)
        {
            var place = IsAsked(request, facet) ? answer?.GetFilter(facet)?.Aggregations : isFiltered ? answer?.GetFilter(Others)?.Aggregations : answer;
            var first = facets.Count;
            foreach (var bucket in place?.GetStringTerms(facet)?.Buckets ?? []) facets.Add(new FacetCount(facet, bucket.Key.ToString(), (int)bucket.DocCount));
            facets.Sort(first, facets.Count - first, FacetCount.MostFrequentFirst);
        }
        return facets;
    }

    private static bool IsAsked(SearchRequest request, string facet) => request.Filters[facet].Count > 0;

    private static Aggregation Values(string facet) => new() { Terms = new TermsAggregation { Field = IndexSchema.FacetField(facet), Size = MaxValues } };

    private static Aggregation Under(List<Query> filters, Dictionary<string, Aggregation> counted) =>
        new() { Filter = new BoolQuery { Filter = filters }, Aggregations = counted };
}
