using System.Text.Json.Nodes;
using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.LinkedData;

/// <summary>A product with the certificates that hold today: on the day after the last one they are gone from here, as from the page.</summary>
internal sealed class ProductData(CatalogDbContext db, SiteAddress site, TimeProvider clock) : ILinkedData
{
    private const string Gtin = "gtin14";

    public RecordType Type => RecordType.Product;

    public async Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var found = await db.Products.AsNoTracking().Include(p => p.Producer).Where(p => p.Id == id && p.State == RecordState.Live)
            .Select(p => new { Product = p, p.Producer, Category = db.Categories.First(c => c.Key == p.CategoryKey) }).FirstOrDefaultAsync(cancellationToken);
        if (found is not { Product: var product, Producer: { } producer, Category: var category }) return [];
        var holding = await db.Certificates.AsNoTracking().Where(c => c.State == RecordState.Live && c.Products.Any(link => link.ProductId == id))
            .Where(CertificateQueries.HoldingOn(VietnamTime.Today(clock))).OrderBy(c => c.Kind).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var url = site.Of(CatalogLinks.Product(product.Id, product.Name));
        var isShown = !product.IsStrongAlcohol; // of strong drinks the facts alone
        return
        [
            JsonLd.Of("Product",
                ("@id", url), ("url", url), ("name", product.Name), ("sku", product.Code), (Gtin, product.Gtin), ("category", category.Name),
                ("description", isShown ? product.Summary : null), ("disambiguatingDescription", LinkedText.SampleNote(product)),
                ("manufacturer", JsonLd.Organization(producer.Name, site.Of(CatalogLinks.Producer(producer.Id, producer.Name)))),
                ("hasCertification", holding.Count == 0 ? null : new JsonArray([.. holding.Select(CertificationOf)]))),
            JsonLd.Breadcrumbs(("Sản phẩm", site.Of(CatalogLinks.Products)), (category.Name, site.Of(CatalogLinks.Category(category.Key, category.Name))), (product.Name, url)),
        ];
    }

    private static JsonObject CertificationOf(Certificate certificate) => JsonLd.Of("Certification",
        ("name", CertificateWords.Of(certificate.Kind) + (certificate.Stars is { } stars ? $" {stars} sao" : "")),
        ("certificationIdentification", certificate.DecisionNumber), ("certificationStatus", "https://schema.org/CertificationActive"),
        ("issuedBy", JsonLd.Organization(certificate.IssuerName)), ("datePublished", JsonLd.Day(certificate.DecisionDate)),
        ("validFrom", JsonLd.Day(certificate.GrantedOn)), ("expires", JsonLd.Day(certificate.Term.LastDay)),
        ("certificationRating", certificate.Stars is { } rating ? JsonLd.Of("Rating", ("ratingValue", rating), ("bestRating", 5)) : null));
}
