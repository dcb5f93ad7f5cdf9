using Catalog.Core.Articles;
using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Figures;
using Catalog.Core.Honours;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Figures;

public sealed class CatalogFiguresTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Take_Catalogue_CountsByStatusStarsKindAndLevel(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await FillAsync(catalog, isSample: false);

        var figures = await TakeAsync(catalog, Today);

        Assert.Equal((1, 1, 1), (figures["products/Valid"], figures["products/Expired"], figures["products/None"]));
        Assert.Equal(0, figures["products/Revoked"]);
        Assert.Equal((0, 1, 0), (figures["products.stars/3"], figures["products.stars/4"], figures["products.stars/5"]));
        Assert.Equal((1, 0), (figures["producers/Household"], figures["producers/Farm"]));
        Assert.Equal((1, 0), (figures["honours/National"], figures["honours/Province"]));
        Assert.Equal((1, 0), (figures["articles/tin-cuoc-van-dong"], figures["articles/huong-dan"]));
        Assert.Equal((0, 0), (figures["outlets/Store"], figures["fairs/Running"]));
    }

    [Theory, BothDatabases]
    public async Task Take_SameDayTwice_KeepsOneRowEachAndTheLaterCount(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await FillAsync(catalog, isSample: false);
        var before = await TakeAsync(catalog, Today);
        await AddProducerAsync(catalog, isSample: false);

        var after = await TakeAsync(catalog, Today);

        Assert.Equal((1, 2), (before["producers/Household"], after["producers/Household"]));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
    }

    [Theory, BothDatabases]
    public async Task Take_SamplesAlone_CountsThemUntilThereIsARealRecord(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await FillAsync(catalog, isSample: true);

        var demonstration = await TakeAsync(catalog, Today);
        await AddProducerAsync(catalog, isSample: false);
        var real = await TakeAsync(catalog, Today.AddDays(1));

        Assert.Equal((1, 1), (demonstration["products/Valid"], demonstration["producers/Household"]));
        Assert.Equal((0, 1), (real["products/Valid"], real["producers/Household"]));
    }

    [Theory, BothDatabases]
    public async Task Has_DayThatWasTaken_IsTrueForThatDayOnly(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await TakeAsync(catalog, Today);

        Assert.True(await catalog.InScopeAsync<CatalogFigures, bool>(f => f.HasAsync(Today, Cancellation)));
        Assert.False(await catalog.InScopeAsync<CatalogFigures, bool>(f => f.HasAsync(Today.AddDays(1), Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Add_ManyAtOnce_LosesNone(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SetAsync(catalog, "views", 5);
        await SetAsync(catalog, "other", 1); // a decoy row

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => catalog.InScopeAsync<DailyFigures>(figures =>
            figures.AddAsync([new() { Day = Today, Code = "views", Dimension = "", Value = 2 }, new() { Day = Today, Code = "searches", Dimension = "", Value = 1 }], Cancellation))));

        Assert.Equal(45, await ValueAsync(catalog, "views"));
        Assert.Equal(20, await ValueAsync(catalog, "searches"));
        await SetAsync(catalog, "views", 7);
        Assert.Equal((7, 1), (await ValueAsync(catalog, "views"), await ValueAsync(catalog, "other")));
    }

    /// <summary>Three products: four stars that hold, three stars that ended, none. One producer, one honour, one article.</summary>
    private static async Task FillAsync(TestDatabase catalog, bool isSample)
    {
        await catalog.InScopeAsync<CategoryService>(service => service.SeedAsync(Cancellation));
        await catalog.InScopeAsync<ArticleSectionService>(service => service.SeedAsync(Cancellation));
        var producer = (await AddProducerAsync(catalog, isSample)).Id;
        string[] names = ["Nước mắm", "Bánh ít lá gai", "Nón ngựa"];
        var products = await catalog.InScopeAsync<ProductService, IReadOnlyList<Product>>(service => service.AddManyAsync(
            [.. names.Select(name => TestData.Product(producer, name))], TestData.Staff, null, Cancellation, isSample));
        await catalog.InScopeAsync<CertificateService>(service => service.AddManyAsync(
        [
            TestData.Ocop(producer, products[0].Id, new(2020, 1, 6), 3, "1/QĐ-UBND"),
            TestData.Ocop(producer, products[0].Id, new(2026, 1, 6), 4, "2/QĐ-UBND"),
            TestData.Ocop(producer, products[1].Id, new(2021, 1, 6), 3, "3/QĐ-UBND"),
        ], TestData.Staff, null, Cancellation, isSample));
        var award = await catalog.InScopeAsync<AwardService, Award>(service => service.AddAsync(HonourData.Award(), TestData.Staff, null, Cancellation, isSample));
        var edition = await catalog.InScopeAsync<AwardEditionService, AwardEdition>(service => service.AddAsync(HonourData.Edition(award.Id), TestData.Staff, null, Cancellation, isSample));
        await catalog.InScopeAsync<HonourService>(service => service.AddManyAsync(
        [
            HonourData.Honour(edition.Id, HonourSubjectKind.Product, products[0].Id),
            HonourData.Honour(edition.Id, HonourSubjectKind.Product, products[1].Id).Set(HonourFields.ValidTo, new DateOnly(2026, 11, 23)),
        ], TestData.Staff, null, Cancellation, isSample));
        var section = await catalog.ReadAsync(db => db.ArticleSections.Where(s => s.Key == ArticleSections.CampaignNews).Select(s => s.Id).SingleAsync(Cancellation));
        await catalog.InScopeAsync<ArticleService>(service => service.AddAsync(new FieldChanges<Article>().Set(ArticleFields.Name, "Tin").Set(ArticleFields.Section, section)
            .Set(ArticleFields.Summary, "Tóm tắt").Set(ArticleFields.Body, "Nội dung").Set(ArticleFields.PublishedOn, Today).Set(ArticleFields.AuthorBody, "Ban Chỉ đạo mẫu"),
            TestData.Staff, null, Cancellation, isSample));
    }

    private static Task<Producer> AddProducerAsync(TestDatabase catalog, bool isSample) =>
        catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation, isSample));

    private static async Task<Dictionary<string, long>> TakeAsync(TestDatabase catalog, DateOnly day)
    {
        await catalog.InScopeAsync<CatalogFigures>(figures => figures.TakeAsync(day, new SilentProgress(), Cancellation));
        return await catalog.ReadAsync(db => db.DailyFigures.Where(f => f.Day == day).ToDictionaryAsync(f => f.Code + "/" + f.Dimension, f => f.Value, Cancellation));
    }

    private static Task SetAsync(TestDatabase catalog, string code, long value) =>
        catalog.InScopeAsync<DailyFigures>(figures => figures.SetAsync([new() { Day = Today, Code = code, Dimension = "", Value = value }], Cancellation));

    private static Task<long> ValueAsync(TestDatabase catalog, string code) =>
        catalog.ReadAsync(db => db.DailyFigures.Where(f => f.Code == code).Select(f => f.Value).SingleAsync(Cancellation));
}
