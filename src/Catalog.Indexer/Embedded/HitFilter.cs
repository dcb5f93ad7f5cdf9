using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// Which hits of the text a request wants. Made after the searcher was acquired: it must know every value of its segments.
/// </summary>
internal sealed class HitFilter
{
    public const int Wanted = -1;

    /// <summary>No facet counts it: it fails two of them, lies too far away, or was never to be seen.</summary>
    public const int Out = -2;

    private static readonly int Certificate = FacetNames.All.ToList().IndexOf(FacetNames.Certificate);
    private readonly (int Facet, bool[] Values)[] asked;
    private readonly bool[]? hidden;
    private readonly SpherePoint near;
    private readonly double? reach;

    public HitFilter(SearchRequest request, IReadOnlyList<FacetValues> names)
    {
        asked = [.. FacetNames.All.Index().Where(f => request.Filters[f.Item].Count > 0)
            .Select(f => (f.Index, names[f.Index].Mask(request.Filters[f.Item])))];
        if (!request.Filters.Has(FacetNames.Certificate, CertificateValues.Revoked)) hidden = names[Certificate].Mask([CertificateValues.Revoked]);
        if (request is not { Near: { } centre, RadiusKm: { } radius }) return;
        (near, reach) = (SpherePoint.Of(centre), SpherePoint.SquareOf(radius));
    }

    /// <summary>Revoked certificates show up only when asked for.</summary>
    public bool IsHidden(SegmentColumns columns, int doc) => hidden is not null && columns.Facets[Certificate].HasAny(doc, hidden);

    /// <summary>Wanted, Out, or the one facet whose filter the hit fails: that facet alone counts it.</summary>
    public int Check(SegmentColumns columns, int doc)
    {
        if (reach is { } square && columns.Points.SquareTo(doc, near) > square) return Out;
        var missed = Wanted;
        foreach (var (facet, values) in asked)
        {
            if (columns.Facets[facet].HasAny(doc, values)) continue;
            if (missed != Wanted) return Out;
            missed = facet;
        }
        return missed;
    }
}
