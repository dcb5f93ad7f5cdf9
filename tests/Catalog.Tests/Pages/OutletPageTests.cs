using System.Text.Json;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class OutletPageTests(PageApp app) : PageTests(app)
{
    [Theory]
    [InlineData("near=Ho%C3%A0i%20%C3%82n&sells=nuoc+mam&open=yes", "Cửa hàng mẫu Hàng Việt Hoài Ân")] // which ones near Hoài Ân are open now and sell nước mắm
    [InlineData("kind=OcopPoint", "Quầy mẫu Bến Cảng")]
    [InlineData("place=Quy%20Nh%C6%A1n", "Quầy mẫu Bến Cảng")]
    [InlineData("near=Quy%20Nh%C6%A1n", "Quầy mẫu Bến Cảng,Cửa hàng mẫu Hàng Việt Hoài Ân")]
    [InlineData("near=Ho%C3%A0i%20%C3%82n", "Cửa hàng mẫu Hàng Việt Hoài Ân,Quầy mẫu Bến Cảng")]
    [InlineData("sells=ruou", "")] // not where to buy strong drink
    [InlineData("wheelchair=yes", "")]
    public async Task Outlets_OfAFilter_AreTheSameInListAndOnMap(string query, string expected)
    {
        var names = (await PageAsync("/diem-ban?" + query)).QuerySelectorAll("[data-testid=outlets] h3").Select(name => name.TextContent);
        Assert.Equal(expected, string.Join(',', names));

        var map = await PageAsync("/diem-ban?view=map&" + query);
        Assert.Equal(expected, string.Join(',', map.QuerySelectorAll("[data-testid=outlets] h3").Select(name => name.TextContent)));
        using var points = JsonDocument.Parse(await (await AskAsync(map.QuerySelector("#ban-do")!.GetAttribute("data-points")!)).Content.ReadAsStringAsync(Token));
        Assert.Equal(expected, string.Join(',', points.RootElement.GetProperty("features").EnumerateArray().Select(point => point.GetProperty("properties").GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Outlets_Filter_IsCarriedByEveryLinkOfThePage()
    {
        var page = await PageAsync("/diem-ban?near=xa:21688&open=yes");
        Assert.All(page.QuerySelectorAll(".tabs a, ul.chips a"), link => Assert.Contains("near=xa%3A21688&open=yes", link.GetAttribute("href")!.Replace("&kind=VietnamesePride", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("Không có địa danh “nơi nào”", (await PageAsync("/diem-ban?near=" + Uri.EscapeDataString("nơi nào"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_Scripts_AreOurOwnAndNothingElseMayRun()
    {
        var page = await PageAsync("/diem-ban?view=map");
        var scripts = page.QuerySelectorAll("script");
        Assert.Equal(3, scripts.Length);
        foreach (var script in scripts)
        {
            Assert.StartsWith("sha384-", script.GetAttribute("integrity")!, StringComparison.Ordinal);
            var answer = await AskAsync(script.GetAttribute("src")!);
            Assert.True(answer.IsSuccessStatusCode, script.GetAttribute("src"));
            var hash = Convert.ToBase64String(System.Security.Cryptography.SHA384.HashData(await answer.Content.ReadAsByteArrayAsync(Token)));
            Assert.Equal("sha384-" + hash, script.GetAttribute("integrity"));
        }
        Assert.Empty((await PageAsync("/diem-ban")).QuerySelectorAll("script"));
        Assert.True((await AskAsync(page.QuerySelector("#ban-do")!.GetAttribute("data-outlines")!)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Outlet_Page_HasTheHoursOfThisWeekAndSaysWhenNobodyConfirmedIt()
    {
        var week = ById(await PageAsync(UrlOf(Records.Outlet)), "week");
        Assert.Equal(7, week.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("7:00–21:00", week.QuerySelector("tr.today")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24/11", week.QuerySelector("tr.today")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã hơn 12 tháng chưa ai xác nhận", (await PageAsync(UrlOf(Records.ForgottenOutlet))).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string UrlOf(Catalog.Core.Outlets.Outlet outlet) => CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name);
}
