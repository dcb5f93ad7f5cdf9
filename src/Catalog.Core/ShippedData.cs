using Catalog.Core.Articles;
using Catalog.Core.Calendar;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Taxonomy;

namespace Catalog.Core;

/// <summary>
/// The lists that come with the program, brought into the database at every start: all or nothing, one process at a time,
/// and nothing is written when nothing is new. What staff corrected stays.
/// </summary>
public sealed class ShippedData(
    CatalogDbContext db, CatalogTransaction transaction, PlaceSeeder places, CategoryService categories, ArticleSectionService sections, HolidayService holidays)
{
    public Task SeedAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(async token =>
        {
            await db.LockChangesAsync(token);
            await places.SeedAsync(token);
            await categories.SeedAsync(token);
            await sections.SeedAsync(token);
            await holidays.SeedAsync(token);
        }, cancellationToken);
}
