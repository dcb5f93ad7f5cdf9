using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Changes;

/// <summary>
/// A write that needs a second connection while it holds the first stands still for ever once as many write at a time as the
/// pool has connections. With a pool of one, a single write shows it.
/// </summary>
public sealed class OneConnectionTests
{
    [Fact]
    public async Task Add_WithOneConnectionInThePool_NeedsNoSecond()
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        await using var file = await DatabaseFile.CreateAsync(DatabaseProvider.Postgres, content: TestContent.Lists);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddCatalogDatabase(DatabaseProvider.Postgres, file.ConnectionString + ";Maximum Pool Size=1").AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var cancellation = TestContext.Current.CancellationToken;

        var producer = await scope.ServiceProvider.GetRequiredService<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, cancellation);
        var product = await scope.ServiceProvider.GetRequiredService<ProductService>().AddAsync(TestData.Product(producer.Id), TestData.Staff, null, cancellation);

        Assert.Equal(producer.Id, product.ProducerId);
    }
}
