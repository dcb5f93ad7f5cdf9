using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

[CollectionDefinition(Name)]
public sealed class PagesOfOneSite : ICollectionFixture<PageApp>
{
    public const string Name = "Pages";
}

/// <summary>Base of the page tests: asks the site and parses what it answers.</summary>
[Collection(PagesOfOneSite.Name)]
public abstract class PageTests(PageApp app) : IDisposable
{
    private readonly HttpClient client = app.CreateClient();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected PageApp App { get; } = app;

    protected PageRecords Records => App.Records;

    protected Task<HttpResponseMessage> AskAsync(HttpMethod method, string url) => client.SendAsync(new HttpRequestMessage(method, url), Token);

    protected Task<HttpResponseMessage> AskAsync(string url, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Token);
    }

    protected async Task<IHtmlDocument> PageAsync(string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await AskAsync(url);
        Assert.True(expected == answer.StatusCode, $"{url}: {(int)answer.StatusCode}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
    }

    protected static IElement ById(IParentNode page, string testId) =>
        page.QuerySelector($"[data-testid={testId}]") ?? throw new Xunit.Sdk.XunitException($"Nothing on the page has data-testid={testId}.");

    protected static string TextOf(IParentNode page, string testId) => string.Join(' ', ById(page, testId).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }
}
