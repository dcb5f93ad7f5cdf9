using System.Net;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Hosting;

/// <summary>Who the site believes about the visitor.</summary>
public sealed class ProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)] // the request of the test comes from there
    [InlineData("10.9.9.9", HttpStatusCode.PermanentRedirect)]
    public async Task ForwardedScheme_IsBelievedFromKnownProxiesOnly(string known, HttpStatusCode expected)
    {
        await using var app = new ProductionApp { Settings = { ["Proxy:Known"] = known } };
        using var client = app.CreateClient();
        client.BaseAddress = new Uri("http://catalog.example");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Equal(expected, (await client.GetAsync("/", Token)).StatusCode);
    }

    [Fact]
    public async Task Http_InProduction_LeadsToHttps()
    {
        await using var app = new ProductionApp();
        using var client = app.CreateClient();
        client.BaseAddress = new Uri("http://catalog.example");

        var answer = await client.GetAsync("/san-pham?q=mam", Token);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("https://catalog.example/san-pham?q=mam", answer.Headers.Location?.ToString());
        Assert.True(answer.Headers.Contains("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Http_ToAnOwnHttpsPort_LeadsThere()
    {
        await using var app = new ProductionApp { Settings = { ["urls"] = "http://*:5080;https://*:5443" } };
        using var client = app.CreateClient();
        client.BaseAddress = new Uri("http://catalog.example");

        Assert.Equal("https://catalog.example:5443/", (await client.GetAsync("/", Token)).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("catalog.example", "/san-pham", HttpStatusCode.OK)]
    [InlineData("evil.example", "/san-pham", HttpStatusCode.BadRequest)]
    [InlineData("catalog.example.evil.example", "/", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.5", "/health/live", HttpStatusCode.OK)]
    public async Task Host_InProduction_MustBeThatOfTheBaseAddress(string host, string path, HttpStatusCode expected)
    {
        await using var app = new ProductionApp { Settings = { ["Site:BaseAddress"] = "https://catalog.example/" } };
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        var answer = await client.GetAsync(path, Token);

        Assert.Equal(expected, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    /// <summary>A page of somebody else that points its own name to 127.0.0.1 asks from this machine, but not by a name of it.</summary>
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("rebound.example", HttpStatusCode.Found)]
    [InlineData("localhost.evil.example", HttpStatusCode.Found)]
    public async Task StaffArea_WithoutAccounts_IsOpenToANameOfThisMachineOnly(string host, HttpStatusCode expected)
    {
        await using var app = new AppFactory();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        Assert.Equal(expected, (await client.GetAsync("/quan-tri", Token)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "hangviet.example")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task StaffArea_ThroughAnyProxy_AsksToSignIn(string header, string value)
    {
        await using var app = new AppFactory();
        using var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/quan-tri", Token)).StatusCode);

        client.DefaultRequestHeaders.Add(header, value);

        Assert.Equal("/quan-tri/dang-nhap?ve=%2Fquan-tri", (await client.GetAsync("/quan-tri", Token)).Headers.Location?.OriginalString);
        Assert.StartsWith("/quan-tri/dang-nhap", (await client.GetAsync("/QUAN-TRI/bat-ky", Token)).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaffArea_InProduction_AsksToSignIn()
    {
        await using var app = new ProductionApp();
        using var client = app.CreateClient();

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/quan-tri", Token)).StatusCode);
    }

    [Fact]
    public async Task Site_UnderAPath_AnswersThere()
    {
        await using var app = new AppFactory { Settings = { ["Site:PathBase"] = "/hang-viet" } };
        using var client = app.CreateClient();

        var html = await client.GetStringAsync("/hang-viet/", Token);

        Assert.Contains("/hang-viet/san-pham", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/san-pham", html, StringComparison.Ordinal);
    }
}
