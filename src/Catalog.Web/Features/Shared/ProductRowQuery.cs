using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>Products as lists show them, from their ids; the order of the ids is kept.</summary>
public sealed class ProductRowQuery(CatalogDbContext db, PlaceDirectory places, TimeProvider clock)
{
    public async Task<IReadOnlyList<RegisterRow>> ReadAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Code,
                p.CategoryKey,
                p.CommuneCode,
                p.NetContent,
                p.AlcoholPercent,
                Producer = p.Producer!.Name,
                Category = db.Categories.Where(c => c.Key == p.CategoryKey).Select(c => c.Name).FirstOrDefault(),
            })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var certificates = await ForemostAsync(ids, today, cancellationToken);
        var pictures = await db.MediaFiles.FirstPicturesAsync(RecordType.Product, [.. products.Values.Where(p => p.AlcoholPercent is null or < 15).Select(p => p.Id)], cancellationToken);
        return [.. ids.Where(products.ContainsKey).Select(id => products[id]).Select(p =>
        {
            var certificate = certificates.GetValueOrDefault(p.Id);
            return new RegisterRow
            {
                Name = p.Name,
                Url = CatalogLinks.Product(p.Id, p.Name),
                Code = p.AlcoholPercent >= 15 ? null : p.Code,
                CategoryKey = p.CategoryKey,
                Picture = pictures.GetValueOrDefault(p.Id),
                Who = map.Find(PlaceKey.Commune(p.CommuneCode)) is { } commune ? $"{p.Producer}, {commune.InText}" : p.Producer,
                What = string.Join(" · ", new[] { p.NetContent, p.Category }.OfType<string>()),
                Mark = certificate?.MarkOn(today) ?? CertificateMark.None,
                Stars = certificate?.Stars ?? 0,
                LastDay = certificate?.ShownDay(today),
                IsStrongAlcohol = p.AlcoholPercent >= 15,
            };
        })];
    }

    /// <summary>Of each product the OCOP certificate that counts today.</summary>
    public async Task<IReadOnlyDictionary<int, Certificate>> ForemostAsync(IReadOnlyList<int> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await db.Certificates.AsNoTracking().Include(c => c.Products)
            .Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live && c.Products.Any(link => ids.Contains(link.ProductId)))
            .ToListAsync(cancellationToken);
        return all.SelectMany(c => c.Products, (certificate, link) => (link.ProductId, certificate))
            .GroupBy(pair => pair.ProductId, pair => pair.certificate)
            .Select(group => (group.Key, Foremost: CertificateQueries.Foremost(group, today)))
            .Where(pair => pair.Foremost is not null).ToDictionary(pair => pair.Key, pair => pair.Foremost!);
    }
}
