using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search;

/// <summary>What the certificates of some products say on one day.</summary>
public sealed class ProductCertificates
{
    private readonly ILookup<int, Certificate> byProduct;
    private readonly Dictionary<int, string> standards;
    private readonly DateOnly day;

    private ProductCertificates(ILookup<int, Certificate> byProduct, Dictionary<int, string> standards, DateOnly day) =>
        (this.byProduct, this.standards, this.day) = (byProduct, standards, day);

    public static async Task<ProductCertificates> ReadAsync(CatalogDbContext db, IReadOnlyCollection<int> productIds, DateOnly day, CancellationToken cancellationToken)
    {
        var certificates = await db.Certificates.AsNoTracking().Include(certificate => certificate.Products)
            .Where(certificate => certificate.State == RecordState.Live && certificate.Products.Any(link => productIds.Contains(link.ProductId)))
            .ToListAsync(cancellationToken);
        var standardIds = certificates.Select(certificate => certificate.StandardId).OfType<int>().Distinct().ToList();
        var names = await db.Standards.AsNoTracking().Where(standard => standardIds.Contains(standard.Id))
            .ToDictionaryAsync(standard => standard.Id, standard => $"{standard.Number} {standard.Name}", cancellationToken);
        var links = certificates.SelectMany(certificate => certificate.Products.Select(link => (link.ProductId, certificate)));
        return new ProductCertificates(links.ToLookup(link => link.ProductId, link => link.certificate), names, day);
    }

    public Facts Of(int productId)
    {
        var all = byProduct[productId].ToList();
        var ocop = CertificateQueries.Foremost(all.Where(certificate => certificate.Kind == CertificateKind.Ocop), day);
        var holding = all.Where(certificate => certificate.Term.HoldsOn(day)).ToList();
        return new Facts
        {
            Status = CertificateValues.Of(ocop?.Term.StatusOn(day)),
            Stars = ocop is not null && ocop.Term.HoldsOn(day) ? ocop.Stars : null,
            HoldsUntil = ocop is not null && ocop.Term.HoldsOn(day) ? ocop.Term.LastDay : null,
            Standards = [.. holding.Select(certificate => StandardValues.Of(certificate.Kind)).OfType<string>().Distinct()],
            Tags = [.. holding.SelectMany(Tags).Distinct()],
            Numbers = [.. all.SelectMany(certificate => new[] { certificate.DecisionNumber, certificate.CertificateNumber }).OfType<string>()
                .Select(Identifiers.Decision).OfType<string>().Distinct()],
        };
    }

    private IEnumerable<string> Tags(Certificate certificate)
    {
        yield return SearchLabels.OfCertificate(certificate.Kind);
        if (certificate.Stars is { } stars) yield return $"{stars} sao";
        if (certificate.StandardId is { } id && standards.TryGetValue(id, out var standard)) yield return standard;
    }

    public sealed record Facts
    {
        public required string Status { get; init; }
        public required int? Stars { get; init; }
        public required DateOnly? HoldsUntil { get; init; }

        /// <summary>Values of <see cref="FacetNames.Standard"/>.</summary>
        public required IReadOnlyList<string> Standards { get; init; }
        public required IReadOnlyList<string> Tags { get; init; }
        public required IReadOnlyList<string> Numbers { get; init; }
    }
}
