using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Web;

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
