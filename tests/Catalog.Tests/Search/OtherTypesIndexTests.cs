using Catalog.Core.Articles;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Search;

/// <summary>Outlets, fairs, honours and articles: found by their own words and by those of what they quote.</summary>
public sealed class OtherTypesIndexTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Outlet_IsFoundByWhatItSellsUntilItCloses(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Chả cá");
        var outlet = await AddAsync<OutletService, Outlet>(catalog, service => service.AddAsync(new FieldChanges<Outlet>().Set(OutletFields.Name, "Siêu thị Đồng Tiến")
            .Set(OutletFields.Kind, OutletKind.VietnamesePride).Set(OutletFields.Commune, TestPlaces.QuyNhon).Set(OutletFields.Address, "12 Lê Lợi"), TestData.Staff, null, Cancellation));
        outlet = await AddAsync<OutletService, Outlet>(catalog, service => service.LinkProductsAsync(outlet.Id, outlet.Version, [product.Id], Today, TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        var row = await OnlyAsync(catalog, "tự hào hàng việt nam", RecordType.Outlet);
        Assert.Equal(("Siêu thị Đồng Tiến", "Phường Quy Nhơn", "/diem-ban/sieu-thi-dong-tien-1"), (row!.Title, row.Commune, row.Url));
        Assert.NotNull(await OnlyAsync(catalog, "chả cá", RecordType.Outlet));
        await AddAsync<ProductService, Product>(catalog, service => service.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(ProductFields.Name, "Tré"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Null(await OnlyAsync(catalog, "chả cá", RecordType.Outlet));
        Assert.NotNull(await OnlyAsync(catalog, "tré", RecordType.Outlet));

        await AddAsync<OutletService, Outlet>(catalog, service => service.CloseAsync(outlet.Id, outlet.Version, TestData.Staff, "Nghỉ bán", Cancellation));
        await catalog.FollowAsync();
        Assert.Null(await OnlyAsync(catalog, "đồng tiến", RecordType.Outlet));
    }

    [Theory, BothDatabases]
    public async Task Fair_IsFoundByMonthAndNearAnyStop(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        StopPlan Stop(string commune, DateOnly day) => new() { FirstDay = day, LastDay = day, Venue = "Quảng trường", Commune = commune };
        await AddAsync<FairService, Fair>(catalog, service => service.AddAsync(new FieldChanges<Fair>().Set(FairFields.Name, "Phiên chợ hàng Việt").Set(FairFields.Kind, FairKind.MobileSale)
            .Set(FairFields.Host, "Sở Công Thương").Set(FairFields.Stops, [Stop(TestPlaces.Pleiku, new(2026, 12, 5)), Stop(TestPlaces.QuyNhon, new(2026, 12, 6))]), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        var row = await OnlyAsync(catalog, "phien cho thang 12", RecordType.Fair);
        Assert.Equal(("Phường Pleiku và 1 nơi khác", "Sở Công Thương"), (row!.Commune, row.Producer));
        var near = await catalog.SearchAsync(new CatalogQuery { Near = "xa:21583", RadiusKm = 5 });
        Assert.Equal(0, Assert.Single(near.Items, found => found.Type == RecordType.Fair).DistanceKm!.Value, 3);
        Assert.Equal(("near", "Gần phường Quy Nhơn", "/tim-kiem"), (near.InterpretedAs[0].Kind, near.InterpretedAs[0].Label, near.InterpretedAs[0].RemoveUrl));
    }

    [Theory, BothDatabases]
    public async Task Honour_IsFoundByAwardAndSubjectUntilWithdrawn(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Cà phê rang xay");
        var award = await AddAsync<AwardService, Award>(catalog, service => service.AddAsync(HonourData.Award(), TestData.Staff, null, Cancellation));
        var edition = await AddAsync<AwardEditionService, AwardEdition>(catalog, service => service.AddAsync(HonourData.Edition(award.Id), TestData.Staff, null, Cancellation));
        var honour = await AddAsync<HonourService, Honour>(catalog, service => service.AddAsync(HonourData.Honour(edition.Id, HonourSubjectKind.Product, product.Id), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        foreach (var text in (string[])["thương hiệu quốc gia", "cà phê", "2776/QĐ-BCT", "bộ công thương"]) Assert.Equal("Cà phê rang xay", (await OnlyAsync(catalog, text, RecordType.Honour))?.Producer);
        Assert.Equal("Xã Hoài Ân", (await OnlyAsync(catalog, "cà phê", RecordType.Honour))?.Commune);
        await AddAsync<AwardService, Award>(catalog, service => service.ApplyAsync(award.Id, award.Version, new FieldChanges<Award>().Set(AwardFields.Body, "Bộ Nông nghiệp"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.NotNull(await OnlyAsync(catalog, "nông nghiệp", RecordType.Honour));

        await AddAsync<HonourService, Honour>(catalog, service => service.WithdrawAsync(honour.Id, honour.Version, new Withdrawal(Today.AddDays(2), null, "Sai phạm"), TestData.Staff, Cancellation));
        await catalog.FollowAsync();
        Assert.NotNull(await OnlyAsync(catalog, "cà phê", RecordType.Honour));
        await catalog.TurnStatusesAsync();
        catalog.Database.Clock.Advance(TimeSpan.FromDays(2));
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();
        Assert.Null(await OnlyAsync(catalog, "cà phê", RecordType.Honour));
    }

    [Theory, BothDatabases]
    public async Task Article_IsFoundByNumberAndSection(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.Database.InScopeAsync<ArticleSectionService>(service => service.SeedAsync(Cancellation));
        var section = await catalog.Database.ReadAsync(db => db.ArticleSections.FirstAsync(row => row.Key == ArticleSections.Directives, Cancellation));
        await AddAsync<ArticleService, Article>(catalog, service => service.AddAsync(new FieldChanges<Article>().Set(ArticleFields.Name, "Chỉ thị về Cuộc vận động").Set(ArticleFields.Section, section.Id)
            .Set(ArticleFields.Summary, "Tăng cường dùng hàng Việt").Set(ArticleFields.Body, "Nội dung").Set(ArticleFields.PublishedOn, Today).Set(ArticleFields.AuthorBody, "Ban Chỉ đạo").Set(ArticleFields.DocumentKind, DocumentKind.Directive)
            .Set(ArticleFields.DocumentNumber, "03-CT/TW").Set(ArticleFields.DocumentDate, new DateOnly(2021, 5, 19)).Set(ArticleFields.IssuingBody, "Ban Bí thư"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        foreach (var text in (string[])["cuoc van dong", "03-CT/TW", "văn bản chỉ đạo", "hàng Việt"]) Assert.Equal("Ban Bí thư", (await OnlyAsync(catalog, text, RecordType.Article))?.Producer);
    }

    [Theory, BothDatabases]
    public async Task Section_OfOneType_HidesTheTypeAndKeepsItsAddress(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        for (var i = 0; i < 3; i++) await catalog.AddProductAsync($"Mắm {i}", i == 0 ? "i4a" : "i3b");
        await catalog.FollowAsync();

        var page = await catalog.SearchAsync(new CatalogQuery { Text = "mắm", Filters = SearchFilters.None.With(FacetNames.Category, "i3b", "zz"), PageSize = 1, Page = 2 }, SearchSection.Products);

        Assert.Equal((2, 2), (page.Total, page.Pages));
        Assert.DoesNotContain(page.Facets, group => group.Name == FacetNames.Type);
        var options = page.Facets.Single(group => group.Name == FacetNames.Category).Values;
        Assert.Equal(("/san-pham?q=m%E1%BA%AFm&category=zz&pageSize=1", true, 2), (options.Single(o => o.Value == "i3b").Url, options.Single(o => o.Value == "i3b").Selected, options.Single(o => o.Value == "i3b").Count));
        Assert.Equal((0, true), (options.Single(o => o.Value == "zz").Count, options.Single(o => o.Value == "zz").Selected));
        Assert.Equal(("Tương, nước mắm, gia vị dạng lỏng khác", 1, false), (options.Single(o => o.Value == "i4a").Label, options.Single(o => o.Value == "i4a").Count, options.Single(o => o.Value == "i4a").Selected));
        Assert.Equal(["Chế biến từ gạo, ngũ cốc", "zz"], page.InterpretedAs.Select(read => read.Label));
    }

    private static async Task<SearchRow?> OnlyAsync(IndexedCatalog catalog, string text, RecordType type) =>
        (await catalog.SearchAsync(new CatalogQuery { Text = text, Filters = SearchFilters.None.With(FacetNames.Type, RecordTypes.NameOf(type)) })).Items.SingleOrDefault();

    private static Task<T> AddAsync<TService, T>(IndexedCatalog catalog, Func<TService, Task<T>> work) where TService : notnull => catalog.Database.InScopeAsync(work);
}
