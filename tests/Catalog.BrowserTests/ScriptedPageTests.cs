using Catalog.Core.Records;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>What the three scripts add, each on its page; that nothing is missing without them is seen by the other journeys.</summary>
public sealed class ScriptedPageTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    [Fact]
    public async Task Map_WithScript_ShowsThePinsOfTheListAndOpensOne()
    {
        await using var visit = await VisitAsync(360);
        await visit.Page.GotoAsync(Url("/diem-ban?view=map&kind=VietnamesePride"));
        await visit.Page.Locator(".pin").ClickAsync();
        await Expect(visit.Page.Locator(".leaflet-popup a").First).ToHaveTextAsync("Cửa hàng mẫu Hàng Việt Hoài Ân");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Product_SavedOnThisMachine_IsInTheListUntilItIsDropped()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(Url(CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu trên máy này" }).ClickAsync();
        await page.GotoAsync(Url("/da-luu"));
        await Expect(page.GetByTestId("saved")).ToContainTextAsync(Records.Valid.Name);
        await Expect(page.GetByTestId("seen")).ToContainTextAsync(Records.Valid.Name);
        await page.GetByTestId("saved").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByTestId("saved")).Not.ToContainTextAsync(Records.Valid.Name);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Visitor_WithoutScript_ComparesTwoFromTheList()
    {
        await using var visit = await VisitAsync(360, javaScript: false);
        var page = visit.Page;
        await page.GotoAsync(Url("/san-pham"));
        await page.GetByLabel("So sánh Cà phê rang mộc Chư Păh").CheckAsync();
        await page.GetByLabel("So sánh Nước mắm nhĩ Đề Gi").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "So sánh các mục đã chọn" }).ClickAsync();
        await Expect(page.GetByTestId("compared")).ToContainTextAsync("Sắp hết hạn");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bỏ Nước mắm nhĩ Đề Gi khỏi so sánh" }).ClickAsync();
        await Expect(page.GetByTestId("compared")).Not.ToContainTextAsync("Nước mắm");
    }
}
