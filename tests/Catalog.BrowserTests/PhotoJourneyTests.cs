using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>On a bus: slow, then no network at all in the middle of the upload, then slow again.</summary>
    [Fact]
    public async Task Sender_OverASlowNetworkThatDrops_SendsAgainAndNothingIsHalf()
    {
        await using var visit = await VisitAsync(360);
        await using var network = new PhoneNetwork(new Uri(Site.Url).Port);
        var (page, address) = (visit.Page, $"http://localhost:{network.Port}/quan-tri/san-pham/{Records.Expiring.Id}/anh");
        await page.GotoAsync(address);
        var photo = await NoiseAsync(page);
        await FillAsync(page, photo);

        var middle = network.SentAsync(photo.Length / 2);
        var sending = page.GetByRole(AriaRole.Button, new() { Name = "Gửi ảnh" }).ClickAsync();
        await middle;
        network.Drop();
        await sending;
        await Expect(page.Locator("body")).ToContainTextAsync("ERR_", new() { Timeout = 60_000 }); // the browser's own page
        Assert.False(await Site.InScopeAsync<CatalogDbContext, bool>(db => db.MediaUploads.AnyAsync(upload => upload.SubjectId == Records.Expiring.Id, TestContext.Current.CancellationToken)));

        network.Return();
        await page.GotoAsync(address);
        await Expect(page.GetByTestId("pictures").Locator("img")).ToHaveCountAsync(0);
        await FillAsync(page, photo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi ảnh" }).ClickAsync(new() { Timeout = 120_000 });

        await Expect(page.GetByTestId("pictures").Locator("img")).ToHaveCountAsync(1, new() { Timeout = 120_000 });
        await page.WaitForLoadStateAsync(); // on this network the styles come after the picture's line
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
    }

    private static async Task FillAsync(IPage page, byte[] photo)
    {
        await page.GetByLabel("Ảnh", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = photo });
        await page.GetByLabel("Mô tả hình").FillAsync("Hộp thuốc nhìn từ trước");
        await page.GetByLabel("Phần phải còn thấy").SelectOptionAsync("Phía trên");
    }

    /// <summary>A photo that takes some seconds on a slow network.</summary>
    private static async Task<byte[]> NoiseAsync(IPage page)
    {
        const string Draw = """
            () => {
                const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
                const paper = canvas.getContext('2d'), image = paper.createImageData(640, 480);
                for (let i = 0; i < image.data.length; i++) image.data[i] = i % 4 == 3 ? 255 : (i * 7919 % 251) ^ (i >> 5) & 255;
                paper.putImageData(image, 0, 0);
                return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
            }
            """;
        var photo = Convert.FromBase64String(await page.EvaluateAsync<string>(Draw));
        Assert.True(photo.Length > 150_000, $"{photo.Length} bytes are sent too fast");
        return photo;
    }

    /// <summary>What the browser shows, as a JPEG.</summary>
    private static Task<byte[]> PhotoAsync(IPage page) => page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 100, FullPage = true });
}
