using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Core.Popularity;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search.Asked;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

public sealed class PopularityJobTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(9, 0, 0)]
    [InlineData(10, 0, 1)]
    [InlineData(39, 0, 1)]
    [InlineData(40, 0, 2)]
    [InlineData(640, 0, 4)]
    [InlineData(1_000_000, 4, 4)]
    [InlineData(30, 2, 2)] // three quarters of 40
    [InlineData(29, 2, 1)]
    [InlineData(7, 1, 0)]
    public void Step_OfViews_RisesByFoursAndFallsLate(long views, int present, int expected) => Assert.Equal(expected, RecordPopularity.StepFor(views, present));

    [Theory, BothDatabases]
    public async Task Execute_ForViewsOfFourWeeks_RanksWhatIsSoughtFirst_ButNeverStrongAlcohol(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var (plain, sought, faded) = (await catalog.AddProductAsync("Trà dây An Lão"), await catalog.AddProductAsync("Trà dây An Lão"), await catalog.AddProductAsync("Trà dây An Lão"));
        var spirit = await AddSpiritAsync(catalog, "Rượu Bàu Đá");
        var famous = await AddSpiritAsync(catalog, "Rượu Bàu Đá");
        await ViewAsync(catalog, sought, 700, Today.AddDays(-1));
        await ViewAsync(catalog, famous, 700, Today.AddDays(-1));
        await ViewAsync(catalog, faded, 700, Today.AddDays(-PopularityJob.Days - 1)); // longer ago
        await ViewAsync(catalog, plain, 9, Today); // today is not over
        await catalog.FollowAsync();
        Assert.Equal([plain.Id, sought.Id, faded.Id], await FoundAsync(catalog, "trà dây an lão"));

        Assert.Equal("2 mục được xem trong 28 ngày, 2 mục đổi bậc quan tâm.", await RunAsync(catalog));
        Assert.Equal("2 mục được xem trong 28 ngày, 0 mục đổi bậc quan tâm.", await RunAsync(catalog));
        await catalog.FollowAsync();

        Assert.Equal([sought.Id, plain.Id, faded.Id], await FoundAsync(catalog, "trà dây an lão"));
        Assert.Equal([spirit.Id, famous.Id], await FoundAsync(catalog, "rượu bàu đá"));
        Assert.Equal([sought.Id, famous.Id], await TurnsAsync(catalog));
        Assert.Null(await catalog.Database.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));

        catalog.Database.Clock.Advance(TimeSpan.FromDays(60)); // nobody comes any more
        Assert.Equal("0 mục được xem trong 28 ngày, 2 mục đổi bậc quan tâm.", await RunAsync(catalog, Today.AddDays(60)));
        await catalog.FollowAsync();
        Assert.Equal([plain.Id, sought.Id, faded.Id], await FoundAsync(catalog, "trà dây an lão"));
        Assert.Equal(0, await catalog.Database.ReadAsync(db => db.RecordPopularity.CountAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Write_SeenRecords_CountsEachOnceAndForgetsOldDays(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var tally = new ViewTally();
        for (var time = 0; time < 2; time++)
        {
            foreach (var id in (int[])[7, 7, 8]) tally.Add(new SubjectRef(RecordType.Product, id)); // a page loaded twice in ten seconds counts once
            if (time == 0) tally.Add(new SubjectRef(RecordType.Fair, 7));
            await database.InScopeAsync<ViewCounts>(views => views.WriteAsync(tally.Take(), Cancellation));
        }

        Task<List<(RecordType, int, int)>> RowsAsync() => database.ReadAsync(async db => (await db.RecordViews.ToListAsync(Cancellation)).Select(row => (row.SubjectType, row.SubjectId, row.Views)).Order().ToList());
        Assert.Equal([(RecordType.Product, 7, 2), (RecordType.Product, 8, 2), (RecordType.Fair, 7, 1)], await RowsAsync());
        database.Clock.Advance(TimeSpan.FromDays(90));
        await database.InScopeAsync<ViewCounts>(views => views.ForgetOlderAsync(90, Cancellation));
        Assert.Equal(3, (await RowsAsync()).Count);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.InScopeAsync<ViewCounts>(views => views.ForgetOlderAsync(90, Cancellation));
        Assert.Empty(await RowsAsync());
    }

    [Theory, BothDatabases]
    public async Task RollUp_OfDaysThatAreOver_SaysTheirSumsHoweverOften(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, services => services.AddScoped<AskedRollUpJob>());
        await database.InScopeAsync<CatalogDbContext>(async db =>
        {
            AskedDay Row(int daysAgo, char hash, int asked, int missed) => new() { Day = Today.AddDays(-daysAgo), Hash = new string(hash, AskedDay.HashLength), Asked = asked, Missed = missed };
            db.AskedDays.AddRange(Row(2, 'a', 5, 1), Row(1, 'a', 3, 0), Row(1, 'b', 4, 4), Row(0, 'a', 9, 9));
            await db.SaveChangesAsync(Cancellation);
        });

        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("2 ngày, 7 lượt tìm trong ngày gần nhất, 4 lượt không có kết quả.",
                await database.InScopeAsync<AskedRollUpJob, string>(job => job.ExecuteAsync(new AskedRollUpDay(Today), new SilentProgress(), Cancellation)));
        }

        var figures = await database.ReadAsync(db => db.DailyFigures.AsNoTracking().OrderBy(figure => figure.Day).ThenBy(figure => figure.Code).ToListAsync(Cancellation));
        Assert.Equal([(FigureCodes.Searches, 5L), (FigureCodes.SearchesMissed, 1L), (FigureCodes.Searches, 7L), (FigureCodes.SearchesMissed, 4L)], figures.Select(figure => (figure.Code, figure.Value)));
    }

    private static Task<Product> AddSpiritAsync(IndexedCatalog catalog, string name) => catalog.Database.InScopeAsync<ProductService, Product>(async service =>
        await service.AddAsync(TestData.Product((await catalog.Database.ReadAsync(db => db.Producers.FirstAsync(Cancellation))).Id, name, "ii1a").Set(ProductFields.Alcohol, 50m), TestData.Staff, null, Cancellation));

    private static Task ViewAsync(IndexedCatalog catalog, Product product, int views, DateOnly day) => catalog.Database.InScopeAsync<CatalogDbContext>(db =>
    {
        db.RecordViews.Add(new RecordViews { Day = day, SubjectType = RecordType.Product, SubjectId = product.Id, Views = views });
        return db.SaveChangesAsync(Cancellation);
    });

    private static Task<string> RunAsync(IndexedCatalog catalog, DateOnly? day = null) => catalog.Database.InScopeAsync<IServiceProvider, string>(scope =>
        ActivatorUtilities.CreateInstance<PopularityJob>(scope).ExecuteAsync(new PopularityDay(day ?? Today), new SilentProgress(), Cancellation));

    private static async Task<IEnumerable<int>> FoundAsync(IndexedCatalog catalog, string text) =>
        (await catalog.SearchAsync(text)).Items.Where(item => item.Type == RecordType.Product).Select(item => item.Id);

    private static Task<List<int>> TurnsAsync(IndexedCatalog catalog) =>
        catalog.Database.ReadAsync(db => db.Changes.Where(change => change.Kind == ChangeKind.Popularity).OrderBy(change => change.Sequence).Select(change => change.SubjectId).ToListAsync(Cancellation));
}
