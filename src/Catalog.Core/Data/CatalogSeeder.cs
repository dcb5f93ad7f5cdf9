using Catalog.Core.Articles;
using Catalog.Core.Calendar;
using Catalog.Core.Places;
using Catalog.Core.Taxonomy;

namespace Catalog.Core.Data;

/// <summary>What every catalogue stands on and the program brings along: places, taxonomy, sections of articles, holidays. May run at each start.</summary>
public sealed class CatalogSeeder(PlaceSeeder places, CategoryService categories, ArticleSectionService sections, HolidayService holidays)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        await places.SeedAsync(cancellationToken);
        await categories.SeedAsync(cancellationToken);
        await sections.SeedAsync(cancellationToken);
        await holidays.SeedAsync(cancellationToken);
    }
}
