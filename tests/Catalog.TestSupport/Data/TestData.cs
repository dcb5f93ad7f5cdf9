using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;

namespace Catalog.TestSupport.Data;

/// <summary>Records made through the services, as the product makes them. Everything not named has a harmless value.</summary>
public static class TestData
{
    public static readonly Actor Staff = new("staff-1", "Nguyễn Văn Kiểm", "reviewer", null);
    public const string HoaiAn = "21688";

    public static FieldChanges<Producer> Producer(string name = "Cơ sở mẫu Gò Găng") =>
        new FieldChanges<Producer>().Set(ProducerFields.Name, name).Set(ProducerFields.Kind, ProducerKind.Household).Set(ProducerFields.Commune, HoaiAn);

    public static FieldChanges<Product> Product(int producerId, string name = "Nước mắm Đề Gi", string category = "i4a") =>
        new FieldChanges<Product>().Set(ProductFields.Name, name).Set(ProductFields.Producer, producerId).Set(ProductFields.Category, category)
            .Set(ProductFields.Commune, HoaiAn).Set(ProductFields.Origin, "Việt Nam");

    public static FieldChanges<Certificate> Ocop(int producerId, int productId, DateOnly grantedOn, int stars = 3, string decision = "12/QĐ-UBND") =>
        new FieldChanges<Certificate>().Set(CertificateFields.Kind, CertificateKind.Ocop).Set(CertificateFields.Producer, producerId)
            .Set(CertificateFields.Products, [productId]).Set(CertificateFields.Stars, stars).Set(CertificateFields.DecisionNumber, decision)
            .Set(CertificateFields.DecisionDate, grantedOn).Set(CertificateFields.GrantedOn, grantedOn)
            .Set(CertificateFields.IssuerLevel, stars == 5 ? IssuerLevel.Ministry : IssuerLevel.Province)
            .Set(CertificateFields.IssuerName, stars == 5 ? "Bộ Nông nghiệp và Môi trường" : "UBND tỉnh Gia Lai");

    public static Task SeedTaxonomyAsync(this DatabaseFixture database, CancellationToken cancellationToken) =>
        database.RunAsync<CategoryService>(service => service.SeedAsync(cancellationToken));

    public static Task<Producer> AddProducerAsync(this DatabaseFixture database, CancellationToken cancellationToken, string name = "Cơ sở mẫu Gò Găng") =>
        database.RunAsync<ProducerService, Producer>(service => service.AddAsync(Producer(name), Staff, null, cancellationToken));

    public static Task<Product> AddProductAsync(this DatabaseFixture database, int producerId, CancellationToken cancellationToken, string name = "Nước mắm Đề Gi", string category = "i4a") =>
        database.RunAsync<ProductService, Product>(service => service.AddAsync(Product(producerId, name, category), Staff, null, cancellationToken));
}
