using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Categories;

/// <summary>A node of the taxonomy with its products: ngành, nhóm or bộ sản phẩm.</summary>
public sealed class CategoriesController(CatalogDbContext db, ProductListQuery products) : Controller
{
    [HttpGet("/danh-muc/{address}")]
    public async Task<IActionResult> Details(string address, string? page, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address).Key;
        var tree = await db.Categories.AsNoTracking().Where(c => c.State == RecordState.Live).OrderBy(c => c.Position).ToListAsync(cancellationToken);
        if (tree.Find(c => c.Key == key) is not { } category) return NotFound();
        var url = CatalogLinks.Category(category.Key, category.Name);
        if (Request.Path != url) return RedirectPermanent(Request.PathBase + url + Request.QueryString);

        var leaves = LeavesOf(tree, key).ToList();
        var live = db.Products.AsNoTracking().Where(p => p.State == RecordState.Live && leaves.Contains(p.CategoryKey));
        return View(new CategoryPage(category.Key, category.Name, category.Number, CrumbsOf(tree, category),
            [.. tree.Where(c => c.ParentKey == key).Select(c => new LabelledLink(c.Name, CatalogLinks.Category(c.Key, c.Name)))],
            await products.ReadAsync(live, page, url, cancellationToken)));
    }

    private static IEnumerable<string> LeavesOf(List<Category> tree, string key)
    {
        var children = tree.Where(c => c.ParentKey == key).ToList();
        return children.Count == 0 ? [key] : children.SelectMany(child => LeavesOf(tree, child.Key));
    }

    private static List<LabelledLink> CrumbsOf(List<Category> tree, Category category)
    {
        var steps = new List<LabelledLink>();
        for (var parent = tree.Find(c => c.Key == category.ParentKey); parent is not null; parent = tree.Find(c => c.Key == parent.ParentKey))
            steps.Insert(0, new LabelledLink(parent.Name, CatalogLinks.Category(parent.Key, parent.Name)));
        steps.Insert(0, new LabelledLink("Sản phẩm", CatalogLinks.Products));
        return steps;
    }
}

public sealed record CategoryPage(
    string Key, string Name, string Number, IReadOnlyList<LabelledLink> Crumbs, IReadOnlyList<LabelledLink> Children, ProductList Products);
