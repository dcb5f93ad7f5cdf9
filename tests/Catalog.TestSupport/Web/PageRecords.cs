using Catalog.Core.Articles;
using Catalog.Core.Certificates;
using Catalog.Core.Contacts;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Core.Units;
using Catalog.TestSupport.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.TestSupport.Web;

/// <summary>A small register with one product for every status, made through the services as of a day; pages and journeys are tested on it.</summary>
public sealed class PageRecords(IServiceProvider services, DateOnly today)
{
    public const string LongName = "Bánh tráng nước dừa mè đen nướng sẵn, hộp quà kèm muối mè, gói hút ẩm và túi giấy dó in tay";
    public const string QuyNhon = "21583";
    private static readonly CancellationToken None = CancellationToken.None;

    public Producer Producer { get; private set; } = null!;
    public Product Valid { get; private set; } = null!;
    public Product Expiring { get; private set; } = null!;
    public Product Extended { get; private set; } = null!;
    public Product Expired { get; private set; } = null!;
    public Product Revoked { get; private set; } = null!;
    public Product Uncertified { get; private set; } = null!;
    public Product Alcohol { get; private set; } = null!;
    public Product HealthFood { get; private set; } = null!;
    public Product Retired { get; private set; } = null!;
    public Product Merged { get; private set; } = null!;
    public Outlet Outlet { get; private set; } = null!;

    /// <summary>On the coast, far from the other; confirmed later than it, and away from its map.</summary>
    public Outlet FarOutlet { get; private set; } = null!;

    /// <summary>Nobody has confirmed it for more than a year.</summary>
    public Outlet ForgottenOutlet { get; private set; } = null!;
    public Fair Fair { get; private set; } = null!;
    public Honour Honour { get; private set; } = null!;
    public Article Article { get; private set; } = null!;

    public async Task AddAsync()
    {
        await services.GetRequiredService<PlaceSeeder>().SeedAsync(None);
        await services.GetRequiredService<PlaceDirectory>().RefreshAsync(None); // the clock stands still: nothing would look again
        await services.GetRequiredService<CategoryService>().SeedAsync(None);
        await services.GetRequiredService<ArticleSectionService>().SeedAsync(None);
        await AddProducerAsync();
        await AddProductsAsync();
        await AddEndedAsync();
        await AddOutletAsync();
        await AddFairAsync();
        await AddHonourAsync();
        await AddArticleAsync();
        await services.GetRequiredService<UnitService>().AddAsync(new FieldChanges<Unit>().Set(UnitFields.Name, "Ban Chỉ đạo Cuộc vận động tỉnh Gia Lai").Set(UnitFields.Kind, UnitKind.SteeringCommittee)
            .Set(UnitFields.Area, "tinh:52").Set(UnitFields.Duties, "Chỉ đạo **Cuộc vận động** trong tỉnh.").Set(UnitFields.Phone, "0269 3824 000"), TestData.Staff, null, None);
    }

    private async Task AddProducerAsync()
    {
        var producers = services.GetRequiredService<ProducerService>();
        await producers.AddAsync(TestData.Producer("Cơ sở mẫu Bên Cạnh"), TestData.Staff, null, None);
        Producer = await producers.AddAsync(TestData.Producer("HTX mẫu Đồi Gió").Set(ProducerFields.Kind, ProducerKind.Cooperative).Set(ProducerFields.Address, "Thôn Mẫu 2")
            .Set(ProducerFields.OldAddress, "xã Ân Phong, huyện Hoài Ân, tỉnh Bình Định").Set(ProducerFields.Introduction, "Ba mươi **hộ** cùng làm. <script>alert(1)</script>").Set(ProducerFields.WomenLed, true),
            TestData.Staff, null, None);
        await services.GetRequiredService<ContactService>().SetAsync<Producer>(Producer.Id, Producer.Version, [new(ContactKind.Phone, "0269 3824 001", true), new(ContactKind.Phone, "0905 000 999", false)], TestData.Staff, null, None);
    }

