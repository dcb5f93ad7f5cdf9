using System.Net;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class OfflinePageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Pack_HoldsWhatHoldsTodayAndWhenItWasMade()
    {
        var page = await PageAsync("/ngoai-tuyen/");
        Assert.Equal("2026-11-24T12:00:00+07:00", page.QuerySelector("[data-made]")!.GetAttribute("data-made"));
        var lines = page.QuerySelectorAll(".pack li[data-until]").ToDictionary(line => line.QuerySelector("b")!.TextContent);
        Assert.Equal(("2029-03-24", "4 sao, đến hết ngày 24/03/2029"), (lines[Records.Valid.Name].GetAttribute("data-until"), lines[Records.Valid.Name].QuerySelector(".stand")!.TextContent));
        Assert.Equal("2027-01-24", lines[Records.Extended.Name].GetAttribute("data-until"));
        Assert.Equal("2026-12-07", lines[Records.Fair.Name].GetAttribute("data-until"));
        foreach (var gone in new[] { Records.Expired, Records.Revoked, Records.Retired, Records.Uncertified }) Assert.DoesNotContain(gone.Name, lines.Keys);
        Assert.Contains("Cửa hàng mẫu Hàng Việt Hoài Ân", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dữ liệu mẫu", TextOf(page, "sample-notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_CanBeInstalledAndItsWorkerStaysInItsFolder()
    {
        var page = await PageAsync("/ngoai-tuyen/");
        using var moved = await AskAsync("/ngoai-tuyen");
        Assert.Equal("/ngoai-tuyen/", moved.Headers.Location!.OriginalString);
        foreach (var file in (string[])[page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!, "/ngoai-tuyen/sw.js", "/ngoai-tuyen/pack.js", "/ngoai-tuyen/icon-192.png", "/ngoai-tuyen/icon-512.png"])
        {
            using var answer = await AskAsync(file);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, file);
            Assert.False(answer.Headers.Contains("Service-Worker-Allowed"), file); // the folder is the limit
        }
        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/ngoai-tuyen/pack.", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.DoesNotContain("serviceWorker", await (await AskAsync("/")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
