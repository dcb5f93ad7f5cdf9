using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Indexer.Media;
using Catalog.Indexer.Media.Cards;
using Catalog.Indexer.Media.Samples;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Catalog.Tests.Media;

/// <summary>The cards that chat apps keep for ever.</summary>
public sealed class ShareCardTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Follow_Changes_KeepsOneCardARecordAndNoneForStrongAlcohol(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var (producer, product, alcohol) = await AddAsync(catalog);

        Assert.Equal("Đã vẽ 2 thẻ chia sẻ.", await FollowAsync(catalog));
        var first = await HashAsync(catalog, product.Subject);
        using (var card = Image.NewFromFile(catalog.Services.GetRequiredService<MediaStore>().FindPublished(PictureFiles.CardName(first!))!))
            Assert.Equal((CardPlan.Width, CardPlan.Height), (card.Width, card.Height));
        Assert.NotNull(await HashAsync(catalog, producer.Subject));
        Assert.Null(await HashAsync(catalog, alcohol.Subject));

        Assert.Equal("Đã vẽ 0 thẻ chia sẻ.", await FollowAsync(catalog));
        await EditAsync(catalog, product, ProductFields.Brand, "Không có trên thẻ");
        Assert.Equal("Đã vẽ 0 thẻ chia sẻ.", await FollowAsync(catalog));

        await catalog.InScopeAsync<ProducerService>(service => service.ApplyAsync(producer.Id, producer.Version, new FieldChanges<Producer>().Set(ProducerFields.Name, "Cơ sở mẫu đổi tên"), TestData.Staff, null, Cancellation));
        Assert.Equal("Đã vẽ 2 thẻ chia sẻ.", await FollowAsync(catalog)); // its own and its product's
        Assert.NotEqual(first, await HashAsync(catalog, product.Subject));

        await catalog.InScopeAsync<ProductService>(service => service.RetireAsync(product.Id, 2, TestData.Staff, "thử", Cancellation));
        await FollowAsync(catalog);
        Assert.Null(await HashAsync(catalog, product.Subject));
    }

    [Theory, BothDatabases]
    public async Task Follow_CardThatCannotBeDrawn_KeepsTheOneBeforeAndIsTriedAgain(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var (producer, _, _) = await AddAsync(catalog);
        await FollowAsync(catalog);
        var before = await HashAsync(catalog, producer.Subject);
        Assert.NotNull(before);
        await catalog.InScopeAsync<ProducerService>(service => service.ApplyAsync(producer.Id, producer.Version, new FieldChanges<Producer>().Set(ProducerFields.Name, "Cơ sở mẫu đổi tên"), TestData.Staff, null, Cancellation));
        using var broken = new PictureProcess(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMilliseconds(1) }); // each drawing is stopped

        var outcome = await catalog.InScopeAsync<IServiceProvider, string>(scope => ActivatorUtilities.CreateInstance<ShareCardJob>(scope, broken).ExecuteAsync(new ChangedCards(), new SilentProgress(), Cancellation));

        Assert.Equal("Đã vẽ 0 thẻ chia sẻ, 2 thẻ chưa vẽ được, sẽ thử lại.", outcome);
        Assert.Equal(before, await HashAsync(catalog, producer.Subject));
        Assert.Equal(2, (await catalog.InScopeAsync<ShareCards, IReadOnlyList<SubjectRef>>(cards => cards.ParkedAsync(Cancellation))).Count);
        Task<bool> IsDueAsync() => catalog.InScopeAsync<ShareCards, bool>(cards => cards.AnyParkedSinceAsync(TimeSpan.FromHours(1), Cancellation));
        Assert.False(await IsDueAsync());
        catalog.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await IsDueAsync());

        Assert.Equal("Đã vẽ 2 thẻ chia sẻ.", await FollowAsync(catalog)); // though nothing changed since
        Assert.NotEqual(before, await HashAsync(catalog, producer.Subject));
        Assert.Empty(await catalog.InScopeAsync<ShareCards, IReadOnlyList<SubjectRef>>(cards => cards.ParkedAsync(Cancellation)));
    }

    [Fact]
    public async Task Draw_LongNameWithMarksAndSigns_FitsTheCard()
    {
        using var worker = new PictureProcess(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMinutes(2) });
        var order = new CardOrder("Bánh tráng nước dừa mè đen nướng sẵn <b>Ẫ Ệ Ộ Ữ & Ỹ</b>, hộp quà kèm muối mè 500 g, gói hút ẩm và túi giấy dó in tay", "Hợp tác xã Nông nghiệp & Dịch vụ Đồi Gió \"Ẩm\"", "phường Hoài Nhơn Bắc, tỉnh Gia Lai", TestPictures.OfEveryKind["jpeg"], null);

        var card = await worker.DrawCardAsync(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order), Cancellation);

        using var image = Image.NewFromBuffer(card);
        Assert.Equal((CardPlan.Width, CardPlan.Height), (image.Width, image.Height));
        TestPictures.AssertColour([245, 245, 238], TestPictures.At(image, 0.01, 0.06)); // paper above, below and beside the words
        TestPictures.AssertColour([245, 245, 238], TestPictures.At(image, 0.25, 0.98));
        TestPictures.AssertColour([245, 245, 238], TestPictures.At(image, 0.5, 0.5));
    }

    public void Dispose() => folder.Dispose();

    private Task<TestDatabase> CreateAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, services => services
        .AddMediaStore(folder.Path).AddSingleton(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMinutes(2) }).AddSingleton<PictureProcess>()
        .AddSingleton(new LeafDrawings(_ => """<circle cx="48" cy="48" r="40" fill="var(--il-3)"/>""")).AddScoped<ShareCardJob>());

    private static async Task<(Producer Producer, Product Product, Product Alcohol)> AddAsync(TestDatabase catalog)
    {
        await catalog.InScopeAsync<CategoryService>(service => service.SeedAsync(Cancellation));
        var producer = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        Task<Product> ProductAsync(FieldChanges<Product> values) => catalog.InScopeAsync<ProductService, Product>(service => service.AddAsync(values, TestData.Staff, null, Cancellation));
        return (producer, await ProductAsync(TestData.Product(producer.Id)), await ProductAsync(TestData.Product(producer.Id, "Rượu Bàu Đá", "ii1a").Set(ProductFields.Alcohol, 50m)));
    }

    private static Task EditAsync(TestDatabase catalog, Product product, Field<Product, string?> field, string value) => catalog.InScopeAsync<ProductService>(service =>
        service.ApplyAsync(product.Id, product.Version, new FieldChanges<Product>().Set(field, value), TestData.Staff, null, Cancellation));

    private static Task<string> FollowAsync(TestDatabase catalog) =>
        catalog.InScopeAsync<ShareCardJob, string>(job => job.ExecuteAsync(new ChangedCards(), new SilentProgress(), Cancellation));

    private static Task<string?> HashAsync(TestDatabase catalog, SubjectRef subject) => catalog.InScopeAsync<ShareCards, string?>(cards => cards.FindHashAsync(subject, Cancellation));
}
