using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Codes;

public sealed class CodePageQuery(CatalogDbContext db, PlaceDirectory places, ProductRowQuery rows, TimeProvider clock)
{
    private const int MostMerges = 8;

    /// <returns>Null when nothing living is behind the code.</returns>
    public async Task<CodePage?> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var (asked, product) = (id, await FindAsync(id, cancellationToken));
        for (var step = 0; product is { State: RecordState.Merged, MergedIntoId: { } target } && step < MostMerges; step++) product = await FindAsync(target, cancellationToken);
        if (product is not { State: RecordState.Live, Producer: { } producer }) return null;
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Commune(producer.CommuneCode);
        var foremost = (await rows.ForemostAsync([product.Id], today, cancellationToken)).GetValueOrDefault(product.Id);
        var group = await db.Categories.AsNoTracking().Where(c => c.Key == product.CategoryKey).Select(c => c.LabelGroup).FirstOrDefaultAsync(cancellationToken);
        return new CodePage
        {
            Code = product.Code,
            Name = product.Name,
            Url = CatalogLinks.Product(product.Id, product.Name),
            At = clock.GetUtcNow(),
            Certificate = foremost?.FactsOn(today),
            Warning = ProductWarning.Of(foremost, today),
            Facts =
            [
                new Fact("Nơi làm ra", producer.Name) { Note = string.Join(", ", new[] { producer.AddressLine, commune?.InText, commune?.Parent is { } parent ? map.Find(parent)?.InText : null }.OfType<string>()) },
                .. (await db.Contacts.PublicAsync(producer.Subject, cancellationToken)).Where(contact => contact.Url?.StartsWith("tel:", StringComparison.Ordinal) == true).Take(1),
                .. product.NetContent is { } net ? [new Fact(ProductFields.NetContent.Label, net)] : Array.Empty<Fact>(),
                .. product.ShelfLife is { } life ? [new Fact(ProductFields.ShelfLife.Label, life)] : Array.Empty<Fact>(),
            ],
            IsHealthFood = group == LabelGroup.HealthFood,
            IsStrongAlcohol = product.IsStrongAlcohol,
            IsMerged = product.Id != asked,
        };
    }

    private Task<Product?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Products.AsNoTracking().Include(p => p.Producer).FirstOrDefaultAsync(p => p.Id == id, cancellationToken);
}
