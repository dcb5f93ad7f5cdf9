using System.Diagnostics;
using System.Net;
using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Hosting;

/// <summary>Web, admin and indexer as three processes on PostgreSQL and Elasticsearch, each with its own data folder.</summary>
[Trait("Speed", "Slow")]
public sealed class SplitRolesTests : IDisposable
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TemporaryFolder folder = new();

    public SplitRolesTests()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        ElasticsearchServer.SkipIfMissing();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_InAFourthProcess_IsPublicInAllThatShowIt()
    {
        await using var file = await DatabaseFile.CreateAsync(DatabaseProvider.Postgres, content: TestContent.Lists);
        await using var server = new ElasticsearchServer();
        var started = await Task.WhenAll(((string[])["indexer", "web", "web,admin"]).Select(roles => StartAsync(roles, file, server)));
        await using var indexer = started[0];
        await using var web = started[1];
        await using var second = started[2];
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddCatalogDatabase(DatabaseProvider.Postgres, file.ConnectionString).AddAccounts(DatabaseProvider.Postgres).AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        foreach (var (site, path, status) in ((ChildProgram, string, HttpStatusCode)[])
        [
            (web, "/", HttpStatusCode.OK), (web, "/quan-tri", HttpStatusCode.NotFound), (web, "/quan-tri/hangfire", HttpStatusCode.NotFound), (web, "/health/live", HttpStatusCode.OK),
            (second, "/quan-tri", HttpStatusCode.OK), (second, "/quan-tri/hangfire", HttpStatusCode.NotFound),
            (indexer, "/", HttpStatusCode.NotFound), (indexer, "/quan-tri", HttpStatusCode.NotFound), (indexer, "/health/live", HttpStatusCode.OK),
        ])
        {
            using var answer = await GetAsync(site.Url + path);
            Assert.True(answer.StatusCode == status, $"{path}: {answer.StatusCode}");
        }

        var products = scope.ServiceProvider.GetRequiredService<ProductService>();
        var producer = await scope.ServiceProvider.GetRequiredService<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation);
        await products.AddAsync(TestData.Product(producer.Id, "Muối kiến vàng"), TestData.Staff, null, Cancellation); // another one that stays as it is
        var product = await products.AddAsync(TestData.Product(producer.Id, "Nước mắm cũ"), TestData.Staff, null, Cancellation);
        var page = CatalogLinks.Product(product.Id, product.Name);
        foreach (var site in (ChildProgram[])[web, second])
        {
            await UntilAsync(site, page, "Nước mắm cũ");
            await UntilAsync(site, page, "Nước mắm cũ"); // kept by now
            await UntilAsync(site, "/tim-kiem?q=nuoc+mam", page);
        }

        await products.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(ProductFields.Name, "Nước mắm đổi tên"), TestData.Staff, null, Cancellation);

        var renamed = CatalogLinks.Product(product.Id, "Nước mắm đổi tên");
        var since = Stopwatch.GetTimestamp();
        foreach (var site in (ChildProgram[])[web, second])
        {
            await UntilAsync(site, renamed, "Nước mắm đổi tên");
            await UntilAsync(site, "/tim-kiem?q=nuoc+mam", renamed);
            await UntilAsync(site, CatalogLinks.Producer(producer.Id, producer.Name), renamed);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"Public everywhere after {Stopwatch.GetElapsedTime(since).TotalMilliseconds:F0} ms");

        var run = await scope.ServiceProvider.GetRequiredService<JobDesk>().AskNowAsync(JobKinds.DailyFigures, new DailyFiguresDay(new DateOnly(2026, 1, 1)), TestData.Staff, Cancellation);
        var reader = scope.ServiceProvider.GetRequiredService<JobReader>();
        await UntilAsync(async () => await reader.FindAsync(run.Id, Cancellation) is { State: JobState.Succeeded });
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    private async Task<HttpResponseMessage> GetAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await http.SendAsync(request, Cancellation);
    }

    private Task<ChildProgram> StartAsync(string roles, DatabaseFile file, ElasticsearchServer server) => ChildProgram.StartSiteAsync(folder.In(roles), new()
    {
        ["Roles"] = roles,
        ["Database__Provider"] = "Postgres",
        ["Database__ConnectionString"] = file.ConnectionString,
        ["Search__Engine"] = "Elasticsearch",
        ["Search__Elasticsearch__Nodes"] = ElasticsearchServer.Address!.ToString(),
        ["Search__Elasticsearch__Index"] = server.Options.Alias,
        ["Data__Media"] = folder.In("media"),
    });

    private Task UntilAsync(ChildProgram site, string path, string words) => UntilAsync(async () =>
    {
        using var answer = await GetAsync(site.Url + path);
        return (await answer.Content.ReadAsStringAsync(Cancellation)).Contains(words, StringComparison.Ordinal);
    });

    /// <summary>A machine that is busy takes longer; how long it took is in the output.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await isSo()) await look.WaitForNextTickAsync(limit.Token);
    }
}
