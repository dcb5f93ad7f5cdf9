using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Places;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Search;

/// <summary>The index built again beside the one that serves, while records change; and records that no index takes.</summary>
public sealed class IndexRebuilderTests
{
    private static readonly PlaceSeed Renamed = TestPlaces.Seed.With("2026-06-30", "communes", text => text.Replace("Xã Hoài Ân", "Xã Hoài Mới", StringComparison.Ordinal));
    private readonly DocumentFaults products = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rebuild_WhileRecordsChange_HoldsEveryChangeAndTheOldOneServesUntilThen(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;
        products.Meanwhile = async () =>
        {
            await RenameAsync(catalog, product, "Mắm nhum");
            await catalog.AddProductAsync("Bún khô");
            await catalog.FollowAsync(); // the live index goes on following
            Assert.Equal((before, 1, 0), (catalog.Engine.Status.Index, await CountAsync(catalog, "nhum"), await CountAsync(catalog, "đề gi")));
            await catalog.AddProductAsync("Chả ram"); // the live one never sees this
        };
        var progress = new Progress();

        await RebuildAsync(catalog, progress);

        Assert.NotEqual(before, catalog.Engine.Status.Index);
        Assert.Equal((1, 1, 1, 0), (await CountAsync(catalog, "nhum"), await CountAsync(catalog, "bún khô"), await CountAsync(catalog, "chả ram"), await CountAsync(catalog, "đề gi")));
        Assert.Equal(before, catalog.Engine.Status.Previous);
        Assert.Equal(new RebuildProgress(4, 4), progress.Last); // what came meanwhile among them
        Assert.Equal(catalog.Engine.Status.Applied, catalog.Engine.Status.Committed);
    }

    [Theory, BothDatabases]
    public async Task Rebuild_StoppedMidway_LeavesTheOldIndexAndMayBeRunAgain(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;
        products.Meanwhile = () => throw new OperationCanceledException();

        await Assert.ThrowsAsync<OperationCanceledException>(() => RebuildAsync(catalog));
        Assert.Equal((before, null, 1), (catalog.Engine.Status.Index, catalog.Engine.Status.Building, await CountAsync(catalog, "đề gi")));

        await RebuildAsync(catalog);
        Assert.Equal((before, 1), (catalog.Engine.Status.Previous, await CountAsync(catalog, "đề gi")));
    }

    [Theory, BothDatabases]
    public async Task Rebuild_FarFewerDocumentsThanRecords_IsGivenUp(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;
        products.Miscount = 100;

        var fault = await Assert.ThrowsAsync<IncompleteIndexException>(() => RebuildAsync(catalog));

        Assert.Equal("Chỉ mục mới có 1 mục loại Product, cơ sở dữ liệu có 101. Chỉ mục cũ tiếp tục phục vụ.", fault.Message);
        Assert.Equal((before, null, 1), (catalog.Engine.Status.Index, catalog.Engine.Status.Building, await CountAsync(catalog, "đề gi")));
    }

    [Theory, BothDatabases]
    public async Task Rebuild_PlacesLoadedAnewMeanwhile_BeginsAgainWithTheNewNames(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.AddProductAsync("Bưởi da xanh");
        await catalog.AddProductAsync("Dừa xiêm");
        await catalog.FollowAsync();
        products.Meanwhile = () => catalog.Database.SeedPlacesAsync(Renamed, Cancellation);

        await RebuildAsync(catalog);

        Assert.Equal(2, await CountAsync(catalog, "hoài mới"));
    }

    [Theory, BothDatabases]
    public async Task Follow_PlacesLoadedAnewByAnotherProcess_GoesOnUntilTheJobHasBuiltTheIndexAgain(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.AddProductAsync("Bưởi da xanh");
        await catalog.AddProductAsync("Dừa xiêm");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;
        Assert.Empty(await JobsAsync(catalog)); // the first places ever were there before the index

        await catalog.Database.SeedPlacesAsync(Renamed, Cancellation); // this process still holds the names of a moment ago
        await catalog.FollowAsync();
        Assert.Equal((before, 0), (catalog.Engine.Status.Index, await CountAsync(catalog, "hoài mới")));
        await catalog.AddProductAsync("Chả ram");
        await catalog.FollowAsync();
        Assert.Equal((before, 1), (catalog.Engine.Status.Index, await CountAsync(catalog, "chả ram")));

        var job = Assert.Single(await JobsAsync(catalog));
        Assert.Equal((JobKinds.RebuildIndex.Name, JobState.Asked), (job.Kind, job.State));
        await new RebuildIndexJob(catalog.Database.Services.GetRequiredService<IndexRebuilder>(), catalog.Engine).ExecuteAsync(new IndexRequest(null), new SilentProgress(), Cancellation);
        Assert.Equal((before, 3), (catalog.Engine.Status.Previous, await CountAsync(catalog, "hoài mới")));
    }