    private async Task AddProductsAsync()
    {
        Valid = await AddProductAsync("Cà phê rang mộc Chư Păh", "i6", p => p.Set(ProductFields.NetContent, "túi 500 g").Set(ProductFields.Summary, "Robusta rang không tẩm.")
            .Set(ProductFields.Story, "# Từ rẫy\n\nHái *chín*. [Xem](javascript:alert(1))").Set(ProductFields.LabelAddress, "xã Nghĩa Hòa, huyện Chư Păh").Set(ProductFields.Gtin, "8931234567897")
            .Set(ProductFields.PriceFrom, 95_000).Set(ProductFields.PriceTo, 110_000).Set(ProductFields.PriceUnit, "túi 500 g").Set(ProductFields.PricePlace, "chợ Hoài Ân")
            .Set(ProductFields.PriceDate, today.AddDays(-20)).Set(ProductFields.PriceSource, "cơ sở khai"));
        await CertifyAsync(Valid, today.AddMonths(-8), 4, "142/QĐ-UBND");
        Expiring = await AddProductAsync("Nước mắm nhĩ Đề Gi", "i4a");
        await CertifyAsync(Expiring, today.AddMonths(-34), 3, "77/QĐ-UBND");
        Uncertified = await AddProductAsync(LongName, "i3b");
        Alcohol = await AddProductAsync("Rượu gạo chưng cất 50 độ", "ii1a", p => p.Set(ProductFields.Alcohol, 50).Set(ProductFields.Summary, "Uống là nhớ").Set(ProductFields.Story, "Ngon nhất vùng."));
        await CertifyAsync(Alcohol, today.AddMonths(-3), 4, "150/QĐ-UBND");
        HealthFood = await AddProductAsync("Viên nghệ mật ong", "iii1");
        await CertifyAsync(HealthFood, today.AddMonths(-2), 3, "151/QĐ-UBND");
    }

    private async Task AddEndedAsync()
    {
        var certificates = services.GetRequiredService<CertificateService>();
        Expired = await AddProductAsync("Tinh dầu sả chanh", "iii3");
        await CertifyAsync(Expired, today.AddMonths(-40), 3, "78/QĐ-UBND");
        Extended = await AddProductAsync("Trà khổ qua rừng", "i5b");
        var extended = await CertifyAsync(Extended, today.AddMonths(-37), 3, "79/QĐ-UBND");
        await certificates.ExtendAsync(extended.Id, extended.Version, today.AddMonths(2), "Công văn 15/UBND-NN", TestData.Staff, null, None);
        Revoked = await AddProductAsync("Mật ong rừng", "i2b");
        var revoked = await CertifyAsync(Revoked, today.AddMonths(-12), 3, "80/QĐ-UBND");
        await certificates.RevokeAsync(revoked.Id, revoked.Version, new Revocation("900/QĐ-UBND", today.AddDays(-10), RevocationGround.ProductionStopped, "UBND tỉnh Gia Lai"), TestData.Staff, null, None);

        var products = services.GetRequiredService<ProductService>();
        Retired = await AddProductAsync("Bún khô ngừng làm", "i3b");
        await CertifyAsync(Retired, today.AddMonths(-5), 5, "81/QĐ-UBND");
        Retired = await products.RetireAsync(Retired.Id, Retired.Version, TestData.Staff, "Cơ sở xin gỡ", None);
        Merged = await AddProductAsync("Cà phê Chư Păh (trùng)", "i6");
        Merged = await products.MergeAsync(Merged.Id, Merged.Version, Valid.Id, TestData.Staff, "Trùng", None);
    }

    private async Task AddOutletAsync()
    {
        var outlets = services.GetRequiredService<OutletService>();
        var week = Enum.GetValues<DayOfWeek>().Select(day => new WeeklyHours(day, new TimeOnly(7, 0), new TimeOnly(21, 0))).ToList();
        Outlet = await outlets.AddAsync(new FieldChanges<Outlet>().Set(OutletFields.Name, "Cửa hàng mẫu Hàng Việt Hoài Ân").Set(OutletFields.Kind, OutletKind.VietnamesePride)
            .Set(OutletFields.Commune, TestData.HoaiAn).Set(OutletFields.Address, "12 đường Mẫu").Set(OutletFields.Hours, new OpeningHours { Weekly = week })
            .Set(OutletFields.Payments, PaymentMethods.Cash | PaymentMethods.Transfer).Set(OutletFields.Parking, true), TestData.Staff, null, None);
        Outlet = await outlets.LinkProductsAsync(Outlet.Id, Outlet.Version, [Expiring.Id, Valid.Id, Alcohol.Id], today.AddDays(-6), TestData.Staff, null, None);
        Outlet = await outlets.ConfirmAsync(Outlet.Id, Outlet.Version, today.AddDays(-6), "UBND xã Hoài Ân", TestData.Staff, null, None);
        FarOutlet = await outlets.AddAsync(OutletOf("Quầy mẫu Bến Cảng", OutletKind.OcopPoint, QuyNhon), TestData.Staff, null, None);
        FarOutlet = await outlets.LinkProductsAsync(FarOutlet.Id, FarOutlet.Version, [Valid.Id], today.AddDays(-3), TestData.Staff, null, None);
        FarOutlet = await outlets.ConfirmAsync(FarOutlet.Id, FarOutlet.Version, today.AddMonths(-8), "UBND phường Quy Nhơn", TestData.Staff, null, None);
        ForgottenOutlet = await outlets.AddAsync(OutletOf("Quầy mẫu Bỏ Quên", OutletKind.Store, TestData.HoaiAn), TestData.Staff, null, None);
        ForgottenOutlet = await outlets.LinkProductsAsync(ForgottenOutlet.Id, ForgottenOutlet.Version, [Valid.Id], today.AddDays(-2), TestData.Staff, null, None);
        ForgottenOutlet = await outlets.ConfirmAsync(ForgottenOutlet.Id, ForgottenOutlet.Version, today.AddMonths(-13), "UBND xã Hoài Ân", TestData.Staff, null, None);
        Outlet = await outlets.DeclareShareAsync(Outlet.Id, Outlet.Version, new DeclaredShare(92.5m, "Cửa hàng tự khai", today.AddDays(-30)), TestData.Staff, null, None);
    }

