using System.Net;
using System.Text.Json;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using Record = Catalog.Core.Records.Record;

namespace Catalog.Tests.Pages;

public sealed class LinkedDataTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Product_WithACertificateThatHolds_NamesItWithItsDays()
    {
        var things = await ThingsAsync(CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name));
        var product = Of(things, "Product");
        var certificate = Assert.Single(product.GetProperty("hasCertification").EnumerateArray());
        Assert.Equal(("Chứng nhận OCOP 4 sao", "142/QĐ-UBND", "2026-03-24", "2029-03-24"),
            (Text(certificate, "name"), Text(certificate, "certificationIdentification"), Text(certificate, "validFrom"), Text(certificate, "expires")));
        Assert.Equal(4, certificate.GetProperty("certificationRating").GetProperty("ratingValue").GetInt32());
        Assert.Equal("08931234567897", Text(product, "gtin14"));
        Assert.Equal("http://localhost" + CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name), Text(product, "url"));
        Assert.DoesNotContain("offers", product.EnumerateObject().Select(value => value.Name)); // nothing is sold here
        var steps = Of(things, "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().Select(step => Text(step, "name"));
        Assert.Equal(["Sản phẩm", "Cà phê, ca cao", "Cà phê rang mộc Chư Păh"], steps);
    }

    [Fact]
    public async Task Product_WhoseCertificateEnded_HasNone()
    {
        foreach (var product in new[] { Records.Expired, Records.Revoked, Records.Uncertified })
            Assert.False(Of(await ThingsAsync(CatalogLinks.Product(product.Id, product.Name)), "Product").TryGetProperty("hasCertification", out _), product.Name);
        var extended = Of(await ThingsAsync(CatalogLinks.Product(Records.Extended.Id, Records.Extended.Name)), "Product").GetProperty("hasCertification")[0];
        Assert.Equal("2027-01-24", Text(extended, "expires")); // the last day of the extension
    }

    [Fact]
    public async Task Product_OfStrongAlcohol_IsNotPraised()
    {
        var product = Of(await ThingsAsync(CatalogLinks.Product(Records.Alcohol.Id, Records.Alcohol.Name)), "Product");
        Assert.False(product.TryGetProperty("description", out _) || product.TryGetProperty("image", out _));
    }

    [Fact]
    public async Task Sample_SaysSoInItsData() =>
        Assert.Equal("Dữ liệu mẫu, không phải thông tin thật", Text(Of(await ThingsAsync(CatalogLinks.Product(Records.Uncertified.Id, Records.Uncertified.Name)), "Product"), "disambiguatingDescription"));

    [Fact]
    public async Task Fair_ThatMoved_SaysBothDays()
    {
        var fair = Of(await ThingsAsync(CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name)), "Event");
        Assert.Equal(("2026-12-05T08:00:00+07:00", "2026-12-07T21:00:00+07:00", "2026-11-28", "https://schema.org/EventRescheduled"),
            (Text(fair, "startDate"), Text(fair, "endDate"), Text(fair, "previousStartDate"), Text(fair, "eventStatus")));
        Assert.Equal("Xã Hoài Ân", Text(fair.GetProperty("location").GetProperty("address"), "addressLocality"));
    }

    [Fact]
    public async Task Outlet_SaysItsHours()
    {
        var outlet = Of(await ThingsAsync(CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name)), "LocalBusiness");
        var hours = outlet.GetProperty("openingHoursSpecification").EnumerateArray().ToList();
        Assert.Equal(7, hours.Count);
        Assert.Equal(("https://schema.org/Sunday", "07:00", "21:00"), (Text(hours[0], "dayOfWeek"), Text(hours[0], "opens"), Text(hours[0], "closes")));
    }

    [Fact]
    public async Task Page_OfARecordThatIsGone_HasNoData()
    {
        var page = await PageAsync(CatalogLinks.Product(Records.Retired.Id, Records.Retired.Name), HttpStatusCode.Gone);
        Assert.Null(page.QuerySelector("script"));
        Assert.Null((await PageAsync("/san-pham")).QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task Page_OfARecord_CanBeSharedWithTitleAddressAndText()
    {
        foreach (var record in new Record[] { Records.Valid, Records.Fair, Records.Article, Records.Outlet, Records.Producer, Records.Honour })
        {
            var url = CatalogLinks.To(record.Type, record.Id, record.Name);
            var page = await PageAsync(url);
            string? Meta(string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
            Assert.Equal(("http://localhost" + url, "vi_VN", "Hàng Việt tỉnh Gia Lai"), (Meta("og:url"), Meta("og:locale"), Meta("og:site_name")));
            Assert.NotEmpty(Meta("og:title")!);
            Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), Meta("og:description"));
            Assert.StartsWith("summary", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"), StringComparison.Ordinal);
        }
    }

    private async Task<List<JsonElement>> ThingsAsync(string url)
    {
        var block = Assert.Single((await PageAsync(url)).QuerySelectorAll("script[type='application/ld+json']"));
        return [.. JsonDocument.Parse(block.TextContent).RootElement.GetProperty("@graph").EnumerateArray()];
    }

    private static JsonElement Of(List<JsonElement> things, string type) => things.Single(thing => Text(thing, "@type") == type);

    private static string? Text(JsonElement thing, string name) => thing.GetProperty(name).GetString();
}
