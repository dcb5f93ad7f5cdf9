using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using AngleSharp.Html.Parser;

namespace Catalog.Tests.Pages;

/// <summary>Behind a server that speaks TLS for us and publishes the site below a path: what leaves the site names it as visitors do.</summary>
public sealed class MachineAddressTests : IAsyncLifetime
{
    private const string Root = "https://hangviet.example/hang-viet";
    private readonly PageApp app = new() { Settings = { ["Site:PathBase"] = "/hang-viet", ["Site:BaseAddress"] = "https://hangviet.example", ["Limits:ExportsPerMinute"] = "2" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Text_ThatLeavesTheSite_NamesItByItsPublicAddressAlone()
    {
        using var client = app.CreateClient();
        foreach (var url in (string[])["/hoi-cho.ics", "/hoi-cho.atom", "/tin-tuc.atom", "/chung-nhan.atom", "/san-pham.atom", "/san-pham.json", "/sitemap.xml", "/sitemap/san-pham-1.xml", "/robots.txt", "/san-pham.csv"])
        {
            var text = (await client.GetStringAsync(Of(url), Token)).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.Contains(Root + "/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
            Assert.DoesNotContain("hangviet.example/san-pham", text, StringComparison.Ordinal);
        }
        Assert.Contains("Disallow: /hang-viet/tim-kiem", await client.GetStringAsync(Of("/robots.txt"), Token), StringComparison.Ordinal);

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(Of(CatalogLinks.Product(app.Records.Valid.Id, app.Records.Valid.Name)), Token));
        Assert.StartsWith(Root + "/san-pham/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/hang-viet/p/", page.QuerySelector("[data-testid=qr] img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains(Root + "/san-pham/", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("webcal://hangviet.example/hang-viet/hoi-cho.ics", await client.GetStringAsync(Of("/hoi-cho"), Token), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Of("/san-pham.xlsx"), Token)).StatusCode); // the second file of the minute
        using var third = await client.GetAsync(Of("/san-pham.csv"), Token);
        Assert.Equal((HttpStatusCode.TooManyRequests, 60), (third.StatusCode, (int)third.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Contains("một phút", await third.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static Uri Of(string url) => new("/hang-viet" + url, UriKind.Relative);
}
