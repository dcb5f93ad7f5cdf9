using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>Producers as lists show them: with the drawing of what they make most, and how much of it holds a certificate.</summary>
public sealed class ProducerRowQuery(CatalogDbContext db, PlaceDirectory places, TimeProvider clock)
{
    public async Task<IReadOnlyList<RegisterRow>> ReadAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var map = await places.GetAsync(cancellationToken);
        var producers = await db.Producers.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Kind, p.CommuneCode }).ToListAsync(cancellationToken);
        var held = db.Certificates.Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live).Where(CertificateQueries.HoldingOn(VietnamTime.Today(clock)))
            .SelectMany(c => c.Products).Select(link => link.ProductId);
        var made = (await db.Products.AsNoTracking().Where(p => ids.Contains(p.ProducerId) && p.State == RecordState.Live)
            .Select(p => new { p.ProducerId, p.CategoryKey, Holds = held.Contains(p.Id) }).ToListAsync(cancellationToken)).ToLookup(p => p.ProducerId);
        var pictures = await db.MediaFiles.FirstPicturesAsync(RecordType.Producer, [.. ids], cancellationToken);
        return [.. producers.Select(p => new RegisterRow
        {
            Name = p.Name,
            Url = CatalogLinks.Producer(p.Id, p.Name),
            CategoryKey = made[p.Id].GroupBy(product => product.CategoryKey).OrderByDescending(leaf => leaf.Count()).ThenBy(leaf => leaf.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
            Picture = pictures.GetValueOrDefault(p.Id),
            IconName = "i-producer",
            Kind = SearchLabels.OfType(RecordType.Producer),
            Who = string.Join(", ", new[] { SearchLabels.OfProducer(p.Kind), map.Commune(p.CommuneCode)?.InText }.OfType<string>()),
            What = Made(made[p.Id].Count(), made[p.Id].Count(product => product.Holds)),
        })];
    }

    private static string Made(int products, int holding) =>
        products == 0 ? "Chưa có sản phẩm trong sổ" : $"{VietnameseDay.Count(products)} sản phẩm, {(holding == 0 ? "chưa có" : VietnameseDay.Count(holding))} chứng nhận OCOP còn hiệu lực";
}