    [Theory, BothDatabases]
    public async Task Follow_PlacesLoadedAnew_StandInOfAProcessIsBuiltAgainThere(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.AddProductAsync("Bưởi da xanh");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;

        await catalog.Database.SeedPlacesAsync(Renamed, Cancellation);
        await using var scope = catalog.Database.Services.CreateAsyncScope();
        while (await ActivatorUtilities.CreateInstance<IndexUpdater>(scope.ServiceProvider, true).StepAsync(Cancellation))
        {
        }

        Assert.Equal((before, 1), (catalog.Engine.Status.Previous, await CountAsync(catalog, "hoài mới")));
    }

    [Theory, BothDatabases]
    public async Task Rollback_AfterChanges_TheOldIndexServesAndHoldsThem(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.FollowAsync();
        var before = catalog.Engine.Status.Index;
        await RebuildAsync(catalog);
        await RenameAsync(catalog, product, "Mắm nhum");
        await catalog.FollowAsync();

        await catalog.Database.Services.GetRequiredService<IndexRebuilder>().RollbackAsync(Cancellation);

        Assert.Equal((before, 1, 0), (catalog.Engine.Status.Index, await CountAsync(catalog, "nhum"), await CountAsync(catalog, "đề gi")));
        Assert.False(await catalog.Database.InScopeAsync<IndexUpdater, bool>(updater => updater.StepAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Follow_DocumentThatCannotBeMade_IsParkedUntilItsRecordChanges(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await catalog.AddProductAsync("Nước mắm Đề Gi");
        await catalog.FollowAsync();
        products.Poisoned.Add(product.Id);

        product = await RenameAsync(catalog, product, "Mắm nhum");
        foreach (var name in (string[])["Bún khô", "Chả ram", "Nem chua"]) await catalog.AddProductAsync(name);
        await catalog.FollowAsync();
        Assert.Equal((1, 1, 1, 0), (await CountAsync(catalog, "bún"), await CountAsync(catalog, "chả"), await CountAsync(catalog, "nem"), await CountAsync(catalog, "nhum")));
        Assert.Equal([new ParkedDocument(IndexKey.Of(RecordType.Product, product.Id), "FormatException: A value no document can hold.")], catalog.Engine.Status.Parked);

        await RebuildAsync(catalog);
        Assert.Single(catalog.Engine.Status.Parked); // tried again, in vain

        products.Poisoned.Clear();
        await RenameAsync(catalog, product, "Mắm thu");
        await catalog.FollowAsync();
        Assert.Equal((1, 0), (await CountAsync(catalog, "thu"), catalog.Engine.Status.Parked.Count));
    }

    [Theory, BothDatabases]
    public async Task Rebuild_DocumentThatCanBeMadeAgain_IsNoLongerParked(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await catalog.AddProductAsync("Nước mắm Đề Gi");
        products.Poisoned.Add(product.Id);
        await catalog.FollowAsync();
        Assert.Equal((0, 1), (await CountAsync(catalog, "đề gi"), catalog.Engine.Status.Parked.Count));

        products.Poisoned.Clear();
        await RebuildAsync(catalog);

        Assert.Equal((1, 0), (await CountAsync(catalog, "đề gi"), catalog.Engine.Status.Parked.Count));
    }

    [Theory, BothDatabases]
    public async Task Follow_DatabaseAway_ParksNothingAndTriesAgain(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        await catalog.FollowAsync();
        await catalog.AddProductAsync("Nước mắm Đề Gi");
        products.Meanwhile = () => throw new InvalidOperationException("Likely a transient failure.", new TimeoutException());

        await Assert.ThrowsAsync<InvalidOperationException>(catalog.FollowAsync);
        await catalog.FollowAsync();

        Assert.Equal((1, 0), (await CountAsync(catalog, "đề gi"), catalog.Engine.Status.Parked.Count));
    }

    private static Task<List<JobRunRow>> JobsAsync(IndexedCatalog catalog) =>
        catalog.Database.InScopeAsync<JobReader, List<JobRunRow>>(reader => reader.ListAsync(null, null, 10, Cancellation));

    private Task<IndexedCatalog> CreateAsync(DatabaseProvider provider) => IndexedCatalog.CreateAsync(provider, products: products);

    private static Task RebuildAsync(IndexedCatalog catalog, IProgress<RebuildProgress>? progress = null) =>
        catalog.Database.Services.GetRequiredService<IndexRebuilder>().RebuildAsync(progress, Cancellation);

    /// <summary>Products that the index itself finds, whatever the page makes of the text.</summary>
    private static async Task<int> CountAsync(IndexedCatalog catalog, string text) =>
        (await catalog.Engine.SearchAsync(new SearchRequest { Text = text, Filters = SearchFilters.None.With(FacetNames.Type, "product") }, Cancellation)).Total;

    private static Task<Product> RenameAsync(IndexedCatalog catalog, Product product, string name) => catalog.Database.InScopeAsync<ProductService, Product>(service =>
        service.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(ProductFields.Name, name), TestData.Staff, null, Cancellation));

    private sealed class Progress : IProgress<RebuildProgress>
    {
        public RebuildProgress Last { get; private set; }

        public void Report(RebuildProgress value) => Last = value;
    }
}
