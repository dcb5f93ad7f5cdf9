using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Taxonomy;

public abstract class CategoryServiceTests(DatabaseFixture database) : DatabaseTests(database)
{
    [Fact]
    public async Task Seed_Twice_HoldsThe26LeavesOnceAndKeepsCorrectedNames()
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        var leaf = await Database.RunAsync<CatalogDbContext, Category>(db => db.Categories.AsNoTracking().SingleAsync(c => c.Key == "i4b", Cancellation));
        await Database.RunAsync<CategoryService>(service => service.ApplyAsync(leaf.Id, leaf.Version,
            new FieldChanges<Category>().Set(CategoryFields.Name, "Gia vị khác (muối, hành, tỏi, tiêu)"), TestData.Staff, "Tên theo Phụ lục II", Cancellation));

        await Database.SeedTaxonomyAsync(Cancellation);

        var categories = await Database.RunAsync<CatalogDbContext, List<Category>>(db => db.Categories.AsNoTracking().ToListAsync(Cancellation));
        var ocop = categories.Where(c => c.Scheme == TaxonomyScheme.Ocop2026).ToList();
        Assert.Equal(26, ocop.Count(c => c.Level == CategoryLevel.Leaf));
        Assert.Equal(6, ocop.Count(c => c.Level == CategoryLevel.Sector));
        Assert.Equal("Gia vị khác (muối, hành, tỏi, tiêu)", ocop.Single(c => c.Key == "i4b").Name);
        Assert.All(categories.Where(c => c.ParentKey is not null), c => Assert.Contains(categories, parent => parent.Key == c.ParentKey));
        Assert.All(categories.Where(c => c.Level == CategoryLevel.Leaf), c => Assert.NotNull(c.LabelGroup));
    }

    [Theory]
    [InlineData("i4", "i4b")] // below itself
    [InlineData("i4", "i4")]
    [InlineData("i4", "khong")]
    public async Task Apply_ParentThatLeadsBackOrNowhere_IsRefused(string key, string parent)
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        var group = await Database.RunAsync<CatalogDbContext, Category>(db => db.Categories.AsNoTracking().SingleAsync(c => c.Key == key, Cancellation));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CategoryService>(service => service.ApplyAsync(
            group.Id, group.Version, new FieldChanges<Category>().Set(CategoryFields.Parent, parent), TestData.Staff, null, Cancellation)));

        Assert.Equal("parent", Assert.Single(refused.Errors).Field);
    }
}

public sealed class SqliteCategoryServiceTests(SqliteDatabase database) : CategoryServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresCategoryServiceTests(PostgresDatabase database) : CategoryServiceTests(database), IClassFixture<PostgresDatabase>;
