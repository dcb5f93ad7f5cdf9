using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>The dashboard of the queues in a real browser: all of it works under the policy of the site.</summary>
public sealed class JobDashboardTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    [Fact]
    public async Task Dashboard_EachPage_IsDrawnAndBlocksNothing()
    {
        await using var visit = await VisitAsync();
        var page = visit.Page;

        foreach (var path in (string[])["", "/jobs/enqueued", "/jobs/succeeded", "/retries", "/recurring", "/servers"])
        {
            var answer = await page.GotoAsync(Url("/quan-tri/hangfire" + path), new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(200, answer!.Status);
            await Expect(page.Locator(".navbar-brand")).ToBeVisibleAsync();
        }
        await page.GotoAsync(Url("/quan-tri/hangfire/recurring"));
        await Expect(page.GetByText("certificate-status").First).ToBeVisibleAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.navbar')).backgroundColor")); // its style sheet is applied

        Assert.Empty(visit.Complaints);
    }
}
