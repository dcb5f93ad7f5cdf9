using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Hosting;

/// <summary>Every kind of answer over a real connection: the same headers on all, words on the bad ones, a number that the log knows.</summary>
public sealed class AnswerTests(FaultySite site) : IClassFixture<FaultySite>, IDisposable
{
    private const int TooLarge = 1_500_000;

    private static readonly string[] Headers =
    [
        "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
        "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy",
    ];

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static TheoryData<string, string, HttpStatusCode> Kinds => new()
    {
        { "GET", "/", HttpStatusCode.OK },
        { "GET", "/api/v1/search?q=mam", HttpStatusCode.OK },
        { "GET", "/_content/Catalog.Design/site.css", HttpStatusCode.OK },
        { "GET", "wrong slug", HttpStatusCode.MovedPermanently },
        { "GET", "/api/v1/search?page=NaN", HttpStatusCode.BadRequest },
        { "GET", "/khong-co-trang-nay", HttpStatusCode.NotFound },
        { "GET", "/api/v1/khong-co", HttpStatusCode.NotFound },
        { "GET", "/_content/Catalog.Design/khong-co.css", HttpStatusCode.NotFound },
        { "DELETE", "/san-pham", HttpStatusCode.MethodNotAllowed },
        { "GET", "retired", HttpStatusCode.Gone },
        { "POST", "/san-pham", HttpStatusCode.RequestEntityTooLarge },
        { "POST", "/thu/doc", HttpStatusCode.RequestEntityTooLarge },
        { "POST", "/api/v1/search", HttpStatusCode.RequestEntityTooLarge },
        { "GET", "/thu/loi/x", HttpStatusCode.InternalServerError },
        { "GET", "/thu/cham", HttpStatusCode.ServiceUnavailable },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Answer_OfEveryKind_CarriesTheHeaders(string method, string path, HttpStatusCode expected)
    {
        using var answer = await SendAsync(method, path);

        Assert.Equal(expected, answer.StatusCode);
        AssertHeaders(answer);
        if (answer.Content.Headers.ContentType is { MediaType: "text/html" } type) Assert.Equal("utf-8", type.CharSet);
    }

    [Theory]
    [InlineData("/san-pham")]
    [InlineData("/quan-tri/san-pham/1/anh")]
    public async Task Form_ThatIsTooLarge_GetsThePageThatSaysSo(string path)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[TooLarge]), "Photo", "a.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Url, path)) { Content = form };
        using var answer = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Nội dung gửi lên quá lớn", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_NotModified_CarriesTheHeaders()
    {
        using var first = await SendAsync("GET", "/_content/Catalog.Design/site.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Url, "/_content/Catalog.Design/site.css"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        AssertHeaders(again);
    }

    [Theory]
    [InlineData("/thu/loi/nuoc-mam-bi-mat", HttpStatusCode.InternalServerError, LogLevel.Error)]
    [InlineData("/thu/cham", HttpStatusCode.ServiceUnavailable, LogLevel.Information)]
    public async Task Number_OfAnErrorPage_IsFoundInTheLogAsItIsRead(string path, HttpStatusCode expected, LogLevel level)
    {
        using var answer = await SendAsync("GET", path);
        var text = await answer.Content.ReadAsStringAsync(Token);
        var number = Regex.Match(new HtmlParser().ParseDocument(text).Body!.TextContent, "[0-9A-F]{10}", default, TimeSpan.FromSeconds(1)).Value;

        Assert.Equal(expected, answer.StatusCode);
        Assert.NotEmpty(number);
        var line = Assert.Single(site.Log, line => line.Text.Contains(number, StringComparison.Ordinal));
        Assert.Equal(level, line.Level);
        Assert.Contains(line.Properties, property => property is { Key: "Reference" } && Equals(property.Value, number));
        Assert.DoesNotContain("bi-mat", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", text, StringComparison.Ordinal);
        if (level == LogLevel.Error) Assert.Single(site.Log, other => other.Exception is InvalidOperationException error && error == line.Exception);
    }

    public void Dispose() => client.Dispose();

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        foreach (var name in Headers) Assert.True(answer.Headers.Contains(name), $"{(int)answer.StatusCode} without {name}");
        Assert.False(answer.Headers.Contains("Server"));
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        var valid = site.Records.Valid;
        path = path switch
        {
            "retired" => CatalogLinks.Product(site.Records.Retired.Id, site.Records.Retired.Name),
            "wrong slug" => CatalogLinks.Product(valid.Id, "ten khac"),
            _ => path,
        };
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(site.Url, path));
        if (method == "POST") request.Content = new ByteArrayContent(new byte[TooLarge]);
        if (path == "/thu/doc") request.Headers.TransferEncodingChunked = true;
        return client.SendAsync(request, Token);
    }
}
