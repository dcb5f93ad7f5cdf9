using Catalog.Core.Products;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class ComparePageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Compare_TwoProducts_AnswersEveryQuestionForBoth()
    {
        var page = await PageAsync(UrlOf(Records.Valid, Records.Expired));
        var certificate = page.QuerySelectorAll("[data-testid=compared] tbody tr")[0];

        Assert.Equal(["Còn hiệu lực", "Đã hết hạn"], certificate.QuerySelectorAll(".status").Select(status => status.TextContent));
        Assert.Single(certificate.QuerySelectorAll(".stars"));
        Assert.Contains("túi 500 g", TextOf(page, "compared"), StringComparison.Ordinal);
        Assert.Equal($"/so-sanh?ma={Records.Expired.Code}", page.QuerySelector("thead a[aria-label]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Compare_OnlyDifferences_LeavesOutWhatIsTheSame()
    {
        var url = UrlOf(Records.Valid, Records.Expired);
        Assert.Contains("HTX mẫu Đồi Gió", TextOf(await PageAsync(url), "compared"), StringComparison.Ordinal); // one producer made both
        Assert.DoesNotContain("HTX mẫu Đồi Gió", TextOf(await PageAsync(url + "&khac=1"), "compared"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_MoreThanFour_AlcoholOrGone_SaysWhatIsLeftOut()
    {
        var page = await PageAsync(UrlOf(Records.Alcohol, Records.Retired, Records.Valid, Records.Expired, Records.Revoked, Records.Extended, Records.Expiring));
        Assert.Equal(4, page.QuerySelectorAll("[data-testid=compared] thead th").Length - 1);
        Assert.Equal(3, page.QuerySelectorAll("[data-testid=left-out]").Length);
        Assert.DoesNotContain("Rượu", TextOf(page, "compared"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_LookingForOneMore_OffersItWithTheOthersKept()
    {
        var page = await PageAsync(UrlOf(Records.Valid) + "&q=nuoc+mam");
        Assert.Equal($"/so-sanh?ma={Records.Valid.Code}&ma={Records.Expiring.Code}", ById(page, "to-add").QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("Rượu", (await PageAsync("/so-sanh?q=ruou")).QuerySelector("[data-testid=to-add]")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/so-sanh")]
    [InlineData("/so-sanh?ma=&ma=xyz&khac=2&q=")]
    public async Task Compare_NothingKnown_SaysHowToBegin(string url) =>
        Assert.Contains("Chưa chọn sản phẩm nào", (await PageAsync(url)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Products_InTheList_CanBePickedButAlcoholCannot()
    {
        var rows = (await PageAsync("/san-pham")).QuerySelectorAll("form[action='/so-sanh'] .row");
        Assert.Equal(Records.Valid.Code, rows.Single(row => row.TextContent.Contains("Cà phê rang mộc", StringComparison.Ordinal)).QuerySelector("input[name=ma]")!.GetAttribute("value"));
        Assert.Null(rows.Single(row => row.TextContent.Contains("Rượu gạo", StringComparison.Ordinal)).QuerySelector("input[name=ma]"));
    }

    private static string UrlOf(params Product[] products) => "/so-sanh?" + string.Join('&', products.Select(product => "ma=" + product.Code));
}
