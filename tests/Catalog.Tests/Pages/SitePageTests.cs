using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class SitePageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Home_WithRecords_CountsWhatHoldsTodayAndShowsNoAlcohol()
    {
        var page = await PageAsync("/");
        Assert.StartsWith("5 sản phẩm OCOP còn hiệu lực", string.Join(' ', page.QuerySelector(".figure-main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Cà phê rang mộc", page.QuerySelector(".shelf")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rượu", page.QuerySelector(".shelf")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(135, page.QuerySelectorAll(".map a").Length);
        Assert.Equal(35, page.QuerySelectorAll(".goods li").Length); // 26 sets of OCOP and nine kinds of other goods
    }

    [Fact]
    public async Task Home_Figures_AreWhatTheListsBehindThemHold()
    {
        var page = await PageAsync("/");
        Assert.Equal("5", TextOf(page, "holding"));
        foreach (var link in page.QuerySelectorAll(".stars-index a, .ticks li"))
        {
            var url = (link.QuerySelector("a") ?? link).GetAttribute("href")!;
            if (url.StartsWith("/san-pham", StringComparison.Ordinal)) Assert.Equal(link.QuerySelector("b")!.TextContent, (await PageAsync(url)).QuerySelector("[data-testid=total] strong")!.TextContent);
        }
        Assert.Equal(2, page.QuerySelectorAll(".stars-index a").Length); // three and four stars: the five-star product was taken off
    }

    [Fact]
    public async Task Outlet_CountsWhatItsPageShows()
    {
        var page = await PageAsync(CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name));
        Assert.Equal(2, page.QuerySelectorAll("[data-testid=rows] h3").Length);
        Assert.Contains("2 sản phẩm trong sổ", (await PageAsync("/diem-ban")).Body!.TextContent, StringComparison.Ordinal); // not the drink that may not be promoted
    }

    [Fact]
    public async Task Filters_OfAList_KeepRadiusAndPageSize()
    {
        var form = (await PageAsync("/san-pham?near=xa:21688&radiusKm=12.5&pageSize=50")).QuerySelector("form.filters")!;
        Assert.Equal(("12.5", "50"), (form.QuerySelector("input[name=radiusKm]")?.GetAttribute("value"), form.QuerySelector("input[name=pageSize]")?.GetAttribute("value")));
    }

    [Fact]
    public async Task Page_WhileSamplesAreLoaded_SaysSo() =>
        Assert.Contains("Dữ liệu mẫu", TextOf(await PageAsync("/lien-he"), "sample-notice"), StringComparison.Ordinal);

    [Fact]
    public async Task Page_OfEveryKind_HasTitleLanguageOneHeadingAndTheVersion()
    {
        foreach (var url in Urls())
        {
            var page = await PageAsync(url);
            Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
            Assert.True(page.Title!.Contains("Hàng Việt tỉnh Gia Lai", StringComparison.Ordinal), url + ": " + page.Title);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, url);
            Assert.NotEmpty(TextOf(page, "version"));
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick]"));
        }
    }

    [Fact]
    public async Task Page_OfEveryKind_SetsNoCookie()
    {
        foreach (var url in Urls()) Assert.False((await AskAsync(url)).Headers.Contains("Set-Cookie"), url);
    }

    [Fact]
    public async Task Error_OfAnUnknownPage_IsInVietnameseWithANumber()
    {
        var page = await PageAsync("/khong-co-trang-nay", HttpStatusCode.NotFound);
        Assert.Equal("Không có trang này", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(TextOf(page, "error-number"));
    }

    [Theory]
    [InlineData("/loi/500")]
    [InlineData("/loi/200")]
    [InlineData("/loi/x")]
    public async Task ErrorPage_AskedForByItsAddress_IsNotFound(string url) => await PageAsync(url, HttpStatusCode.NotFound);

    [Fact]
    public async Task Producer_Page_ShowsIntroductionContactsAndProducts()
    {
        var page = await PageAsync(CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name));
        Assert.Contains("Hợp tác xã", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("huyện Hoài Ân, tỉnh Bình Định", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("hộ", page.QuerySelector(".text strong")!.TextContent);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task Honours_AndArticles_AreListedAndOpen()
    {
        Assert.Contains("Thương hiệu quốc gia Việt Nam", TextOf(await PageAsync("/ton-vinh"), "honours"), StringComparison.Ordinal);
        Assert.Contains("2776/QĐ-BCT", (await PageAsync(CatalogLinks.To(RecordType.Honour, Records.Honour.Id, Records.Honour.Name))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đưa hàng Việt về miền núi", TextOf(await PageAsync("/tin-tuc"), "articles"), StringComparison.Ordinal);
        Assert.Equal("Ba phiên", (await PageAsync(CatalogLinks.To(RecordType.Article, Records.Article.Id, Records.Article.Name))).QuerySelector(".text h2")!.TextContent);
    }

    [Fact]
    public async Task Fair_ThatMoved_ShowsOldDaysAndReason()
    {
        foreach (var url in (string[])["/hoi-cho", CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name)])
        {
            var page = await PageAsync(url);
            Assert.Equal("28 đến 30/11/2026", page.QuerySelector("del")!.TextContent);
            Assert.All(["05 đến 07/12/2026", "Tránh đợt mưa lớn", "Dự kiến"], part => Assert.Contains(part, page.Body!.TextContent, StringComparison.Ordinal));
        }
        Assert.Contains("HTX mẫu Đồi Gió, gian 12", TextOf(await PageAsync(CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name)), "exhibitors"), StringComparison.Ordinal);
        Assert.Contains("Phiên chợ hàng Việt", (await PageAsync("/")).QuerySelector(".fair-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_Page_NamesTheCommittee()
    {
        var text = TextOf(await PageAsync("/lien-he"), "units");
        Assert.All(["Ban Chỉ đạo Cuộc vận động tỉnh Gia Lai", "Chỉ đạo Cuộc vận động trong tỉnh."], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BackOffice_OnThisMachine_CountsAndListsTheLatestChanges()
    {
        var page = await PageAsync("/quan-tri");
        Assert.Contains("Sản phẩm", TextOf(page, "counts"), StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Kiểm", TextOf(page, "changes"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Urls() =>
    [
        "/", "/tim-kiem?q=ca+phe", "/san-pham", "/so-sanh", "/diem-ban?view=map", "/hoi-cho?view=month", "/hoi-cho?view=map", "/van-ban", "/huong-dan", "/huong-dan/phan-anh", "/gioi-thieu", "/so-do-trang", "/quet", "/quet?ma=8936000000004", "/da-luu", "/co-so", "/chung-nhan?status=expired", "/chung-nhan?view=decisions", "/chung-nhan?so=80/QĐ-UBND", "/ton-vinh?on=2026-11-24", "/diem-ban", "/hoi-cho", "/ton-vinh", "/tin-tuc", "/lien-he", "/chung-nhan", "/danh-muc/ca-phe-ca-cao-i6", "/xa-phuong/hoai-an-21688",
        "/dia-danh-cu/hoai-an-h544", CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name), CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name),
        CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name), CatalogLinks.To(RecordType.Honour, Records.Honour.Id, Records.Honour.Name),
        CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name),
    ];
}
