using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

/// <summary>The registers: certificates, honours, producers, outlets, each by what a visitor asks of it.</summary>
public sealed class RegisterPageTests(PageApp app) : PageTests(app)
{
    [Theory]
    [InlineData("/chung-nhan", "Cà phê rang mộc Chư Păh", "Mật ong rừng")]
    [InlineData("/chung-nhan?status=expiring", "Nước mắm nhĩ Đề Gi", "Cà phê rang mộc Chư Păh")]
    [InlineData("/chung-nhan?status=extended", "Trà khổ qua rừng", "Nước mắm nhĩ Đề Gi")]
    [InlineData("/chung-nhan?status=expired", "Tinh dầu sả chanh", "Trà khổ qua rừng")]
    [InlineData("/chung-nhan?status=revoked", "Mật ong rừng", "Tinh dầu sả chanh")]
    public async Task Certificates_OfAStatus_AreThoseThatHaveItToday(string url, string listed, string other)
    {
        var table = TextOf(await PageAsync(url), "decisions");
        Assert.Contains(listed, table, StringComparison.Ordinal);
        Assert.DoesNotContain(other, table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_OfAProductTakenOff_DoNotPassForOnesOfTheProducer() =>
        Assert.Contains("Sản phẩm đã gỡ khỏi sổ", TextOf(await PageAsync("/chung-nhan?so=81/QĐ-UBND"), "decisions"), StringComparison.Ordinal);

    [Fact]
    public async Task Certificates_ByDecision_CountWhatHolds()
    {
        var page = await PageAsync("/chung-nhan?view=decisions");
        var row = page.QuerySelectorAll("[data-testid=decision-list] tbody tr").Single(tr => tr.TextContent.Contains("80/QĐ-UBND", StringComparison.Ordinal));
        Assert.Equal(["1", "0"], row.QuerySelectorAll("td").Skip(2).Select(cell => cell.TextContent.Trim()));
        Assert.Equal("/chung-nhan?so=80%2FQ%C4%90-UBND", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("status=nonsense&page=-3&kind=x")]
    [InlineData("view=decisions&page=99999999999")]
    [InlineData("so=%00%01")]
    public async Task Certificates_ForNonsense_AreStillARegister(string query) => await PageAsync("/chung-nhan?" + query);

    [Fact]
    public async Task Honours_OnADay_AreThoseHeldThen()
    {
        var before = Records.Honour.ValidFrom.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Sổ không ghi ai giữ danh hiệu", (await PageAsync("/ton-vinh?on=" + before)).Body!.TextContent, StringComparison.Ordinal);
        var held = await PageAsync("/ton-vinh?on=" + Records.Honour.ValidFrom.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("1 danh hiệu đang được giữ vào ngày", TextOf(held, "honours"), StringComparison.Ordinal);
        Assert.Contains("Không đọc được ngày “hôm qua”", (await PageAsync("/ton-vinh?on=hôm qua")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Honours_OfAnAward_ListItsEditionsAndOnlyItsOwn()
    {
        var award = (await PageAsync("/ton-vinh")).QuerySelector("#award option:last-child")!.GetAttribute("value");
        var page = await PageAsync($"/ton-vinh?award={award}");
        Assert.Contains("(1)", TextOf(page, "editions"), StringComparison.Ordinal);
        Assert.Contains("Cà phê rang mộc", TextOf(page, "honours"), StringComparison.Ordinal);
        Assert.Contains("Chưa có danh hiệu nào", (await PageAsync($"/ton-vinh?award={award}&kind=Outlet")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Producers_AreListedWithWhatTheyMakeAndFiltered()
    {
        var row = (await PageAsync("/co-so?trait=women")).QuerySelectorAll("[data-testid=rows] > li").Single();
        Assert.Contains("HTX mẫu Đồi Gió", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 chứng nhận OCOP còn hiệu lực", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cơ sở mẫu Bên Cạnh", TextOf(await PageAsync("/co-so"), "rows"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Producer_Page_SaysWhereItSellsAndAtWhichFairItStands()
    {
        var page = await PageAsync(CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name));
        Assert.Contains("5 có chứng nhận OCOP còn hiệu lực", TextOf(page, "producer-figures"), StringComparison.Ordinal);
        Assert.Contains("Cửa hàng mẫu Hàng Việt Hoài Ân", TextOf(page, "outlets"), StringComparison.Ordinal);
        Assert.Contains("Phiên chợ hàng Việt về miền núi", TextOf(page, "fair-briefs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlets_ThatNobodyConfirmedForLong_AreGreyThenLeftOut()
    {
        var page = await PageAsync("/diem-ban");
        Assert.Contains("is-stale", page.QuerySelector($"#db-{Records.FarOutlet.Id}")!.ClassName!, StringComparison.Ordinal);
        Assert.DoesNotContain("is-stale", page.QuerySelector($"#db-{Records.Outlet.Id}")!.ClassName!, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"#db-{Records.ForgottenOutlet.Id}"));
    }
}
