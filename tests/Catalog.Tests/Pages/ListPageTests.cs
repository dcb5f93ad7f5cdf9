using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class ListPageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Search_WithoutMarks_FindsTheProduct()
    {
        var page = await PageAsync("/tim-kiem?q=nuoc+mam");
        Assert.Contains("Nước mắm nhĩ Đề Gi", TextOf(page, "rows"), StringComparison.Ordinal);
        Assert.Contains("Sắp hết hạn", TextOf(page, "rows"), StringComparison.Ordinal);
        Assert.Equal("nuoc mam", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Search_ReadAsAPlaceAndStars_SaysSoAndTakesItBack()
    {
        var page = await PageAsync("/tim-kiem?q=" + Uri.EscapeDataString("cà phê 4 sao gia lai"));
        var told = page.QuerySelector("[data-testid=understood]")!;

        Assert.Contains("Đang hiểu là: cà phê · OCOP 4 sao · tỉnh Gia Lai.", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
        var literal = told.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal("/tim-kiem?q=c%C3%A0%20ph%C3%AA%204%20sao%20gia%20lai&literal=all", literal);
        Assert.Null((await PageAsync(literal)).QuerySelector("[data-testid=understood]"));
    }

    [Fact]
    public async Task Search_NothingAsTyped_AsksWhatWasMeantAndSaysSo()
    {
        var page = await PageAsync("/tim-kiem?q=" + Uri.EscapeDataString("cà phê rangg mộcc"));

        Assert.Contains("Đang xem kết quả của “cà phê rang mộc”", TextOf(page, "corrected"), StringComparison.Ordinal);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Words_AreMarkedInTheRows()
    {
        var page = await PageAsync("/tim-kiem?q=ca+phe");
        Assert.Contains(page.QuerySelectorAll("[data-testid=rows] h3 mark"), mark => mark.TextContent == "Cà phê");
    }

    [Fact]
    public async Task Search_ForNothingKnown_ExplainsAndOffersWaysOut()
    {
        var page = await PageAsync("/tim-kiem?q=zzzqqq");
        Assert.Contains("Sổ chưa có mục nào khớp “zzzqqq”", TextOf(page, "nothing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_NoneForTheseFilters_SaysWhichOneToDrop()
    {
        var page = await PageAsync("/san-pham?stars=4&category=i4a&sold=yes");
        var ways = ById(page, "relaxed").QuerySelectorAll("a").ToDictionary(way => way.TextContent, way => way.GetAttribute("href")!);
        Assert.Contains("Bỏ “4 sao”: 1 kết quả", ways.Keys);
        foreach (var (label, url) in ways) Assert.Contains(": " + TextOf(await PageAsync(url), "total"), label, StringComparison.Ordinal); // each number is what the way finds
    }

    [Fact]
    public async Task Products_NothingCalledSo_OffersWhatIsCalledNearlySo() =>
        Assert.Contains("Nước mắm nhĩ", TextOf(await PageAsync("/san-pham?q=" + Uri.EscapeDataString("nước zzzqqq") + "&literal=all&stars=5"), "nearby"), StringComparison.Ordinal);

    [Theory]
    [InlineData("producerKind=cooperative", true)]
    [InlineData("producerKind=farm", false)]
    [InlineData("priceRange=50-100", true)]
    [InlineData("priceRange=0-50", false)]
    [InlineData("sold=yes", true)]
    [InlineData("standard=viet-gap", false)]
    [InlineData("placeName=huy%E1%BB%87n%20Ho%C3%A0i%20%C3%82n", true)]
    [InlineData("placeName=Quy%20Nh%C6%A1n", false)]
    public async Task Products_ByEveryFacet_AreThoseThatHaveIt(string query, bool isFound)
    {
        var page = await PageAsync("/san-pham?" + query);
        Assert.Equal(isFound, page.QuerySelector("[data-testid=rows]")?.TextContent.Contains("Cà phê rang mộc", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Products_InAnOldDistrict_NameItInTheChipAndInEveryAddress()
    {
        var page = await PageAsync("/san-pham?placeName=" + Uri.EscapeDataString("huyện Hoài Ân"));
        Assert.Contains("Huyện Hoài Ân (cũ)", TextOf(page, "applied-filters"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".sortbar a"), link => Assert.Contains("place=h:544", link.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Contains("Không có địa danh “chốn nào”", (await PageAsync("/san-pham?placeName=" + Uri.EscapeDataString("chốn nào"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForMarkup_ShowsItAsText()
    {
        var page = await PageAsync("/tim-kiem?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Products_WithFilters_AreChosenInTheFormAndCanBeTakenBack()
    {
        var page = await PageAsync("/san-pham?stars=4");
        var box = page.QuerySelector("[data-testid=facet-stars] input[value='4']")!;

        Assert.True(box.HasAttribute("checked"));
        Assert.NotNull(page.QuerySelector("[data-testid=facet-stars] input[value='3']")); // the other values keep their counts
        Assert.Equal("/san-pham", page.QuerySelector("[data-testid=applied-filters] a")!.GetAttribute("href"));
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Nước mắm", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_ThatAreOver_StandBelowTheOthersWithoutStars()
    {
        var page = await PageAsync("/san-pham");
        var ended = page.QuerySelector(".rows-break + .rows")!;
        Assert.Contains("Tinh dầu sả chanh", ended.TextContent, StringComparison.Ordinal);
        Assert.Empty(ended.QuerySelectorAll(".stars"));
        Assert.DoesNotContain("Bún khô ngừng làm", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("trùng", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=2147483648")]
    [InlineData("page=-1")]
    [InlineData("page=NaN")]
    [InlineData("page=1e309")]
    [InlineData("page=")]
    [InlineData("page=9")]
    [InlineData("pageSize=99999999999999999999")]
    [InlineData("pageSize=100&page=100")]
    [InlineData("radiusKm=NaN&near=xa:21688")]
    [InlineData("lat=1e309&lon=-1")]
    [InlineData("stars=9&category=khong&certificate=x&place=h:999&sort=khac&type=x")]
    [InlineData("q=%00&place=%ED%A0%80")]
    public async Task List_WithAnyParameter_ShowsAPage(string query)
    {
        foreach (var path in (string[])["/san-pham", "/tim-kiem", "/diem-ban", "/hoi-cho", "/ton-vinh", "/tin-tuc", "/chung-nhan", "/danh-muc/ca-phe-ca-cao-i6", "/xa-phuong/hoai-an-21688"])
            await PageAsync($"{path}?{query}&place=%27&so=%00&award=1&section=2&kind=3&page=0");
    }

    [Fact]
    public async Task Category_OfASector_ListsTheProductsOfItsLeaves()
    {
        var page = await PageAsync(CatalogLinks.Category("i", "Sản phẩm thực phẩm"));
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tinh dầu", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_OfToday_SaysWhatItWasMadeFrom()
    {
        var page = await PageAsync("/xa-phuong/hoai-an-21688");
        Assert.Equal("Xã Hoài Ân", TextOf(page, "place-name"));
        Assert.Contains("Thành lập từ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_OfOldDays_NamesItsCommunesOfToday()
    {
        var page = await PageAsync("/dia-danh-cu/hoai-an-h544");
        Assert.Equal("Huyện Hoài Ân (cũ)", TextOf(page, "place-name"));
        Assert.Equal(5, page.QuerySelectorAll(".reading a").Length);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "rows"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/xa-phuong/hoai-an-h544")]
    [InlineData("/dia-danh-cu/hoai-an-21688")]
    [InlineData("/xa-phuong/x-99999")]
    public async Task Place_OfTheWrongEpoch_IsNotFound(string url) => await PageAsync(url, HttpStatusCode.NotFound);

    [Fact]
    public async Task Decision_OnALabel_IsFoundWithItsStatusOfToday()
    {
        var page = await PageAsync("/chung-nhan?so=142%2FQ%C4%90-UBND");
        Assert.Contains("Cà phê rang mộc Chư Păh", TextOf(page, "decisions"), StringComparison.Ordinal);
        Assert.Contains("Còn hiệu lực", TextOf(page, "decisions"), StringComparison.Ordinal);
        foreach (var typed in (string[])["142/q%C4%91-ubnd", "142/QD-UBND", "142 / qd-ubnd", "0142%2FQ%C4%90%E2%80%93UBND"])
            Assert.DoesNotContain("Sổ không có quyết định", (await PageAsync("/chung-nhan?so=" + typed)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sổ không có quyết định", (await PageAsync("/chung-nhan?so=999/X")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlets_InAnOldDistrict_AreListedWithHoursOfNow()
    {
        var page = await PageAsync("/diem-ban?place=" + Uri.EscapeDataString("huyện Hoài Ân"));
        Assert.Contains("Đang mở cửa đến 21:00", TextOf(page, "outlets"), StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/diem-ban?place=Pleiku")).QuerySelectorAll("[data-testid=outlets]"));
    }

    [Fact]
    public async Task Outlet_Page_SaysWhoDeclaredTheShareAndWhatItSells()
    {
        var page = await PageAsync(CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name));
        Assert.Contains("92,5 % hàng Việt Nam", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theo khai báo của: Cửa hàng tự khai", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nước mắm nhĩ Đề Gi", TextOf(page, "rows"), StringComparison.Ordinal);
    }
}
