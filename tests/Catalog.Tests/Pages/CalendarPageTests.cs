using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

public sealed class CalendarPageTests(PageApp app) : PageTests(app)
{
    private string FairUrl => CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name);

    [Theory]
    [InlineData("/hoi-cho.ics")]
    [InlineData("/hoi-cho.ics?place=xa:" + TestPlaces.HoaiAn)]
    [InlineData("/hoi-cho.ics?place=h:544")] // the district it lay in
    public async Task Calendar_OfAFilter_HoldsTheFairAsItIsNow(string url)
    {
        using var answer = await AskAsync(url);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var line = Assert.Single(Ical.Net.Calendar.Load(text)!.Events, one => one.Summary == Records.Fair.Name);
        Assert.Equal((Records.Fair.Version, "TENTATIVE", new DateOnly(2026, 12, 5)), (line.Sequence, line.Status, line.Start!.Date));
        Assert.Equal("http://localhost" + FairUrl, line.Url!.AbsoluteUri);
        Assert.Equal($"fair-{Records.Fair.Id}-{Records.Fair.Stops[0].Id}@localhost", line.Uid);
    }

    [Theory]
    [InlineData("/hoi-cho.ics?place=xa:" + TestPlaces.Pleiku)]
    [InlineData("/hoi-cho.ics?when=past")]
    public async Task Calendar_OfAnotherFilter_DoesNotHoldIt(string url) =>
        Assert.DoesNotContain(Records.Fair.Name, (await (await AskAsync(url)).Content.ReadAsStringAsync(Token)).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("/hoi-cho.ics?place=xa:99999")]
    [InlineData("/hoi-cho.ics?place=Pleiku")]
    [InlineData("/hoi-cho/x-999999.ics")]
    [InlineData("/hoi-cho/x.ics")]
    public async Task Calendar_OfNothingWeKnow_IsNotFound(string url) => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(url)).StatusCode);

    [Fact]
    public async Task Calendar_OfOneFair_KeepsItsAddressUnderAnotherName()
    {
        foreach (var url in (string[])[FairUrl + ".ics", $"/hoi-cho/ten-cu-{Records.Fair.Id}.ics"])
            Assert.Single(Ical.Net.Calendar.Load(await (await AskAsync(url)).Content.ReadAsStringAsync(Token))!.Events);
    }

    [Fact]
    public async Task Calendar_AskedAgain_IsSentOnlyWhenItChanged()
    {
        using var first = await AskAsync("/hoi-cho.ics");
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        using var byTag = await AskAsync("/hoi-cho.ics", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var byDay = await AskAsync("/hoi-cho.ics", ("If-Modified-Since", first.Content.Headers.LastModified.Value.ToString("R")));
        using var other = await AskAsync("/hoi-cho.ics", ("If-None-Match", "\"khac\""));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (byTag.StatusCode, byDay.StatusCode, other.StatusCode));
        Assert.Equal(first.Headers.ETag, byTag.Headers.ETag);
    }

    [Fact]
    public async Task Pages_OfFairs_OfferTheirCalendarAndSayLunarDays()
    {
        var list = await PageAsync("/hoi-cho?place=xa:" + TestPlaces.HoaiAn);
        Assert.Equal(["webcal://localhost/hoi-cho.ics?place=xa:21688", "/hoi-cho.ics?place=xa:21688"], ById(list, "subscribe").QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("xã Hoài Ân", list.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/hoi-cho?place=xa:" + TestPlaces.Pleiku)).QuerySelectorAll("[data-testid=fairs]"));
        foreach (var page in new[] { list, await PageAsync(FairUrl) })
            Assert.Equal("Âm lịch: ngày 27 đến ngày 29 tháng Mười năm Bính Ngọ", TextOf(page, "lunar"));
        Assert.Equal(FairUrl + ".ics", ById(await PageAsync(FairUrl), "calendar").GetAttribute("href"));
    }
}
