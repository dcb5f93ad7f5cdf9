using Catalog.Core.Articles;
using Catalog.Core.Calendar;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Search.Words;
using Catalog.Core.Taxonomy;

namespace Catalog.Core;

/// <summary>
/// The lists that come with the program, brought into the database at every start: all or nothing, one process at a time,
/// and nothing is written when nothing is new. What staff corrected stays.
/// </summary>
public sealed class ShippedData(
    CatalogDbContext db, CatalogTransaction transaction, PlaceSeeder places, ShippedLists lists)
{
    public Task SeedAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(async token =>
        {
            await db.LockChangesAsync(token);
            await places.SeedAsync(token);
            await lists.SeedAsync(token);
        }, cancellationToken);
}

/// <summary>Those of them that staff may correct.</summary>
public sealed class ShippedLists(CategoryService categories, ArticleSectionService sections, HolidayService holidays, SynonymService synonyms)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await categories.SeedAsync(cancellationToken);
        await sections.SeedAsync(cancellationToken);
        await holidays.SeedAsync(cancellationToken);
        await synonyms.SeedAsync(cancellationToken);
    }
}
