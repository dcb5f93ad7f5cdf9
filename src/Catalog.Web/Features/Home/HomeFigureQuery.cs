using System.Globalization;
using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Home;

/// <summary>Asks the index for what the lists behind the links would show, so that a number and its list never differ.</summary>
public sealed class HomeFigureQuery(CatalogDbContext db, ISearchEngine engine, TimeProvider clock)
{
    private static readonly SearchFilters Products = SearchFilters.None.With(FacetNames.Type, RecordTypes.NameOf(RecordType.Product));

    /// <param name="holding">The OCOP certificates that hold today.</param>
    public async Task<HomeFigures?> ReadAsync(IQueryable<Certificate> holding, CancellationToken cancellationToken)
    {
        try
        {
            var found = await FindAsync([CertificateValues.Valid, CertificateValues.Expiring, CertificateValues.Extended], cancellationToken);
            var ended = await FindAsync([CertificateValues.Expired, CertificateValues.Revoked], cancellationToken);
            return new HomeFigures(
                found.Total,
                await HoldersAsync(holding, cancellationToken),
                Stars(found),
                found.Facets.FirstOrDefault(count => count.Name == FacetNames.Certificate && count.Value == CertificateValues.Expiring).Count,
                ended.Total,
                await db.Outlets.Where(OutletQueries.ShownOn(VietnamTime.Today(clock))).CountAsync(cancellationToken));
        }
        catch (SearchUnavailableException)
        {
            return null;
        }
    }

    private Task<SearchResult> FindAsync(string[] statuses, CancellationToken cancellationToken) =>
        engine.SearchAsync(new SearchRequest { Filters = Products.With(FacetNames.Certificate, statuses), PageSize = 1 }, cancellationToken);

    private Task<int> HoldersAsync(IQueryable<Certificate> holding, CancellationToken cancellationToken) => (
        from certificate in holding
        from link in certificate.Products
        join product in db.Products on link.ProductId equals product.Id
        where product.State == RecordState.Live
        select product.ProducerId).Distinct().CountAsync(cancellationToken);

    private static List<StarCount> Stars(SearchResult found)
    {
        var (stars, start) = (new List<StarCount>(), 0);
        foreach (var count in found.Facets.Where(count => count.Name == FacetNames.Stars).OrderBy(count => count.Value, StringComparer.Ordinal))
        {
            stars.Add(new StarCount(int.Parse(count.Value, CultureInfo.InvariantCulture), count.Count, start));
            start += count.Count;
        }
        return stars;
    }
}
