using System.Net;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class ProductPageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Product_WithACertificateThatHolds_SaysSoLoudlyWithDayDecisionAndIssuer()
    {
        var page = await PageAsync(UrlOf(Records.Valid));

        var certificate = TextOf(page, "certificate");
        Assert.All(["Còn hiệu lực", "đến hết ngày 24/03/2029", "4 sao", "142/QĐ-UBND", "UBND tỉnh Gia Lai"], part => Assert.Contains(part, certificate, StringComparison.Ordinal));
        Assert.Equal(4, page.QuerySelectorAll("[data-testid=certificate] .stars svg").Length);
        Assert.Contains("HTX mẫu Đồi Gió", page.QuerySelector("#co-so")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/chung-nhan?so=142%2FQ%C4%90-UBND", page.QuerySelector("[data-testid=certificate] .facts a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Product_Expiring_KeepsItsStars() =>
        Assert.Contains("Sắp hết hạn", TextOf(await PageAsync(UrlOf(Records.Expiring)), "certificate"), StringComparison.Ordinal);

    [Fact]
    public async Task Product_Extended_NamesTheDocument() =>
        Assert.Contains("Công văn 15/UBND-NN", TextOf(await PageAsync(UrlOf(Records.Extended)), "certificate"), StringComparison.Ordinal);

    [Fact]
    public async Task Product_Expired_HasNoStarsAnywhereAndSaysWhatItWas()
    {
        var page = await PageAsync(UrlOf(Records.Expired));

        Assert.Contains("Đã từng đạt 3 sao, hết hạn ngày 24/07/2026", TextOf(page, "certificate"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".product .stars"));
        Assert.Contains("Không còn được dùng dấu OCOP", page.QuerySelector(".notice.stop")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Product_Revoked_NamesGroundAndDecision()
    {
        var page = await PageAsync(UrlOf(Records.Revoked));
        var certificate = TextOf(page, "certificate");
        Assert.All(["Đã thu hồi", "14/11/2026", "Không còn sản xuất", "900/QĐ-UBND"], part => Assert.Contains(part, certificate, StringComparison.Ordinal));
        Assert.DoesNotContain("Còn hiệu lực", certificate, StringComparison.Ordinal);
        Assert.Contains("Chứng nhận OCOP đã bị thu hồi", page.QuerySelector("article > .notice.stop:first-child")!.TextContent, StringComparison.Ordinal); // above the name
    }

    [Fact]
    public async Task Product_NeverCertified_SaysThatTheRegisterHasNone() =>
        Assert.Contains("Không có trong sổ", TextOf(await PageAsync(UrlOf(Records.Uncertified)), "certificate"), StringComparison.Ordinal);

    [Fact]
    public async Task Product_OfStrongAlcohol_IsNeutral()
    {
        var page = await PageAsync(UrlOf(Records.Alcohol));

        Assert.Contains("150/QĐ-UBND", TextOf(page, "certificate"), StringComparison.Ordinal);
        Assert.Contains("Không dành cho người dưới 18 tuổi", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(["Uống là nhớ", "Ngon nhất vùng", "Xem thêm", "Mua ở đâu", "Giá tham khảo"], pull => Assert.DoesNotContain(pull, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Null(page.QuerySelector(".gallery"));
    }

    [Fact]
    public async Task Product_OfHealthFood_CarriesTheMandatorySentence() =>
        Assert.Contains("Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.", (await PageAsync(UrlOf(Records.HealthFood))).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Product_NearAPlace_SortsTheOutletsFromThere()
    {
        Assert.Equal([Records.FarOutlet.Name, Records.Outlet.Name], await SellersAsync("")); // the latest confirmed first, the forgotten one not at all
        Assert.Equal([Records.Outlet.Name, Records.FarOutlet.Name], await SellersAsync("?near=" + Uri.EscapeDataString("huyện Hoài Ân")));
        Assert.Contains("Không có địa danh “nơi nào”", TextOf(await PageAsync(UrlOf(Records.Valid) + "?near=" + Uri.EscapeDataString("nơi nào")), "place-unknown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Product_Trace_NamesTheSevenThingsWithTheAddressOfWhoAnswers()
    {
        var seven = (await PageAsync(UrlOf(Records.Valid))).QuerySelectorAll(".seven > div").ToDictionary(item => item.QuerySelector("dt")!.TextContent, item => item.QuerySelector("dd")!.TextContent);
        Assert.Equal(["Tên", "Hình ảnh", "Xuất xứ", "Đơn vị", "Địa chỉ", "Thương hiệu, lô", "Hạn sử dụng"], seven.Keys);
        Assert.Equal("Thôn Mẫu 2, xã Hoài Ân, tỉnh Gia Lai", seven["Địa chỉ"]);
    }

    private async Task<IEnumerable<string>> SellersAsync(string query) =>
        (await PageAsync(UrlOf(Records.Valid) + query)).QuerySelectorAll("[data-testid=outlets] h3").Select(name => name.TextContent);

    [Fact]
    public async Task Product_WithAllFacts_ShowsLabelPriceStoryOutletsHonoursAndHistory()
    {
        var page = await PageAsync(UrlOf(Records.Valid));
        var text = page.Body!.TextContent;

        Assert.Contains("địa chỉ cũ trên nhãn không phải là lỗi", text, StringComparison.Ordinal);
        Assert.Contains("95.000\u00A0đ đến 110.000\u00A0đ / túi 500 g", text, StringComparison.Ordinal);
        Assert.Contains("8931234567897", text, StringComparison.Ordinal);
        Assert.Equal("Từ rẫy", page.QuerySelector(".text h2")!.TextContent);
        Assert.DoesNotContain("javascript:", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Cửa hàng mẫu Hàng Việt Hoài Ân", TextOf(page, "outlets"), StringComparison.Ordinal);
        Assert.Contains("Đang mở cửa", TextOf(page, "outlets"), StringComparison.Ordinal);
        Assert.Contains("Xác nhận còn bán: 18/11/2026", TextOf(page, "outlets"), StringComparison.Ordinal);
        Assert.Contains("Thương hiệu quốc gia Việt Nam", text, StringComparison.Ordinal);
        Assert.Equal(7, page.QuerySelectorAll(".seven dt").Length);
        Assert.Contains("Công nhận OCOP 4 sao, quyết định 142/QĐ-UBND.", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0269 3824 001", text.Replace(".", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("0905", text, StringComparison.Ordinal); // its owner did not agree to show it
    }

    [Fact]
    public async Task Address_WithAWrongSlug_LeadsToTheRightOneForGood()
    {
        var answer = await AskAsync($"/san-pham/ten-khac-{Records.Valid.Id}?x=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, UrlOf(Records.Valid) + "?x=1"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Address_OfAMergedProduct_LeadsToTheOther()
    {
        var answer = await AskAsync(UrlOf(Records.Merged));
        Assert.Equal((HttpStatusCode.MovedPermanently, UrlOf(Records.Valid)), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Address_OfARetiredProduct_IsGoneAndKeepsTheReasonOfTheStaff()
    {
        var page = await PageAsync(UrlOf(Records.Retired), HttpStatusCode.Gone);
        Assert.DoesNotContain("Cơ sở xin gỡ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bún khô ngừng làm", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/san-pham/x-999999")]
    [InlineData("/san-pham/x")]
    [InlineData("/san-pham/x-99999999999999999999")]
    [InlineData("/p/ABCDEFG")]
    public async Task Address_OfNothing_IsNotFound(string url) => await PageAsync(url, HttpStatusCode.NotFound);

    [Fact]
    public async Task Head_OfAPage_AnswersWithoutABody()
    {
        var answer = await AskAsync(HttpMethod.Head, UrlOf(Records.Valid));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    private static string UrlOf(Product product) => CatalogLinks.Product(product.Id, product.Name);
}
