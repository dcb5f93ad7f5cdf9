using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>Somebody types without marks, asks whether the certificate holds, and where to buy.</summary>
public sealed class BuyerJourneyTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 360)]
    public async Task Buyer_TypingWithoutMarks_LearnsWhetherItHoldsAndWhoSellsIt(bool javaScript, int width)
    {
        await using var visit = await VisitAsync(width, javaScript);
        var page = visit.Page;
        await page.GotoAsync(Url("/"));

        await page.GetByLabel("Tìm sản phẩm, cơ sở").FillAsync("nuoc mam");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nước mắm nhĩ Đề Gi" }).ClickAsync();

        await Expect(page.GetByTestId("product-name")).ToHaveTextAsync("Nước mắm nhĩ Đề Gi");
        await Expect(page.GetByTestId("certificate")).ToContainTextAsync("Sắp hết hạn");
        await Expect(page.GetByTestId("certificate")).ToContainTextAsync("đến hết ngày 24/01/2027");
        await page.GetByTestId("outlets").GetByRole(AriaRole.Link, new() { Name = "Cửa hàng mẫu Hàng Việt Hoài Ân" }).ClickAsync();
        await Expect(page.GetByTestId("outlet-name")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("open-now")).ToHaveTextAsync("Đang mở cửa đến 21:00");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Visitor_OnAPhoneWithoutScript_FiltersByStars()
    {
        await using var visit = await VisitAsync(360, javaScript: false);
        var page = visit.Page;
        await page.GotoAsync(Url("/san-pham"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Lọc", Exact = true }).ClickAsync();
        await page.GetByLabel("4 sao").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Áp dụng bộ lọc" }).ClickAsync();

        await Expect(page.GetByTestId("rows")).ToContainTextAsync("Cà phê rang mộc Chư Păh");
        await Expect(page.GetByTestId("rows")).Not.ToContainTextAsync("Nước mắm");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bỏ lọc 4 sao" }).ClickAsync();
        await Expect(page.GetByTestId("rows").First).ToContainTextAsync("Nước mắm");
    }

    [Fact]
    public async Task Holder_OfALabel_ChecksThePrintedDecisionNumber()
    {
        await using var visit = await VisitAsync(360, javaScript: false);
        await visit.Page.GotoAsync(Url("/chung-nhan"));
        await visit.Page.GetByLabel("Số quyết định").FillAsync("80/QĐ-UBND");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tra", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByTestId("decisions")).ToContainTextAsync("Đã thu hồi");
    }
}
