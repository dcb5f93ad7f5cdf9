using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>(BM25 + prior) × factors, and the orders that do not look at the text. Ties by key.</summary>
internal static class Ranking
{
    /// <summary>What is really sorted by: without a point there is no distance.</summary>
    public static SearchSort SortOf(SearchRequest request) => request is { Sort: SearchSort.Distance, Near: null } ? SearchSort.Relevance : request.Sort;

    public static Query Scored(Query text, SearchRequest request)
    {
        List<FunctionScore> factors = [new() { Filter = FilterQueries.AnyOf(FacetNames.Certificate, [CertificateValues.Expired]), Weight = SearchWeights.Expired }];
        if (request.Scope.Count > 0)
        {
            var boosted = new BoolQuery { Filter = [FilterQueries.AnyOf(FacetNames.Place, request.Scope)], MustNot = [new TermQuery(IndexSchema.NeverBoosted, true)] };
            factors.Add(new() { Filter = boosted, Weight = SearchWeights.PlaceScope });
        }
        return new FunctionScoreQuery
        {
            Query = new FunctionScoreQuery
            {
                Query = text,
                Functions = [new FieldValueFactorScoreFunction(IndexSchema.Prior) { Missing = 0 }],
                BoostMode = FunctionBoostMode.Sum,
            },
            Functions = factors,
            ScoreMode = FunctionScoreMode.Multiply,
            BoostMode = FunctionBoostMode.Multiply,
        };
    }

    /// <summary>The key comes second in each; with a point to measure from, the distance stands last, to be read from there.</summary>
    public static List<SortOptions> Order(SearchRequest request)
    {
        List<SortOptions> order = [First(request), By(IndexSchema.Num, SortOrder.Asc)];
        if (request.Near is not null) order.Add(Distance(request));
        return order;
    }

    private static SortOptions First(SearchRequest request) => SortOf(request) switch
    {
        SearchSort.Relevance => new SortOptions { Score = new ScoreSort { Order = SortOrder.Desc } },
        SearchSort.Name => By(IndexSchema.SortKey, SortOrder.Asc),
        SearchSort.Newest => By(IndexSchema.Created, SortOrder.Desc),
        SearchSort.Price => By(IndexSchema.Price, SortOrder.Asc),
        SearchSort.ValidUntil => By(IndexSchema.ValidUntil, SortOrder.Asc),
        SearchSort.Distance => Distance(request),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Sort, "Unknown order."),
    };

    private static SortOptions By(string field, SortOrder order) => new FieldSort(field) { Order = order, Missing = "_last" };

    private static SortOptions Distance(SearchRequest request) => new()
    {
        GeoDistance = new GeoDistanceSort(IndexSchema.Points, [FilterQueries.Centre(request)]) { Order = SortOrder.Asc, Mode = SortMode.Min, Unit = DistanceUnit.Kilometers },
    };
}
