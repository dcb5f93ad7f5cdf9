using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class ProductRows(CatalogDbContext db) : ISearchRows
{
    public RecordType Type => RecordType.Product;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var products = await db.Products.AsNoTracking().Where(product => ids.Contains(product.Id) && product.State == RecordState.Live)
            .Select(product => new { product.Id, product.Code, product.Name, product.Summary, Producer = product.Producer!.Name, product.CommuneCode, product.IsSample, product.AlcoholPercent })
            .ToListAsync(cancellationToken);
        var certificates = await ProductCertificates.ReadAsync(db, ids, context.Today, cancellationToken);
        return [.. products.Select(product => new SearchRow(Type, product.Id, product.Code, product.Name, CatalogLinks.Product(product.Id, product.Name))
        {
            Summary = product.Summary,
            Producer = product.Producer,
            Commune = context.Commune(product.CommuneCode),
            Stars = certificates.Of(product.Id).Stars,
            CertificateStatus = certificates.Of(product.Id).Status,
            IsStrongAlcohol = product.AlcoholPercent >= Product.StrongAlcoholPercent,
            IsSample = product.IsSample,
        })];
    }
}
