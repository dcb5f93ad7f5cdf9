using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

/// <summary>The small page behind the address that labels print.</summary>
public sealed class CodePageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Code_OfAProduct_SaysWhetherItHoldsNow()
    {
        var page = await PageAsync("/p/" + Records.Valid.Code);
        Assert.Contains("Còn hiệu lực", TextOf(page, "certificate"), StringComparison.Ordinal);
        Assert.Contains("142/QĐ-UBND", TextOf(page, "certificate"), StringComparison.Ordinal);
        Assert.Equal(CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name), page.QuerySelector("a.more")!.GetAttribute("href"));
        Assert.Contains("Xem lúc", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0905 000 999", page.Body!.TextContent, StringComparison.Ordinal); // not public
        Assert.Contains("Đã từng đạt 3 sao, hết hạn ngày", TextOf(await PageAsync("/p/" + Records.Expired.Code), "certificate"), StringComparison.Ordinal);
        Assert.Contains("Chứng nhận OCOP đã bị thu hồi", (await PageAsync("/p/" + Records.Revoked.Code.ToLowerInvariant())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("không phải là thuốc", (await PageAsync("/p/" + Records.HealthFood.Code)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dưới 18 tuổi", (await PageAsync("/p/" + Records.Alcohol.Code)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_Page_WithAllItsFilesIsUnderFiftyKilobytes()
    {
        var url = "/p/" + Records.Valid.Code;
        var page = await PageAsync(url);
        var bytes = (await (await AskAsync(url)).Content.ReadAsByteArrayAsync(Token)).Length;
        foreach (var file in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0])).Distinct())
        {
            bytes += (await (await AskAsync(file)).Content.ReadAsByteArrayAsync(Token)).Length;
        }
        Assert.InRange(bytes, 5_000, 50_000); // as they are, before any compression
        Assert.Empty(page.QuerySelectorAll("script, [style]"));
        Assert.False((await AskAsync(url)).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Code_OfWhatWasMerged_SpeaksOfWhatItBecame()
    {
        var page = await PageAsync("/p/" + Records.Merged.Code);
        Assert.Equal(Records.Valid.Name, TextOf(page, "product-name"));
        Assert.Contains("đã được gộp", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/p/ABCDEFG")] // its last character does not fit
    [InlineData("/p/%20")]
    public async Task Code_ThatNobodyHas_SaysWhatFollowsAndWhatDoesNot(string url)
    {
        var page = await PageAsync(url, HttpStatusCode.NotFound);
        Assert.Contains("chưa phải là hàng giả", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OfWhatIsNoProduct_LeadsToIt()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/p/" + Records.Outlet.Code)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync("/p/" + Records.Retired.Code)).StatusCode); // whose page says what became of it
    }
}
