using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;

namespace Catalog.Tests.Search;

/// <summary>From a change in the database to what a search answers, on both databases.</summary>
public sealed class IndexUpdaterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Step_EmptyDatabase_IsReadyAndFindsNothing(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);

        await catalog.FollowAsync();

        Assert.True(catalog.Engine.Status.Ready);
        Assert.Equal(0, (await catalog.SearchAsync("mắm")).Total);
    }

    [Theory, BothDatabases]
    public async Task Step_ProductAddedRenamedRetiredRestored_IsFollowed(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.FollowAsync();
        var product = await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.AddProductAsync("Bún song thằn", "i3b");

        await catalog.FollowAsync();
        Assert.Equal(product.Id, Assert.Single((await catalog.SearchAsync("nuoc mam")).Items, row => row.Type == RecordType.Product).Id);

        product = await catalog.Database.InScopeAsync<ProductService, Product>(s => s.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(ProductFields.Name, "Mắm nhum Mỹ An"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal((0, 1), (await catalog.CountProductsAsync("đề gi"), await catalog.CountProductsAsync("nhum")));

        product = await catalog.Database.InScopeAsync<ProductService, Product>(s => s.RetireAsync(product.Id, product.Version, TestData.Staff, "Ngừng", Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(0, await catalog.CountProductsAsync("nhum"));

        await catalog.Database.InScopeAsync<ProductService, Product>(s => s.RestoreAsync(product.Id, product.Version, TestData.Staff, "Làm lại", Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(1, await catalog.CountProductsAsync("nhum"));
    }

    [Theory, BothDatabases]
    public async Task Step_ProducerRenamed_ItsProductsAreFoundByTheNewName(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Rượu nếp");
        await catalog.FollowAsync();

        await catalog.Database.InScopeAsync<ProducerService, Producer>(s => s.ApplyAsync(product.ProducerId, 1,
            new FieldChanges<Producer>().Set(ProducerFields.Name, "Hợp tác xã Cù Lâm").Set(ProducerFields.WomenLed, true), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        Assert.Equal(1, await catalog.CountProductsAsync("cu lam"));
        Assert.Equal(1, (await catalog.SearchAsync(new CatalogQuery { Filters = SearchFilters.None.With(FacetNames.Trait, "women").With(FacetNames.Type, "product") })).Total);
    }

    [Theory, BothDatabases]
    public async Task Step_OutletSellsAndNoLongerSells_TheProductIsFoundAsSoldOnlyMeanwhile(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Nước mắm nhĩ");
        await catalog.AddProductAsync("Nước mắm cốt");
        var outlet = await catalog.Database.InScopeAsync<OutletService, Outlet>(s => s.AddAsync(new FieldChanges<Outlet>().Set(OutletFields.Name, "Chợ").Set(OutletFields.Commune, TestData.HoaiAn)
            .Set(OutletFields.Kind, OutletKind.Store).Set(OutletFields.Address, "1 phố Mẫu"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(0, await SoldAsync());

        outlet = await catalog.Database.InScopeAsync<OutletService, Outlet>(s => s.LinkProductsAsync(outlet.Id, outlet.Version, [product.Id], VietnamTime.Today(catalog.Database.Clock), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(1, await SoldAsync());

        await catalog.Database.InScopeAsync<OutletService, Outlet>(s => s.UnlinkProductsAsync(outlet.Id, outlet.Version, [product.Id], TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(0, await SoldAsync());

        async Task<int> SoldAsync() => (await catalog.SearchAsync(new CatalogQuery { Filters = SearchFilters.None.With(FacetNames.Sold, "yes") }, SearchSection.Products)).Total;
    }

    [Theory, BothDatabases]
    public async Task Step_CategoryRenamed_ProductsAreFoundByIt(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.AddProductAsync("Nhĩ");
        await catalog.FollowAsync();

        var group = await catalog.Database.ReadAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Categories, c => c.Key == "i4", Cancellation));
        await catalog.Database.InScopeAsync<CategoryService, Category>(s => s.ApplyAsync(group.Id, group.Version, new FieldChanges<Category>().Set(CategoryFields.Name, "Gia vị truyền thống"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();

        Assert.Equal(1, await catalog.CountProductsAsync("truyền thống"));
    }

    [Theory, BothDatabases]
    public async Task Step_CertificateGrantedRevoked_StatusStarsAndNumberFollow(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Chả cá");
        await catalog.AddProductAsync("Chả ram");
        await catalog.FollowAsync();
        Assert.Equal(CertificateValues.None, (await catalog.SearchAsync("chả cá")).Items[0].CertificateStatus);

        var certificate = await catalog.GrantAsync(product, new DateOnly(2026, 1, 10), stars: 4, decision: "77/QĐ-UBND");
        await catalog.FollowAsync();
        var row = Assert.Single((await catalog.SearchAsync("77/qd-ubnd")).Items);
        Assert.Equal((product.Id, 4, "valid"), (row.Id, row.Stars, row.CertificateStatus));
        Assert.Equal(1, await catalog.CountProductsAsync("ocop 4 sao"));

        await catalog.Database.InScopeAsync<CertificateService, Certificate>(s => s.RevokeAsync(certificate.Id, certificate.Version,
            new Revocation("99/QĐ-UBND", new DateOnly(2026, 11, 24), RevocationGround.Violation, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal(0, await catalog.CountProductsAsync("chả cá"));
        var revoked = await catalog.SearchAsync(new CatalogQuery { Filters = SearchFilters.None.With(FacetNames.Certificate, "revoked") });
        Assert.Equal((product.Id, null, "revoked"), (Assert.Single(revoked.Items).Id, revoked.Items[0].Stars, revoked.Items[0].CertificateStatus));
    }

    [Theory, BothDatabases]
    public async Task Step_MidnightInVietNam_ExpiringAndExpiredByTheRowsOfTheJob(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Trà dây");
        await catalog.AddProductAsync("Trà mãng cầu");
        await catalog.GrantAsync(product, new DateOnly(2024, 5, 23)); // holds through 23/5/2027: 180 days are left on 24/11/2026
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();
        Assert.Equal("expiring", await catalog.StatusOfAsync(product));

        catalog.Database.Clock.SetUtcNow(new DateTimeOffset(2027, 5, 23, 16, 59, 59, TimeSpan.Zero)); // 23:59:59 in Viet Nam
        await catalog.FollowAsync();
        Assert.Equal("expiring", await catalog.StatusOfAsync(product));

        catalog.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();
        Assert.Equal("expired", await catalog.StatusOfAsync(product));
        var rows = (await catalog.SearchAsync("trà")).Items;
        Assert.Equal([false, true], rows.Select(row => row.IsBelowSeparator));
    }

    [Theory, BothDatabases]
    public async Task Step_IndexAheadOrOfAnotherDatabase_IsFilledAgain(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.AddProductAsync("Mây tre đan");
        await catalog.Engine.RebuildAsync([new Documents().Product("Thứ lạ")], new IndexMark(9999, "zz"), Cancellation);

        await catalog.FollowAsync();

        Assert.Equal((0, 1), (await catalog.CountProductsAsync("thứ lạ"), await catalog.CountProductsAsync("mây tre")));
    }

    [Theory, BothDatabases]
    public async Task Step_PlacesLoadedLater_OldAndNewNamesFind(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Bưởi da xanh");
        await catalog.FollowAsync();

        foreach (var text in (string[])["bưởi hoài ân", "buoi an phong", "bưởi Bình Định", "bưởi Gia Lai"]) Assert.Equal(1, await catalog.CountProductsAsync(text));
        foreach (var place in (string[])["xa:21688", "h:544", "tinh:52"])
        {
            var found = await catalog.SearchAsync(new CatalogQuery { Text = "bưởi", Filters = SearchFilters.None.With(FacetNames.Place, place) });
            Assert.Equal(product.Id, Assert.Single(found.Items).Id);
            Assert.Equal(place, Assert.Single(found.InterpretedAs).Value);
        }
        Assert.Equal(0, (await catalog.SearchAsync(new CatalogQuery { Text = "bưởi", Filters = SearchFilters.None.With(FacetNames.Place, "xa:21697") })).Total);
    }
}
