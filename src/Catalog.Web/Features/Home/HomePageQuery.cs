using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Home;

public sealed class HomePageQuery(CatalogDbContext db, PlaceDirectory places, ProductRowQuery rows, HomeFigureQuery figures, ProvinceOptions province, TimeProvider clock)
{
    private const int ShelfSize = 8;
    private const int FairCount = 4;

    public async Task<HomePage> ReadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var holding = db.Certificates.AsNoTracking().Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live).Where(CertificateQueries.HoldingOn(today));
        return new HomePage
        {
            Today = today,
            Figures = await figures.ReadAsync(holding, cancellationToken),
            Map = await MapAsync(cancellationToken),
            ProvinceCode = province.Code,
            Newest = await NewestAsync(holding, cancellationToken),
            Fairs = await FairsAsync(today, cancellationToken),
            Goods = await GoodsAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<MapCommune>> MapAsync(CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        var counts = await db.Products.AsNoTracking().Where(p => p.State == RecordState.Live)
            .GroupBy(p => p.CommuneCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. map.ChildrenOf(PlaceKey.Province(province.Code)).Where(c => c.IsPresent).Select(c =>
        {
            var count = counts.GetValueOrDefault(c.Key.Code);
            return new MapCommune(c.Key.Code, c.FullName, $"{CatalogLinks.Communes}/{c.AddressTail}", count, count switch { 0 => 0, < 5 => 1, < 10 => 2, < 15 => 3, _ => 4 });
        })];
    }

    private async Task<IReadOnlyList<FairBrief>> FairsAsync(DateOnly today, CancellationToken cancellationToken) =>
        await db.Fairs.Where(f => f.Status == FairStatus.Planned || f.Status == FairStatus.Confirmed).BriefsAsync(await places.GetAsync(cancellationToken), today, (FairCount, 0), cancellationToken);

    /// <summary>Strong alcohol is not shown off here: Luật Quảng cáo, Điều 7.3.</summary>
    private async Task<IReadOnlyList<RegisterRow>> NewestAsync(IQueryable<Certificate> holding, CancellationToken cancellationToken)
    {
        var ids = await (
            from certificate in holding
            from link in certificate.Products
            join product in db.Products on link.ProductId equals product.Id
            where product.State == RecordState.Live && (product.AlcoholPercent == null || product.AlcoholPercent < 15)
            orderby certificate.GrantedOn descending, product.Id descending
            select product.Id).Take(ShelfSize).ToListAsync(cancellationToken);
        return await rows.ReadAsync([.. ids.Distinct()], cancellationToken);
    }

    private async Task<IReadOnlyList<GoodsSector>> GoodsAsync(CancellationToken cancellationToken)
    {
        var tree = await db.Categories.AsNoTracking().Where(c => c.State == RecordState.Live).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var counts = await db.Products.AsNoTracking().Where(p => p.State == RecordState.Live)
            .GroupBy(p => p.CategoryKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. tree.Where(c => c.Level == CategoryLevel.Sector).Select(sector =>
        {
            var groups = tree.Where(c => c.ParentKey == sector.Key).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            var leaves = tree.Where(c => c.Level == CategoryLevel.Leaf && (c.ParentKey == sector.Key || groups.Contains(c.ParentKey ?? "")))
                .Select(c => new GoodsLeaf(c.Key, c.Name, CatalogLinks.Category(c.Key, c.Name), counts.GetValueOrDefault(c.Key))).ToList();
            return new GoodsSector(sector.Name, CatalogLinks.Category(sector.Key, sector.Name), leaves.Sum(leaf => leaf.Count), leaves);
        })];
    }
}
