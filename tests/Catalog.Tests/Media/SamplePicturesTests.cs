using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Indexer.Media;
using Catalog.Indexer.Media.Samples;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Media;

/// <summary>The pictures of the sample province: drawn, sent as photos are sent, and marked.</summary>
public sealed class SamplePicturesTests : IDisposable
{
    private const string Drawing = """<circle cx="48" cy="48" r="40" fill="var(--il-3)"/>""";
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draw_ForSampleProducts_GivesSeveralPicturesEachAndNoneToStrongAlcoholOrRealOnes()
    {
        await using var catalog = await TestDatabase.CreateAsync(Core.Data.DatabaseProvider.Sqlite, services => services
            .AddMediaStore(folder.Path).AddSingleton(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMinutes(2) }).AddSingleton<PictureProcess>()
            .AddSingleton(new LeafDrawings(_ => Drawing)).AddScoped<SamplePicturesJob>().AddScoped<PictureJob>());
        var (first, second) = await AddProductsAsync(catalog);

        for (var round = 0; round < 2; round++)
        {
            await catalog.InScopeAsync<SamplePicturesJob, string>(job => job.ExecuteAsync(new SamplePictures(), new SilentProgress(), Cancellation));
            await catalog.InScopeAsync<PictureJob, string>(job => job.ExecuteAsync(new WaitingPictures(), new SilentProgress(), Cancellation));
        }

        var files = await catalog.ReadAsync(db => db.MediaFiles.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal([(first, 3), (second, 3)], files.GroupBy(file => file.SubjectId).Select(group => (group.Key, group.Count())).Order());
        Assert.Contains(files, file => file.Height > file.Width);
        Assert.Contains(files, file => file.Width > file.Height);
        Assert.All(files, file => Assert.StartsWith("Ảnh mẫu", file.Caption, StringComparison.Ordinal));
    }

    [Fact]
    public void Scene_OfEveryKind_UsesTheColoursOfTheDrawing() => Assert.All(Enum.GetValues<SceneKind>(), kind =>
        Assert.All(Enumerable.Range(0, 6), palette =>
        {
            var scene = SampleScene.Draw(Drawing, kind, palette);
            Assert.DoesNotContain("var(", scene, StringComparison.Ordinal);
            System.Xml.Linq.XDocument.Parse(scene);
        }));

    public void Dispose() => folder.Dispose();

    private static async Task<(int First, int Second)> AddProductsAsync(TestDatabase catalog)
    {
        await catalog.InScopeAsync<CategoryService>(service => service.SeedAsync(Cancellation));
        var producer = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        Task<Product> AddAsync(FieldChanges<Product> values, bool isSample) => catalog.InScopeAsync<ProductService, Product>(service => service.AddAsync(values, TestData.Staff, null, Cancellation, isSample));
        var first = await AddAsync(TestData.Product(producer.Id), isSample: true);
        var second = await AddAsync(TestData.Product(producer.Id, "Nước mắm Mỹ An"), isSample: true);
        await AddAsync(TestData.Product(producer.Id, "Rượu Bàu Đá", "ii1a").Set(ProductFields.Alcohol, 50m), isSample: true);
        await AddAsync(TestData.Product(producer.Id, "Mắm thật"), isSample: false);
        return (first.Id, second.Id);
    }
}
