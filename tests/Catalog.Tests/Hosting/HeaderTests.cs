using System.Net;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Hosting;

public abstract class HeaderTests(AppFactory app)
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected HttpClient Client { get; } = app.CreateClient();

    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/health/live", HttpStatusCode.OK },
        { "/health/ready", HttpStatusCode.OK },
        { "/_content/Catalog.Design/site.css", HttpStatusCode.OK },
        { "/khong-co-trang-nay", HttpStatusCode.NotFound },
        { "/api/v1/khong-co", HttpStatusCode.NotFound },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Answer_OfEveryKind_CarriesTheSecurityHeaders(string path, HttpStatusCode expected)
    {
        var answer = await Client.GetAsync(path, Token);

        AssertStatus(expected, answer, path);
        AssertHeader(answer, "X-Content-Type-Options", "nosniff");
        AssertHeader(answer, "X-Frame-Options", "DENY");
        AssertHeader(answer, "Referrer-Policy", "strict-origin-when-cross-origin");
        AssertHeader(answer, "Cross-Origin-Opener-Policy", "same-origin");
        AssertHeader(answer, "Cross-Origin-Embedder-Policy", "require-corp");
        AssertHeader(answer, "Cross-Origin-Resource-Policy", "same-origin");
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    /// <summary>The host may still be filling its index: "not ready" is an answer like any other, with the same headers.</summary>
    protected static void AssertStatus(HttpStatusCode expected, HttpResponseMessage answer, string path) =>
        Assert.True(answer.StatusCode == expected || (path == "/health/ready" && answer.StatusCode == HttpStatusCode.ServiceUnavailable), $"{path}: {answer.StatusCode}");

    [Theory, MemberData(nameof(Answers))]
    public async Task ContentSecurityPolicy_OfEveryAnswer_AllowsNothingUnsafe(string path, HttpStatusCode expected)
    {
        var answer = await Client.GetAsync(path, Token);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        AssertStatus(expected, answer, path);
        foreach (var part in (string[])["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'", "style-src 'self'"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', policy);
        Assert.DoesNotContain("http:", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    public async Task Request_OfAMethodThatEchoes_IsRefused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/health/live");
        var answer = await Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Token));
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task Head_OfEveryKind_AnswersAsGetWithoutBody(string path, HttpStatusCode expected)
    {
        var get = await Client.GetAsync(path, Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var head = await Client.SendAsync(request, Token);

        AssertStatus(expected, head, path);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    protected static void AssertHeader(HttpResponseMessage answer, string name, string value) =>
        Assert.Equal(value, answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null);
}

public sealed class DevelopmentHeaderTests(AppFactory app) : HeaderTests(app), IClassFixture<AppFactory>
{
    [Fact]
    public async Task StrictTransport_InDevelopment_IsNotAskedFor() =>
        Assert.False((await Client.GetAsync("/health/live", Token)).Headers.Contains("Strict-Transport-Security"));
}

public sealed class ProductionHeaderTests(ProductionApp app) : HeaderTests(app), IClassFixture<ProductionApp>
{
    [Theory, MemberData(nameof(Answers))]
    public async Task StrictTransport_InProduction_IsOnEveryAnswer(string path, HttpStatusCode expected)
    {
        var answer = await Client.GetAsync(path, Token);

        AssertStatus(expected, answer, path);
        AssertHeader(answer, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
}
