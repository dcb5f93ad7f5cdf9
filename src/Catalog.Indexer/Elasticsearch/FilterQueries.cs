using System.Globalization;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>Which hits of the text a request wants.</summary>
internal static class FilterQueries
{
    public static readonly Query Revoked = AnyOf(FacetNames.Certificate, [CertificateValues.Revoked]);

    /// <summary>Revoked certificates show up only when asked for.</summary>
    public static Query Visible(Query text, SearchRequest request) =>
        request.Filters.Has(FacetNames.Certificate, CertificateValues.Revoked) ? text : new BoolQuery { Must = [text], MustNot = [Revoked] };

    /// <summary>Place and facets.</summary>
    /// <param name="except">A facet that is counted does not filter itself.</param>
    public static List<Query> Of(SearchRequest request, string? except = null)
    {
        List<Query> filters = [.. request.Filters.Facets.Where(facet => facet != except).Select(facet => AnyOf(facet, request.Filters[facet]))];
        if (request is { Near: not null, RadiusKm: { } km })
            filters.Add(new GeoDistanceQuery(string.Create(CultureInfo.InvariantCulture, $"{km}km"), IndexSchema.Points, Centre(request)));
        return filters;
    }

    public static Query AnyOf(string facet, IReadOnlyList<string> values) =>
        new TermsQuery(IndexSchema.FacetField(facet), new TermsQueryField([.. values.Select(value => (FieldValue)value)]));

    public static GeoLocation Centre(SearchRequest request) =>
        GeoLocation.LatitudeLongitude(new LatLonGeoLocation { Lat = request.Near!.Value.Latitude, Lon = request.Near.Value.Longitude });
}
