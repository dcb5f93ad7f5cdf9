using System.Net;
using System.Net.Http.Headers;
using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Hosting;

public sealed class KeptPagesTests(PageApp app) : IClassFixture<PageApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_AskedAgain_IsTheKeptOneUntilSomethingChanges()
    {
        using var client = app.CreateClient();
        var product = app.Records.Uncertified;
        var path = CatalogLinks.Product(product.Id, product.Name);
        await UntilKeptAsync(client, path);

        await app.InScopeAsync<ProductService, Product>(service => service.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(ProductFields.Summary, "Mới sửa xong."), TestData.Staff, null, Cancellation));

        using var answer = await client.GetAsync(path, Cancellation);
        Assert.Null(answer.Headers.Age);
        Assert.Contains("Mới sửa xong.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tim-kiem?q=m%E1%BA%AFm")] // what people search for stays in no memory
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/api/v1/suggest")]
    [InlineData("/quan-tri")]
    [InlineData("/health/live")]
    [InlineData("/_content/Catalog.Design/site.css")]
    public async Task Answer_ThatIsNoPageForAll_IsNeverKept(string path)
    {
        using var client = app.CreateClient();
        await UntilKeptAsync(client, "/lien-he"); // from here on nothing turns by itself
        for (var time = 0; time < 3; time++)
        {
            using var answer = await client.GetAsync(path, Cancellation);
            Assert.Null(answer.Headers.Age);
        }
    }

    [Theory]
    [InlineData("/lien-he")]
    [InlineData("/san-pham?sort=name")]
    [InlineData("/tim-kiem?q=m%E1%BA%AFm")]
    public async Task Page_OfWhichTheTagIsKnown_IsNotSentAgainUntilSomethingChanges(string path)
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(path, Cancellation);
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);
        Assert.True(first.Headers.CacheControl is { Public: true, NoCache: true });

        var isKnown = false;
        for (var time = 0; time < 50 && !isKnown; time++) // a page without a query is compared once it is kept
        {
            using var again = await AskAsync(client, path, tag);
            isKnown = again.StatusCode == HttpStatusCode.NotModified;
            if (isKnown) Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
        }
        Assert.True(isKnown);
        using var other = await AskAsync(client, path, new EntityTagHeaderValue("\"khac\""));
        Assert.Equal((HttpStatusCode.OK, tag), (other.StatusCode, other.Headers.ETag));
    }

    [Fact]
    public async Task Page_OfWhichAnOldTagIsKnown_IsSent()
    {
        using var client = app.CreateClient();
        var product = app.Records.Extended;
        var path = CatalogLinks.Product(product.Id, product.Name) + "?x=1";
        using var before = await client.GetAsync(path, Cancellation);
        var version = await app.InScopeAsync<CatalogDbContext, int>(db => db.Products.Where(p => p.Id == product.Id).Select(p => p.Version).SingleAsync(Cancellation));
        await app.InScopeAsync<ProductService>(service =>
            service.ApplyAsync(product.Id, version, new FieldChanges<Product>().Set(ProductFields.Storage, "Nơi khô ráo."), TestData.Staff, null, Cancellation));

        using var after = await AskAsync(client, path, before.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, EntityTagHeaderValue known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { known } } };
        return await client.SendAsync(request, Cancellation);
    }

    private static async Task UntilKeptAsync(HttpClient client, string path)
    {
        for (var time = 0; time < 50; time++)
        {
            using var answer = await client.GetAsync(path, Cancellation);
            if (answer.Headers.Age is null) continue;
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            return;
        }
        Assert.Fail($"{path} is never kept.");
    }
}
