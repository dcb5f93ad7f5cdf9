using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;

namespace Catalog.Indexer.Indexing;

/// <summary>Which documents hold words of another record, and how they are found.</summary>
internal static class Quotations
{
    /// <summary>From what is quoted to what quotes it, in the order in which a change runs on.</summary>
    public static readonly (RecordType Quoted, RecordType Quoting, Func<CatalogDbContext, List<int>, IQueryable<int>> Ids)[] All =
    [
        (RecordType.Outlet, RecordType.Product, (db, ids) => db.OutletProducts.Where(link => ids.Contains(link.OutletId)).Select(link => link.ProductId)), // first: outlets that changed, not those that quote a product
        (RecordType.Standard, RecordType.Product, (db, ids) => db.Certificates.Where(c => c.StandardId != null && ids.Contains(c.StandardId.Value)).SelectMany(c => c.Products.Select(link => link.ProductId))),
        (RecordType.Certificate, RecordType.Product, (db, ids) => db.Certificates.Where(c => ids.Contains(c.Id)).SelectMany(c => c.Products.Select(link => link.ProductId))),
        (RecordType.Category, RecordType.Product, ProductsOfCategories),
        (RecordType.CraftVillage, RecordType.Producer, (db, ids) => db.Producers.Where(p => p.CraftVillageId != null && ids.Contains(p.CraftVillageId.Value)).Select(p => p.Id)),
        (RecordType.Producer, RecordType.Product, (db, ids) => db.Products.Where(p => ids.Contains(p.ProducerId)).Select(p => p.Id)),
        (RecordType.Product, RecordType.Producer, (db, ids) => db.Products.Where(p => ids.Contains(p.Id)).Select(p => p.ProducerId)),
        (RecordType.Product, RecordType.Outlet, (db, ids) => db.Outlets.Where(o => o.Products.Any(link => ids.Contains(link.ProductId))).Select(o => o.Id)),
        (RecordType.Producer, RecordType.Outlet, (db, ids) => db.Outlets.Where(o => o.OperatorId != null && ids.Contains(o.OperatorId.Value)).Select(o => o.Id)),
        (RecordType.Award, RecordType.Honour, (db, ids) => db.Honours.Where(h => ids.Contains(h.Edition!.AwardId)).Select(h => h.Id)),
        (RecordType.AwardEdition, RecordType.Honour, (db, ids) => db.Honours.Where(h => ids.Contains(h.EditionId)).Select(h => h.Id)),
        (RecordType.Product, RecordType.Honour, Of(HonourSubjectKind.Product)),
        (RecordType.Producer, RecordType.Honour, Of(HonourSubjectKind.Producer)),
        (RecordType.Outlet, RecordType.Honour, Of(HonourSubjectKind.Outlet)),
        (RecordType.CraftVillage, RecordType.Honour, Of(HonourSubjectKind.CraftVillage)),
        (RecordType.Unit, RecordType.Honour, Of(HonourSubjectKind.Unit)),
        (RecordType.ArticleSection, RecordType.Article, (db, ids) => db.Articles.Where(a => ids.Contains(a.SectionId)).Select(a => a.Id)),
    ];

    /// <summary>A renamed group or sector is quoted by the products of all its leaves.</summary>
    private static IQueryable<int> ProductsOfCategories(CatalogDbContext db, List<int> ids)
    {
        var changed = db.Categories.Where(category => ids.Contains(category.Id)).Select(category => category.Key);
        var children = db.Categories.Where(category => changed.Contains(category.ParentKey)).Select(category => category.Key);
        var grandchildren = db.Categories.Where(category => children.Contains(category.ParentKey)).Select(category => category.Key);
        return db.Products.Where(product => changed.Contains(product.CategoryKey) || children.Contains(product.CategoryKey) || grandchildren.Contains(product.CategoryKey))
            .Select(product => product.Id);
    }

    private static Func<CatalogDbContext, List<int>, IQueryable<int>> Of(HonourSubjectKind kind) => (db, ids) =>
        db.Honours.Where(honour => honour.SubjectKind == kind && honour.SubjectId != null && ids.Contains(honour.SubjectId.Value)).Select(honour => honour.Id);
}
