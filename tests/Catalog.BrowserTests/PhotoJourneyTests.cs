using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>Somebody stands in a shop with a phone, takes a photo and sends it.</summary>
public sealed class PhotoJourneyTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    [Fact]
    public async Task Sender_OnAPhoneWithoutScript_SeesThePhotoOnThePage()
    {
        await using var visit = await VisitAsync(360, javaScript: false);
        var page = visit.Page;
        await page.GotoAsync(Url($"/quan-tri/san-pham/{Records.HealthFood.Id}/anh"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        var photo = await PhotoAsync(page);

        await Expect(page.GetByTestId("pictures").Locator("img")).ToHaveCountAsync(0);
        await FillAsync(page, photo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi ảnh" }).ClickAsync();

        await Expect(page.GetByTestId("pictures").Locator("img")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await page.GotoAsync(Url(Core.Records.CatalogLinks.Product(Records.HealthFood.Id, Records.HealthFood.Name)));
        var shown = page.GetByTestId("gallery").GetByRole(AriaRole.Img, new() { Name = "Hộp thuốc nhìn từ trước" });
        await shown.ScrollIntoViewIfNeededAsync();
        await Expect(shown).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal("image/avif", await page.EvaluateAsync<string>("fetch(document.querySelector('[data-testid=gallery] img').currentSrc).then(answer => answer.headers.get('content-type'))"));
    }

    [Fact]
    public async Task Sender_OfAnIphonePhoto_ReadsWhatToDo()
    {
        await using var visit = await VisitAsync(360, javaScript: false);
        await visit.Page.GotoAsync(Url($"/quan-tri/san-pham/{Records.Valid.Id}/anh"));
        await FillAsync(visit.Page, [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[200]]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi ảnh" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tương thích nhất");
        await Expect(visit.Page.GetByLabel("Mô tả hình")).ToHaveValueAsync("Hộp thuốc nhìn từ trước"); // what was typed is kept
    }

    private static async Task FillAsync(IPage page, byte[] photo)
    {
        await page.GetByLabel("Ảnh", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photo });
        await page.GetByLabel("Mô tả hình").FillAsync("Hộp thuốc nhìn từ trước");
        await page.GetByLabel("Phần phải còn thấy").SelectOptionAsync("Phía trên");
    }

    /// <summary>What the browser shows, as a JPEG.</summary>
    private static Task<byte[]> PhotoAsync(IPage page) => page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 100, FullPage = true });
}
