using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The key a hit is ranked by, the larger the better.</summary>
internal sealed class HitRanking
{
    private static readonly int Certificate = FacetNames.All.ToList().IndexOf(FacetNames.Certificate);
    private static readonly int Place = FacetNames.All.ToList().IndexOf(FacetNames.Place);
    private readonly bool[] expired;
    private readonly bool[]? scope;
    private readonly SpherePoint near;

    public HitRanking(SearchRequest request, IReadOnlyList<FacetValues> names)
    {
        expired = names[Certificate].Mask([CertificateValues.Expired]);
        scope = request.Scope.Count > 0 ? names[Place].Mask(request.Scope) : null;
        near = SpherePoint.Of(request.Near ?? default);
        Sort = request is { Sort: SearchSort.Distance, Near: null } ? SearchSort.Relevance : request.Sort;
    }

    /// <summary>What is really sorted by: without a point there is no distance.</summary>
    public SearchSort Sort { get; }

    public double Key(SegmentColumns columns, int doc) => Sort switch
    {
        SearchSort.Newest => columns.Created[doc],
        SearchSort.Price => -columns.Price[doc],
        SearchSort.ValidUntil => -columns.ValidUntil[doc],
        SearchSort.Distance => -columns.Points.SquareTo(doc, near),
        _ => 0, // by name: the text decides
    };

    public float Score(SegmentColumns columns, int doc, float text)
    {
        var score = text + columns.Prior[doc];
        if (IsExpired(columns, doc)) score *= SearchWeights.Expired;
        if (IsInScope(columns, doc)) score *= SearchWeights.PlaceScope;
        return score;
    }

    public bool IsExpired(SegmentColumns columns, int doc) => columns.Facets[Certificate].HasAny(doc, expired);

    public bool IsInScope(SegmentColumns columns, int doc) => scope is not null && !columns.NeverBoosted[doc] && columns.Facets[Place].HasAny(doc, scope);
}
