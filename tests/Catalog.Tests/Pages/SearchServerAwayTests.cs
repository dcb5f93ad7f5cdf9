using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Core.Products;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Search;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

/// <summary>The site on Elasticsearch by configuration alone, and what a visitor and an operator see while the server is away.</summary>
public sealed class SearchServerAwayTests : IAsyncLifetime
{
    private readonly ElasticsearchServer server = new();
    private FaultProxy? proxy;
    private PageApp? app;

    public SearchServerAwayTests() => ElasticsearchServer.SkipIfMissing();

    private PageApp App => app!;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        proxy = new FaultProxy(ElasticsearchServer.Address!);
        app = new PageApp
        {
            Settings =
            {
                ["Search:Engine"] = "Elasticsearch",
                ["Search:Elasticsearch:Nodes"] = proxy.Address.ToString(),
                ["Search:Elasticsearch:Index"] = server.Options.Alias,
                ["Search:Elasticsearch:SearchMilliseconds"] = "10000", // the machine of the tests is busy
            },
        };
        await app.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await proxy!.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Search_ServerGoesAndComesBack_IsAlwaysAnsweredAndMissesNoChange()
    {
        using var client = App.CreateClient();
        Assert.Equal("elasticsearch", (await UntilAsync(client, "q=ca", answer => EngineOf(answer) == "elasticsearch")).GetProperty("engine").GetString());
        Assert.Equal("Healthy", await HealthAsync(client));
        Assert.DoesNotContain("bộ máy dự phòng", await client.GetStringAsync(new Uri("/tim-kiem?q=ca", UriKind.Relative), Cancellation), StringComparison.Ordinal);

        proxy!.Fault = ServerFault.Refused;
        var page = await client.GetAsync(new Uri("/tim-kiem?q=ca", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("bộ máy dự phòng", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("Degraded", await HealthAsync(client));
        await App.InScopeAsync<ProductService>(service => service.AddAsync(TestData.Product(App.Records.Producer.Id, "Kẹo gừng xoắn"), TestData.Staff, null, Cancellation));
        await UntilAsync(client, "q=kẹo gừng xoắn", answer => EngineOf(answer) == "embedded" && TotalOf(answer) == 1);

        proxy.Fault = ServerFault.None;
        await UntilAsync(client, "q=kẹo gừng xoắn", answer => EngineOf(answer) == "elasticsearch" && TotalOf(answer) == 1);
        Assert.Equal("Healthy", await HealthAsync(client));
    }

    private static string? EngineOf(JsonElement answer) => answer.GetProperty("engine").GetString();

    private static int TotalOf(JsonElement answer) => answer.GetProperty("total").GetInt32();

    /// <summary>The clock of the site moves on by a second each time: whatever waits there has its turn.</summary>
    private async Task<JsonElement> UntilAsync(HttpClient client, string query, Func<JsonElement, bool> wanted)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var time = 0; time < 600; time++)
        {
            var answer = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/search?" + query, UriKind.Relative), Cancellation);
            if (wanted(answer)) return answer;
            App.Clock!.Advance(TimeSpan.FromSeconds(1));
            await look.WaitForNextTickAsync(Cancellation);
        }
        throw new TimeoutException(query);
    }

    private static async Task<string?> HealthAsync(HttpClient client)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>(new Uri("/health/ready", UriKind.Relative), Cancellation);
        return answer.GetProperty("parts").GetProperty("search").GetProperty("status").GetString();
    }
}
