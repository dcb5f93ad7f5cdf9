using System.Diagnostics;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Places;

public sealed class PlaceSeederTests
{
    private static readonly PlaceSeed Shipped = PlaceSeed.Shipped();
    private static readonly PlaceSeed Seed = TestPlaces.Seed;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task SeedAsync_EmptyDatabase_LoadsEveryUnitOfBothEpochs(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var watch = Stopwatch.StartNew();
        Assert.True(await SeedAsync(catalog, Shipped));
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: loaded in {watch.ElapsedMilliseconds} ms");
        var counts = await catalog.ReadAsync(async db => new[]
        {
            await db.Provinces.CountAsync(Cancellation), await db.Communes.CountAsync(Cancellation),
            await db.OldUnits.CountAsync(unit => unit.Key.StartsWith("t:"), Cancellation), await db.OldUnits.CountAsync(unit => unit.Key.StartsWith("h:"), Cancellation),
            await db.OldUnits.CountAsync(unit => unit.Key.StartsWith("x:"), Cancellation), await db.PlaceLinks.CountAsync(Cancellation),
            await db.PlaceAliases.CountAsync(alias => alias.Kind == PlaceAliasKind.FormerName && alias.ValidTo == new DateOnly(2024, 12, 31), Cancellation),
        });
        Assert.Equal([34, 3321, 63, 696, 10_035, 10_573, 727], counts);
        var hoaiAn = await catalog.ReadAsync(db => db.Communes.SingleAsync(commune => commune.Code == "21688", Cancellation));
        Assert.Equal(("52", "Hoài Ân", PlaceType.Commune, "hoai an", new DateOnly(2025, 7, 1)), (hoaiAn.ProvinceCode, hoaiAn.Name, hoaiAn.Type, hoaiAn.SearchKey, hoaiAn.ValidFrom));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), "the load should take a second or two");
    }

    [Theory, BothDatabases]
    public async Task SeedAsync_SecondTime_WritesNothing(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog, Seed);
        Assert.False(await SeedAsync(catalog, Seed));
        var change = Assert.Single(await catalog.ReadAsync(db => db.Changes.ToListAsync(Cancellation)));
        Assert.Equal((ChangeKind.Loaded, "Danh mục đơn vị hành chính 2026-04-30"), (change.Kind, change.Reason));
    }

    [Theory, BothDatabases]
    public async Task SeedAsync_LaterRevision_ClosesWhatIsGoneAndKeepsOldNames(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog, Seed);
        // Xã Ân Hảo goes into xã Hoài Ân, which becomes a phường of another name.
        var merged = Seed.With("2027-01-01", "communes", text => WithoutLine(text, "21697,").Replace("Xã Hoài Ân,", "Phường Ân Phong,", StringComparison.Ordinal))
            .With("2027-01-01", "links", text => text.TrimEnd() + "\nxa:21697,21688,merged,Nhập toàn bộ\n");
        Assert.True(await SeedAsync(catalog, merged));

        var closed = await catalog.ReadAsync(db => db.Communes.SingleAsync(commune => commune.Code == "21697", Cancellation));
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2026, 12, 31)), (closed.ValidFrom, closed.ValidTo));
        var alias = await catalog.ReadAsync(db => db.PlaceAliases.SingleAsync(row => row.TargetKey == "xa:21688", Cancellation));
        Assert.Equal(("Xã Hoài Ân", PlaceAliasKind.FormerName, new DateOnly(2026, 12, 31)), (alias.Alias, alias.Kind, alias.ValidTo));
        var link = await catalog.ReadAsync(db => db.PlaceLinks.SingleAsync(row => row.FromKey == "xa:21697", Cancellation));
        Assert.Equal(new DateOnly(2027, 1, 1), link.ValidFrom);

        var places = await catalog.ReadAsync(db => PlaceReader.ReadAsync(db, 2, Cancellation));
        var resolver = new PlaceResolver(places, "52");
        Assert.Equal("21688", resolver.Resolve("xã Ân Hảo, Gia Lai").OnlyCommune?.Key.Code);
        Assert.Equal("21688", resolver.Resolve("xã Hoài Ân").OnlyCommune?.Key.Code);
        Assert.Equal(["21688"], places.CommunesOf(PlaceKey.Parse("h:544")).Select(commune => commune.Key.Code));
        Assert.Equal(4, places.CommunesOf(PlaceKey.Parse("tinh:52")).Count);
        Assert.Equal(4, places.Communes.Count);
    }

    [Theory]
    [InlineData("communes", "21688,52,", "21688,53,", "unknown province 53")]
    [InlineData("links", "x:21688,21688,", "x:21688,21699,", "unknown end")]
    [InlineData("aliases", "GL,tinh:52", "GL,tinh:53", "unknown end")]
    public async Task SeedAsync_ContradictoryLists_WritesNothing(string file, string right, string wrong, string message)
    {
        await using var catalog = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var broken = Shipped.With("2026-05-01", file, text => text.Replace(right, wrong, StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => SeedAsync(catalog, broken));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.False(await catalog.ReadAsync(db => db.Provinces.AnyAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task SeedAsync_OlderOrTruncatedLists_AreRefused(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog, Seed);
        var older = await Assert.ThrowsAsync<InvalidDataException>(() => SeedAsync(catalog, Seed.With("2025-12-31", "aliases", text => text)));
        Assert.Contains("older", older.Message, StringComparison.Ordinal);
        var half = Seed.With("2027-01-01", "communes", text => string.Join('\n', text.Split('\n').Take(3)));
        var truncated = await Assert.ThrowsAsync<InvalidDataException>(() => SeedAsync(catalog, half));
        Assert.Contains("incomplete", truncated.Message, StringComparison.Ordinal);
        Assert.Equal(5, await catalog.ReadAsync(db => db.Communes.CountAsync(commune => commune.ValidTo == null, Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task GetAsync_AfterAReload_GivesTheNewSnapshotAMinuteLater(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var directory = (PlaceDirectory)catalog.Services.GetService(typeof(PlaceDirectory))!;
        Assert.Throws<InvalidOperationException>(() => directory.Current);
        Assert.Empty((await directory.GetAsync(Cancellation)).Communes);
        await SeedAsync(catalog, Seed);
        Assert.Empty((await directory.GetAsync(Cancellation)).Communes);
        catalog.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await directory.GetAsync(Cancellation);
        Assert.Equal(5, first.Communes.Count);
        catalog.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(first, await directory.GetAsync(Cancellation));
    }

    private static Task<bool> SeedAsync(TestDatabase catalog, PlaceSeed seed) =>
        catalog.InScopeAsync<PlaceSeeder, bool>(seeder => seeder.SeedAsync(seed, Cancellation));

    private static string WithoutLine(string text, string start) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal)));
}
