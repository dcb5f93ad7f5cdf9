using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Search;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.Indexer.Embedded;
using Catalog.Indexer.Indexing;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Catalog.TestSupport.Search;

/// <summary>A database with taxonomy and places, an index, and the steps of the follower made by hand: no thread, no waiting.</summary>
public sealed class IndexedCatalog : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-indexed-");
    private TestDatabase? database;
    private Producer? producer;

    public TestDatabase Database => database!;
    public ISearchEngine Engine => Database.Services.GetRequiredService<ISearchEngine>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="around">What stands around the engine, if anything.</param>
    /// <param name="products">What stands around the products on their way into the index.</param>
    public static async Task<IndexedCatalog> CreateAsync(DatabaseProvider provider, Func<ISearchEngine, ISearchEngine>? around = null, DocumentFaults? products = null, TestContent content = TestContent.Nothing)
    {
        var catalog = new IndexedCatalog();
        catalog.database = await TestDatabase.CreateAsync(provider, services =>
        {
            services.AddCatalogSearch().AddEmbeddedSearch(new EmbeddedSearchOptions(catalog.folder.FullName)).AddIndexing().AddScoped<CertificateStatusJob>();
            if (products is not null) products.Install(services);
            if (around is null) return;
            services.AddSingleton<EmbeddedSearchEngine>();
            services.AddSingleton(scope => around(scope.GetRequiredService<EmbeddedSearchEngine>()));
        }, content);
        if (content != TestContent.Nothing) return catalog;
        await catalog.Database.InScopeAsync<CategoryService>(service => service.SeedAsync(Cancellation));
        await catalog.Database.SeedPlacesAsync(Cancellation);
        return catalog;
    }

    public async Task FollowAsync()
    {
        while (await Database.InScopeAsync<IndexUpdater, bool>(updater => updater.StepAsync(Cancellation)))
        {
        }
        await Database.Services.GetRequiredService<SearchLanguageBook>().RefreshAsync(Cancellation);
    }

    /// <summary>What the job at midnight does.</summary>
    /// <param name="day">The day it was asked for; null for the one it is.</param>
    public Task<string> TurnStatusesAsync(DateOnly? day = null) => Database.InScopeAsync<CertificateStatusJob, string>(job =>
        job.ExecuteAsync(new CertificateStatusDay(day ?? VietnamTime.Today(Database.Clock)), new SilentProgress(), Cancellation));

    public Task<CatalogSearchPage> SearchAsync(string text) => SearchAsync(new CatalogQuery { Text = text });

    public Task<CatalogSearchPage> SearchAsync(CatalogQuery query, SearchSection? section = null) =>
        Database.InScopeAsync<CatalogSearch, CatalogSearchPage>(search => search.SearchAsync(query, section ?? SearchSection.All, Cancellation));

    public async Task<int> CountProductsAsync(string text) => (await SearchAsync(new CatalogQuery { Text = text }, SearchSection.Products)).Total;

    public async Task<string> StatusOfAsync(Product product)
    {
        var facets = (await SearchAsync(new CatalogQuery { Text = product.Name }, SearchSection.Products)).Facets;
        return facets.Single(group => group.Name == FacetNames.Certificate).Values.Single().Value; // what the index holds, not the row
    }

    public async Task<Product> AddProductAsync(string name, string category = "i4a")
    {
        producer ??= await Database.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        return await Database.InScopeAsync<ProductService, Product>(service => service.AddAsync(TestData.Product(producer.Id, name, category), TestData.Staff, null, Cancellation));
    }

    public Task<Certificate> GrantAsync(Product product, DateOnly on, int stars = 3, string decision = "12/QĐ-UBND") =>
        Database.InScopeAsync<CertificateService, Certificate>(service => service.AddAsync(TestData.Ocop(product.ProducerId, product.Id, on, stars, decision), TestData.Staff, null, Cancellation));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
