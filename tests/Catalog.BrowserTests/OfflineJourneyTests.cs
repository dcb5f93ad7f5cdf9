using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>At a market in the hills: the pack was opened at home, now there is no signal.</summary>
public sealed class OfflineJourneyTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    [Fact]
    public async Task Pack_OpenedOnce_ShowsWithoutSignalAndSaysHowOldItIs()
    {
        await using var visit = await VisitAsync(360);
        var page = visit.Page;
        await page.Clock.SetFixedTimeAsync(new DateTime(2026, 11, 26, 3, 0, 0, DateTimeKind.Utc));
        await page.GotoAsync(Url("/ngoai-tuyen/"));
        await Expect(page.Locator("#san-sang")).ToBeVisibleAsync(new() { Timeout = 60_000 }); // said by the worker when it has every file
        Assert.Empty(visit.Complaints);

        await page.Context.SetOfflineAsync(true);
        await page.Clock.SetFixedTimeAsync(new DateTime(2029, 3, 25, 3, 0, 0, DateTimeKind.Utc)); // the day after the last one of its certificate
        await page.ReloadAsync();

        await Expect(page.Locator("#tuoi")).ToContainTextAsync("Đã cũ");
        await page.GetByLabel("Tìm trong gói").FillAsync("ca phe chu pah");
        var coffee = page.Locator(".pack li:visible");
        await Expect(coffee).ToHaveCountAsync(1);
        await Expect(coffee).ToContainTextAsync("Đã hết hạn ngày 24/03/2029");
        await Expect(coffee).Not.ToContainTextAsync("4 sao");
        Assert.True(await page.EvaluateAsync<int>("document.styleSheets[0].cssRules.length") > 5, "the style sheet was not kept");
    }
}
