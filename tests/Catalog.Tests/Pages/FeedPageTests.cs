using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class FeedPageTests(PageApp app) : PageTests(app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] Feeds = ["/tin-tuc.atom", "/chung-nhan.atom", "/hoi-cho.atom", "/san-pham.atom", "/san-pham.json", "/san-pham.atom?stars=4"];

    [Theory]
    [InlineData("/tin-tuc.atom", "Đưa hàng Việt về miền núi", "Ba phiên chợ trong tháng 11. (Ban Chỉ đạo tỉnh)")]
    [InlineData("/hoi-cho.atom", "Phiên chợ hàng Việt về miền núi", "05 đến 07/12/2026, Sân vận động xã, xã Hoài Ân. Dự kiến. Đã đổi lịch ngày 24/11/2026, trước đó là 28 đến 30/11/2026. Lý do: Tránh đợt mưa lớn.")]
    [InlineData("/san-pham.atom", "Cà phê rang mộc Chư Păh", "OCOP 4 sao: còn hiệu lực đến hết ngày")]
    [InlineData("/chung-nhan.atom", "Gia hạn: Chứng nhận OCOP 3 sao, Trà khổ qua rừng", "Đang gia hạn, đến hết ngày")]
    [InlineData("/chung-nhan.atom", "Thu hồi: Chứng nhận OCOP, Mật ong rừng", "Đã thu hồi ngày 14/11/2026.")]
    [InlineData("/chung-nhan.atom", "Mới công nhận: Chứng nhận OCOP, Mật ong rừng", "Đã thu hồi")] // no stars any more
    public async Task Feed_OfAtom_TellsWhatIsNewAndHowItStandsToday(string url, string title, string summary)
    {
        var feed = await AtomAsync(url);
        Assert.Equal("http://localhost" + url, feed.Element(Atom + "id")!.Value);
        var entry = Assert.Single(feed.Elements(Atom + "entry"), one => one.Element(Atom + "title")!.Value == title);
        Assert.Contains(summary, entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("tag:localhost,2026:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value).PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task Feed_OfAtom_IsWellFormedByTheStandard()
    {
        foreach (var url in Feeds.Where(url => !url.Contains(".json", StringComparison.Ordinal)))
        {
            var feed = await AtomAsync(url);
            Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value));
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.NotEmpty(entries);
            Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
            Assert.All(entries.Append(feed), part => Assert.NotNull((DateTimeOffset?)part.Element(Atom + "updated")));
        }
    }

    [Fact]
    public async Task Feed_OfAFilter_HoldsWhatTheListHolds()
    {
        var titles = (await AtomAsync("/san-pham.atom?stars=4")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).ToList();
        Assert.Contains(Records.Valid.Name, titles);
        Assert.DoesNotContain(Records.Expiring.Name, titles); // three stars
        Assert.DoesNotContain(Records.Retired.Name, (await AtomAsync("/san-pham.atom")).Value, StringComparison.Ordinal);
        Assert.Empty((await AtomAsync("/hoi-cho.atom?place=xa:" + TestPlaces.Pleiku)).Elements(Atom + "entry"));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("/hoi-cho.atom?place=xa:99999")).StatusCode);
    }

    [Fact]
    public async Task Feed_OfJson_SaysTheSameAndMarksSamples()
    {
        using var answer = await AskAsync("/san-pham.json?q=banh+trang");
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType!.MediaType);
        using var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("http://localhost/san-pham?q=banh%20trang", feed.RootElement.GetProperty("home_page_url").GetString());
        var item = feed.RootElement.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("title").GetString() == PageRecords.LongName);
        Assert.StartsWith("[Dữ liệu mẫu] ", item.GetProperty("content_text").GetString(), StringComparison.Ordinal);
        Assert.True(item.GetProperty("_catalog").GetProperty("is_sample").GetBoolean());
        Assert.Contains("Không có chứng nhận OCOP trong sổ", item.GetProperty("content_text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_AskedAgain_AreSentOnlyWhenTheyChanged()
    {
        foreach (var url in Feeds)
        {
            using var first = await AskAsync(url);
            using var again = await AskAsync(url, ("If-None-Match", first.Headers.ETag!.ToString()));
            using var byDay = await AskAsync(url, ("If-Modified-Since", first.Content.Headers.LastModified!.Value.ToString("R")));
            Assert.True((first.StatusCode, again.StatusCode, byDay.StatusCode) == (HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.NotModified), url);
        }
    }

    [Theory]
    [InlineData("/tin-tuc", "/tin-tuc.atom")]
    [InlineData("/chung-nhan", "/chung-nhan.atom")]
    [InlineData("/hoi-cho?when=past&place=xa:21688", "/hoi-cho.ics?place=xa:21688 /hoi-cho.atom?place=xa:21688")]
    [InlineData("/san-pham?stars=4&page=1&sort=name", "/san-pham.atom?stars=4 /san-pham.json?stars=4")]
    public async Task Page_WithAFeed_NamesItInItsHead(string page, string feeds)
    {
        var named = (await PageAsync(page)).QuerySelectorAll("head link[rel=alternate]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(feeds.Split(' '), named);
        foreach (var feed in named) Assert.Equal(HttpStatusCode.OK, (await AskAsync(feed)).StatusCode);
    }

    private async Task<XElement> AtomAsync(string url)
    {
        using var answer = await AskAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {(int)answer.StatusCode}");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;
    }
}
