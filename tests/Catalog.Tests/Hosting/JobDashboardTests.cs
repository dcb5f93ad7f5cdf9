using System.Net;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Hosting;

public sealed class JobDashboardTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Path = "/quan-tri/hangfire";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dashboard_OnThisMachineInDevelopment_IsShownUnderAPolicyOfItsOwn()
    {
        using var client = app.CreateClient();

        using var answer = await client.GetAsync(Path + "/recurring", Token);
        using var page = await client.GetAsync("/", Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("certificate-status", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var (here, elsewhere) = (Policy(answer), Policy(page));
        Assert.Contains("style-src-attr 'unsafe-inline'", here, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data:", here, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", here, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_ThroughAProxy_AsksToSignIn()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync(Path, Token)).StatusCode);
    }

    [Fact]
    public async Task Dashboard_PostWithoutItsToken_IsRefused()
    {
        using var client = app.CreateClient();
        using var form = new FormUrlEncodedContent([new("jobs[]", "certificate-status")]);

        using var answer = await client.PostAsync(Path + "/recurring/trigger", form, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
}

public sealed class JobDashboardByRoleTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    [Fact]
    public async Task Dashboard_WithoutJobsInThisProcess_DoesNotExist()
    {
        PostgresApp.SkipIfMissing();
        app.Settings["Roles"] = "web,admin";
        app.Settings["Search:Engine"] = "Elasticsearch";
        app.Settings["Search:Elasticsearch:Nodes"] = "http://127.0.0.1:9"; // nobody there: the process has its own index

        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/quan-tri/hangfire", TestContext.Current.CancellationToken)).StatusCode);
    }
}

public sealed class JobDashboardInProductionTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    [Fact]
    public async Task Dashboard_InProduction_AsksToSignIn() =>
        Assert.Equal(HttpStatusCode.Found, (await app.CreateClient().GetAsync("/quan-tri/hangfire", TestContext.Current.CancellationToken)).StatusCode);
}
