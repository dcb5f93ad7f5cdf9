using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Catalog.TestSupport.Web;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Pages;

/// <summary>While the index is being filled, searches ask to come back; everything else goes on.</summary>
public sealed class SearchAwayTests : IAsyncLifetime
{
    private readonly PageApp app = new(); // of its own: its index is emptied

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Search_WhileTheIndexIsEmpty_Answers503InWordsAndTheRestGoesOn()
    {
        var token = TestContext.Current.CancellationToken;
        using var client = app.CreateClient();
        foreach (var follower in app.Services.GetServices<IHostedService>().OfType<IndexFollower>()) await follower.StopAsync(token); // it would fill it again
        await app.Services.GetRequiredService<ISearchEngine>().ClearAsync(token);

        var page = await client.GetAsync(new Uri("/tim-kiem?q=ca", UriKind.Relative), token);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (page.StatusCode, page.Headers.RetryAfter?.ToString()));
        Assert.Contains("Trang đang bận", await page.Content.ReadAsStringAsync(token), StringComparison.Ordinal);

        var api = await client.GetAsync(new Uri("/api/v1/search?q=ca", UriKind.Relative), token);
        var problem = await api.Content.ReadFromJsonAsync<JsonElement>(token);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:catalog:unavailable"), (api.StatusCode, problem.GetProperty("type").GetString()));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/xa-phuong/hoai-an-21688", UriKind.Relative), token)).StatusCode);
    }

    [Fact]
    public void StatusOf_AnError_TellsWhatWillPassFromWhatIsBroken()
    {
        Assert.Equal(503, Problems.StatusOf(new TimeoutException()));
        Assert.Equal(413, Problems.StatusOf(new BadHttpRequestException("too large", 413)));
        Assert.Equal(500, Problems.StatusOf(new InvalidOperationException()));
    }
}
