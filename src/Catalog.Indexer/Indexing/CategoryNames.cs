using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>The two trees, small enough to be read whole.</summary>
internal sealed class CategoryNames(Dictionary<string, Category> byKey)
{
    public static async Task<CategoryNames> ReadAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        new(await db.Categories.AsNoTracking().Where(category => category.State == RecordState.Live).ToDictionaryAsync(category => category.Key, cancellationToken));

    /// <summary>The leaf, its group, its sector: a product is found under each.</summary>
    public IEnumerable<Category> Upwards(string key)
    {
        for (var category = byKey.GetValueOrDefault(key); category is not null; category = byKey.GetValueOrDefault(category.ParentKey ?? "")) yield return category;
    }
}
