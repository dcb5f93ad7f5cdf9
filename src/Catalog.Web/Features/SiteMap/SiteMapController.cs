using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.SiteMap;

/// <summary>Every kind of page and every way in, for people; machines have their own.</summary>
public sealed class SiteMapController(CatalogDbContext db, PlaceDirectory places, ProvinceOptions province, SiteTexts texts) : Controller
{
    [HttpGet("/so-do-trang")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var tree = await db.Categories.AsNoTracking().Where(c => c.State == RecordState.Live).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        var map = await places.GetAsync(cancellationToken);
        var communes = map.ChildrenOf(PlaceKey.Province(province.Code)).Where(c => c.IsPresent).ToList();
        var districts = communes.SelectMany(c => map.SourcesOf(c.Key.Code)).Select(source => source.Parent is { Kind: PlaceKind.OldDistrict } parent ? map.Find(parent) : null).OfType<Place>()
            .DistinctBy(d => d.Key).OrderBy(d => d.SortKey, StringComparer.Ordinal);
        return View(new SiteMapPage(
            [.. tree.Where(c => c.Level == CategoryLevel.Sector).Select(sector => new SiteMapGroup(LinkTo(sector), [.. LeavesOf(tree, sector.Key).Select(LinkTo)]))],
            [.. communes.Select(c => new LabelledLink(c.FullName, PlaceLinks.To(c)))],
            [.. districts.Select(d => new LabelledLink(d.FullName + " (cũ)", PlaceLinks.To(d)))],
            [.. texts.AllGuides.Select(guide => new LabelledLink(guide.Title, $"{CatalogLinks.Guides}/{guide.Slug}"))]));
    }

    private static LabelledLink LinkTo(Category category) => new(category.Name, CatalogLinks.Category(category.Key, category.Name));

    private static IEnumerable<Category> LeavesOf(List<Category> tree, string key) =>
        tree.Where(c => c.ParentKey == key).SelectMany(child => child.Level == CategoryLevel.Leaf ? [child] : LeavesOf(tree, child.Key));
}

public sealed record SiteMapPage(IReadOnlyList<SiteMapGroup> Goods, IReadOnlyList<LabelledLink> Communes, IReadOnlyList<LabelledLink> Districts, IReadOnlyList<LabelledLink> Guides);

public sealed record SiteMapGroup(LabelledLink Head, IReadOnlyList<LabelledLink> Leaves);
