using System.Net;
using System.Xml.Linq;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class SitemapPageTests(PageApp app) : PageTests(app)
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_HoldsEveryLivingPageOnceAndNoOther()
    {
        var pages = await PagesAsync();
        var urls = pages.Select(page => page.Url).ToList();
        Assert.Equal(urls.Count, urls.Distinct().Count());
        Assert.All((string[])
        [
            "/", "/san-pham", "/danh-muc/ca-phe-ca-cao-i6", "/xa-phuong/hoai-an-21688", CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name), CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name),
            CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name), CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name),
            CatalogLinks.To(RecordType.Honour, Records.Honour.Id, Records.Honour.Name), CatalogLinks.To(RecordType.Article, Records.Article.Id, Records.Article.Name),
        ], url => Assert.Contains(url, urls));
        Assert.DoesNotContain(CatalogLinks.Product(Records.Retired.Id, Records.Retired.Name), urls);
        Assert.DoesNotContain(CatalogLinks.Product(Records.Merged.Id, Records.Merged.Name), urls);
        foreach (var url in urls.Where(url => !url.StartsWith("/xa-phuong/", StringComparison.Ordinal) && !url.StartsWith("/danh-muc/", StringComparison.Ordinal)))
            Assert.True((await AskAsync(url)).StatusCode == HttpStatusCode.OK, url);
    }

    [Fact]
    public async Task Entry_OfAProduct_ChangedWithItsCertificate()
    {
        var changed = (await PagesAsync()).ToDictionary(page => page.Url, page => page.ChangedAt);
        Assert.Equal(TestSupport.Databases.TestDatabase.Start, changed[CatalogLinks.Product(Records.Revoked.Id, Records.Revoked.Name)]);
        Assert.Null(changed["/san-pham"]);
    }

    [Theory]
    [InlineData("/sitemap/san-pham-0.xml")]
    [InlineData("/sitemap/san-pham-2.xml")]
    [InlineData("/sitemap/trang-2.xml")]
    [InlineData("/sitemap/chuyen-khac-1.xml")]
    public async Task Part_ThatIsNone_IsNotFound(string url) => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(url)).StatusCode);

    [Theory]
    [InlineData("/san-pham", true)]
    [InlineData("/san-pham?stars=4", true)]
    [InlineData("/san-pham?page=2", true)]
    [InlineData("/san-pham?stars=4&category=i6", false)]
    [InlineData("/san-pham?stars=4&stars=3", false)]
    [InlineData("/san-pham?q=tra", false)]
    [InlineData("/san-pham?stars=4&sort=name", false)]
    [InlineData("/san-pham?near=xa:21688", false)]
    public async Task List_IsForSearchEngines_WithOneFilterAtMost(string url, bool isIndexed)
    {
        var page = await PageAsync(url);
        Assert.Equal(isIndexed ? null : "noindex, nofollow", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        if (isIndexed) Assert.Equal("http://localhost" + url.Replace("?page=2", "", StringComparison.Ordinal), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Robots_CloseCombinationsAndNameTheSitemap()
    {
        using var answer = await AskAsync("/robots.txt");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(Token)).Split('\n');
        Assert.Equal("User-agent: *", lines[0]);
        Assert.All((string[])["Disallow: /*?*&", "Disallow: /tim-kiem", "Disallow: /quan-tri", "Disallow: /in/"], line => Assert.Contains(line, lines));
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", lines);
    }

    private async Task<IReadOnlyList<(string Url, DateTimeOffset? ChangedAt)>> PagesAsync()
    {
        var parts = (await XmlAsync("/sitemap.xml")).Elements(Space + "sitemap").Select(part => part.Element(Space + "loc")!.Value).ToList();
        Assert.Equal(7, parts.Count);
        var pages = new List<(string, DateTimeOffset?)>();
        foreach (var part in parts)
            pages.AddRange((await XmlAsync(new Uri(part).PathAndQuery)).Elements(Space + "url").Select(page => (new Uri(page.Element(Space + "loc")!.Value).AbsolutePath, (DateTimeOffset?)page.Element(Space + "lastmod"))));
        return pages;
    }

    private async Task<XElement> XmlAsync(string url)
    {
        using var answer = await AskAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {(int)answer.StatusCode}");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;
    }
}