    private static FieldChanges<Outlet> OutletOf(string name, OutletKind kind, string commune) => new FieldChanges<Outlet>().Set(OutletFields.Name, name).Set(OutletFields.Kind, kind)
        .Set(OutletFields.Commune, commune).Set(OutletFields.Address, "1 phố Mẫu");

    private async Task AddFairAsync()
    {
        var fairs = services.GetRequiredService<FairService>();
        StopPlan StopOn(DateOnly day) => new() { FirstDay = day, LastDay = day.AddDays(2), OpensAt = new TimeOnly(8, 0), ClosesAt = new TimeOnly(21, 0), Venue = "Sân vận động xã", Commune = TestData.HoaiAn };
        Fair = await fairs.AddAsync(new FieldChanges<Fair>().Set(FairFields.Name, "Phiên chợ hàng Việt về miền núi").Set(FairFields.Kind, FairKind.RuralMarket)
            .Set(FairFields.Host, "Sở Công Thương").Set(FairFields.Stops, [StopOn(today.AddDays(4))]), TestData.Staff, null, None);
        Fair = await fairs.RescheduleAsync(Fair.Id, Fair.Version, [StopOn(today.AddDays(11))], TestData.Staff, "Tránh đợt mưa lớn", None);
        Fair = await fairs.SetExhibitorsAsync(Fair.Id, Fair.Version, [new Booth(Producer.Id, "12")], TestData.Staff, null, None);
    }

    private async Task AddHonourAsync()
    {
        var award = await services.GetRequiredService<AwardService>().AddAsync(HonourData.Award(), TestData.Staff, null, None);
        var edition = await services.GetRequiredService<AwardEditionService>().AddAsync(HonourData.Edition(award.Id), TestData.Staff, null, None);
        Honour = await services.GetRequiredService<HonourService>().AddAsync(HonourData.Honour(edition.Id, HonourSubjectKind.Product, Valid.Id), TestData.Staff, null, None);
    }

    private async Task AddArticleAsync()
    {
        var sections = services.GetRequiredService<Core.Data.CatalogDbContext>().ArticleSections;
        var section = sections.First(s => s.Key == ArticleSections.CampaignNews);
        Article = await services.GetRequiredService<ArticleService>().AddAsync(new FieldChanges<Article>().Set(ArticleFields.Name, "Đưa hàng Việt về miền núi").Set(ArticleFields.Section, section.Id)
            .Set(ArticleFields.Summary, "Ba phiên chợ trong tháng 11.").Set(ArticleFields.Body, "## Ba phiên\n\nĐông người xem.").Set(ArticleFields.PublishedOn, today.AddDays(-4))
            .Set(ArticleFields.AuthorBody, "Ban Chỉ đạo tỉnh"), TestData.Staff, null, None);
    }

    private async Task<Product> AddProductAsync(string name, string category, Func<FieldChanges<Product>, FieldChanges<Product>>? more = null)
    {
        var values = TestData.Product(Producer.Id, name, category);
        return await services.GetRequiredService<ProductService>().AddAsync(more is null ? values : more(values), TestData.Staff, null, None, isSample: name == LongName);
    }

    private Task<Certificate> CertifyAsync(Product product, DateOnly grantedOn, int stars, string decision) =>
        services.GetRequiredService<CertificateService>().AddAsync(TestData.Ocop(Producer.Id, product.Id, grantedOn, stars, decision), TestData.Staff, null, None);
}
