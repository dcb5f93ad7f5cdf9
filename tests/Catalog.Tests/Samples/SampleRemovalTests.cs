using Catalog.Core;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Samples;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Samples;

[Trait("Speed", "Slow")]
public sealed class SampleRemovalTests
{
    private const string Loader = "system:sample";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Remove_WithSamplesOnly_EmptiesTheCatalogueAndBeginsANewChain(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, content: TestContent.Sample);
        var seeded = (await ChainAsync(catalog)).Take(await catalog.ReadAsync(db => db.Changes.CountAsync(c => c.ActorId != Loader, Cancellation)));
        var greatest = await catalog.ReadAsync(db => db.Producers.MaxAsync(p => p.Id, Cancellation));
        var status = catalog.Services.GetService(typeof(SampleStatus)) as SampleStatus;
        Assert.True(await status!.IsLoadedAsync(Cancellation));

        var removal = await catalog.InScopeAsync<SampleProvince, SampleRemoval>(province => province.RemoveAsync(Cancellation));

        Assert.True(removal.IsEmptied);
        Assert.True(removal.Records > 1500);
        Assert.Equal(seeded, await ChainAsync(catalog));
        Assert.Null(await catalog.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
        foreach (var left in await catalog.ReadAsync(CountsAsync)) Assert.Equal(0, left);
        Assert.True(await catalog.ReadAsync(db => db.Categories.AnyAsync(Cancellation)));
        Assert.True(await catalog.ReadAsync(db => db.Communes.AnyAsync(Cancellation)));
        catalog.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await status.IsLoadedAsync(Cancellation));

        // What comes after has numbers of its own, and the sample can be loaded again.
        var real = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer("Hợp tác xã thật"), TestData.Staff, null, Cancellation));
        Assert.True(real.Id > greatest);
        Assert.False(await catalog.InScopeAsync<SampleProvince, bool>(province => province.LoadAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Remove_OnceARealRecordExists_RetiresTheSamplesAndKeepsTheHistory(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider, content: TestContent.Sample);
        var real = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer("Hợp tác xã thật"), TestData.Staff, null, Cancellation));
        var before = await catalog.InScopeAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation));

        var removal = await catalog.InScopeAsync<SampleProvince, SampleRemoval>(province => province.RemoveAsync(Cancellation));

        Assert.False(removal.IsEmptied);
        Assert.Equal(before + removal.Records, await catalog.InScopeAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation)));
        Assert.Null(await catalog.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
        Assert.False(await catalog.ReadAsync(db => db.Products.AnyAsync(p => p.State == RecordState.Live, Cancellation)));
        Assert.Equal(real.Id, await catalog.ReadAsync(db => db.Producers.Where(p => p.State == RecordState.Live).Select(p => p.Id).SingleAsync(Cancellation)));
        Assert.Equal(0, (await catalog.InScopeAsync<SampleProvince, SampleRemoval>(province => province.RemoveAsync(Cancellation))).Records);
    }

    [Fact]
    public async Task Remove_WithARealProductOfASampleProducer_KeepsThatProducerAndSaysSo()
    {
        await using var catalog = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, content: TestContent.Sample);
        var maker = await catalog.ReadAsync(db => db.Producers.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(Cancellation));
        var real = await catalog.InScopeAsync<ProductService, Product>(service => service.AddAsync(TestData.Product(maker, "Hàng thật"), TestData.Staff, null, Cancellation));

        var removal = await catalog.InScopeAsync<SampleProvince, SampleRemoval>(province => province.RemoveAsync(Cancellation));

        Assert.True(removal is { IsEmptied: false, Records: > 1500, Kept: > 0 });
        Assert.Equal([real.Id], await catalog.ReadAsync(db => db.Products.Where(p => p.State == RecordState.Live).Select(p => p.Id).ToListAsync(Cancellation)));
        Assert.Equal([maker], await catalog.ReadAsync(db => db.Producers.Where(p => p.State == RecordState.Live).Select(p => p.Id).ToListAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Load_OnAnotherDatabase_StoresTheSame(DatabaseProvider provider)
    {
        await using var first = await TestDatabase.CreateAsync(provider, content: TestContent.Sample);
        await using var second = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await second.InScopeAsync<SampleProvince>(province => province.LoadAsync(Cancellation));

        Assert.Equal(await ContentAsync(first), await ContentAsync(second));
    }

    /// <summary>All that was ever written; contacts are personal, so only that they changed.</summary>
    private static async Task<List<string>> ContentAsync(TestDatabase catalog) =>
        [.. (await catalog.ReadAsync(db => db.Changes.OrderBy(c => c.Sequence).ToListAsync(Cancellation)))
            .Select(c => $"{c.Sequence} {c.SubjectType} {c.SubjectId} {c.Version} {c.Kind} {c.Reason} {string.Join(';', ChangedField.Parse(c.Fields).Select(field => field.OldDigest is null ? field.ToString() : field.Field))}")];

    [Fact]
    public async Task AddProducts_ForLoad_StoresSoManyOfAllKinds()
    {
        await using var catalog = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, content: TestContent.Sample);
        var before = await catalog.ReadAsync(db => db.Products.CountAsync(Cancellation));

        await catalog.InScopeAsync<SampleProvince>(province => province.AddProductsAsync(700, 7, null, Cancellation));

        var added = await catalog.ReadAsync(db => db.Products.OrderBy(p => p.Id).Skip(before).ToListAsync(Cancellation));
        Assert.Equal(700, added.Count);
        Assert.All(added, product => Assert.True(product.IsSample));
        Assert.Equal(700, added.Select(product => product.Name).Distinct().Count());
        Assert.True(added.Select(product => product.CommuneCode).Distinct().Count() > 40);
        Assert.True(added.Select(product => product.CategoryKey).Distinct().Count() > 25);
    }

    private static async Task<List<string>> ChainAsync(TestDatabase catalog) =>
        await catalog.ReadAsync(db => db.Changes.OrderBy(c => c.Sequence).Select(c => c.Sequence + c.Hash).ToListAsync(Cancellation));

    private static async Task<int[]> CountsAsync(CatalogDbContext db) =>
    [
        await db.Products.CountAsync(Cancellation), await db.Producers.CountAsync(Cancellation), await db.Certificates.CountAsync(Cancellation), await db.CertificateProducts.CountAsync(Cancellation),
        await db.Outlets.CountAsync(Cancellation), await db.OutletProducts.CountAsync(Cancellation), await db.Fairs.CountAsync(Cancellation), await db.FairStops.CountAsync(Cancellation),
        await db.Honours.CountAsync(Cancellation), await db.Articles.CountAsync(Cancellation), await db.Units.CountAsync(Cancellation), await db.Contacts.CountAsync(Cancellation),
        await db.RecordCodes.CountAsync(code => code.Type == RecordType.Product || code.Type == RecordType.Outlet, Cancellation),
    ];
}
