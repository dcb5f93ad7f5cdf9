using System.Net;
using System.Xml.Linq;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class LabelPageTests(PageApp app) : PageTests(app)
{
    private string Label => CatalogLinks.Label(Records.Valid.Code);

    [Fact]
    public async Task Code_AsSvg_IsAPictureWithoutStyleOrScript()
    {
        using var answer = await AskAsync(Label + "/qr.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
        Assert.DoesNotContain("style", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 500, 12_000);
        // The same code however its letters were typed, another for another record.
        Assert.Equal(text, await (await AskAsync($"/p/{Records.Valid.Code.ToLowerInvariant()}/qr.svg")).Content.ReadAsStringAsync(Token));
        Assert.NotEqual(text, await (await AskAsync(CatalogLinks.Label(Records.Outlet.Code) + "/qr.svg")).Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Code_AsPng_IsLargeEnoughForPrint()
    {
        using var answer = await AskAsync(Label + "/qr.png");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PNG"u8, bytes.AsSpan(1, 3));
        Assert.InRange(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16, 4)), 400, 1200);
    }

    [Theory]
    [InlineData("/p/0000000/qr.svg")]
    [InlineData("/p/khong-phai-ma/qr.png")]
    [InlineData("/p/khong-phai-ma/nhan")]
    public async Task Code_OfNoRecord_IsNotFound(string url) => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(url)).StatusCode);

    [Fact]
    public async Task LabelSheet_RepeatsTheCodeAndPromisesNothing()
    {
        var page = await PageAsync(Label + "/nhan");
        Assert.Equal(24, page.QuerySelectorAll(".label-sheet li").Length);
        Assert.All(page.QuerySelectorAll(".label-sheet img"), image => Assert.Equal(Label + "/qr.svg", image.GetAttribute("src")));
        var text = TextOf(page, "labels");
        Assert.Contains("localhost" + Label, text, StringComparison.Ordinal);
        Assert.DoesNotContain(" sao", text, StringComparison.Ordinal); // a label outlives a certificate
        Assert.Equal(8, (await PageAsync(Label + "/nhan?size=lon")).QuerySelectorAll(".label-sheet li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(CatalogLinks.Label(Records.Retired.Code) + "/nhan")).StatusCode);
    }

    [Theory]
    [InlineData("/in/gian-hang", "sheet-a4.")]
    [InlineData("/in/to-roi", "sheet-a5.")]
    public async Task Sheet_OfAList_SaysHowLongCertificatesHoldAndLeavesStrongDrinksOut(string url, string paper)
    {
        var page = await PageAsync(url);
        var text = TextOf(page, "lines");
        Assert.Contains("OCOP 4 sao, đến hết ngày 24/03/2029", text, StringComparison.Ordinal);
        Assert.Contains("Đã thu hồi", (await PageAsync(url + "?certificate=revoked")).QuerySelector("[data-testid=lines]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rượu", text, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("link[rel=stylesheet]"), link => link.GetAttribute("href")!.Contains(paper, StringComparison.Ordinal));
        Assert.Contains("Dữ liệu mẫu", TextOf(page, "sample-notice"), StringComparison.Ordinal);
        Assert.Contains("bỏ bớt bộ lọc", (await PageAsync(url + "?q=zzzqqq")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, style, [style]"));
    }

    [Fact]
    public async Task Product_ShowsItsCodeAndTheWayToItsLabels()
    {
        var code = ById(await PageAsync(CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name)), "qr");
        Assert.Equal(Label + "/qr.svg", code.QuerySelector("img")!.GetAttribute("src"));
        Assert.Contains(Label + "/nhan", code.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }
}
