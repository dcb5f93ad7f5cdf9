using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Jobs;

/// <summary>Today is 24/11/2026; a certificate of 23/5/2024 holds through 23/5/2027 and has 180 days left today.</summary>
public sealed class CertificateStatusJobTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Execute_AfterDaysDown_WritesOneRowForEachTurnOnItsOwnDay(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Trà dây");
        var expiring = await catalog.GrantAsync(product, new DateOnly(2024, 5, 25)); // 180 days are left on 26/11/2026
        var ending = await catalog.GrantAsync(await catalog.AddProductAsync("Trà mãng cầu"), new DateOnly(2023, 11, 24), decision: "13/QĐ-UBND"); // its last day is today
        await catalog.GrantAsync(await catalog.AddProductAsync("Trà gừng"), new DateOnly(2026, 1, 10), decision: "14/QĐ-UBND");
        var retired = await catalog.GrantAsync(await catalog.AddProductAsync("Trà sen"), new DateOnly(2023, 11, 24), decision: "15/QĐ-UBND");
        await catalog.Database.InScopeAsync<CertificateService>(service => service.RetireAsync(retired.Id, retired.Version, TestData.Staff, "nhập nhầm", Cancellation));
        await catalog.TurnStatusesAsync();
        Assert.Empty(await TurnsAsync(catalog)); // a new catalogue begins today

        catalog.Database.Clock.Advance(TimeSpan.FromDays(4));
        await catalog.TurnStatusesAsync();
        await catalog.TurnStatusesAsync();

        Assert.Equal(
        [
            (ending.Id, new DateOnly(2026, 11, 25), """[{"field":"status","old":"Expiring","new":"Expired"},{"field":"statusOn","new":"2026-11-25"}]"""),
            (expiring.Id, new DateOnly(2026, 11, 26), """[{"field":"status","old":"Valid","new":"Expiring"},{"field":"statusOn","new":"2026-11-26"}]"""),
        ], await TurnsAsync(catalog));
        Assert.Null(await catalog.Database.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
        Assert.Equal(expiring.Version, await catalog.Database.ReadAsync(db => db.Certificates.Where(c => c.Id == expiring.Id).Select(c => c.Version).SingleAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Execute_ByManyAtOnce_WritesEachTurnOnce(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        for (var i = 0; i < 5; i++) await catalog.GrantAsync(await catalog.AddProductAsync($"Trà {i}"), new DateOnly(2023, 11, 24 + i), decision: $"{i}/QĐ-UBND");
        await catalog.TurnStatusesAsync();
        catalog.Database.Clock.Advance(TimeSpan.FromDays(6));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => catalog.TurnStatusesAsync()));

        Assert.Equal(5, (await TurnsAsync(catalog)).Count);
    }

    [Theory, BothDatabases]
    public async Task Execute_ByAClockThatWasWrong_ComesBack(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Trà dây");
        await catalog.GrantAsync(product, new DateOnly(2024, 5, 25));
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();

        await catalog.TurnStatusesAsync(Today.AddYears(1));
        await catalog.FollowAsync();
        Assert.Equal("valid", await catalog.StatusOfAsync(product)); // nobody's clock is a year ahead
        await catalog.TurnStatusesAsync(Today.AddYears(1).AddDays(-1)); // a row of the day before that came late takes nothing back
        Assert.Equal(2, (await TurnsAsync(catalog)).Count);
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();

        Assert.Equal("valid", await catalog.StatusOfAsync(product));
        Assert.Equal([new(2026, 11, 26), new(2027, 5, 26), Today], (await TurnsAsync(catalog)).Select(turn => turn.Day));
    }

    [Theory, BothDatabases]
    public async Task Follow_AClockThatIsLate_BuildsForTheDayOfTheRow(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        var product = await catalog.AddProductAsync("Trà dây");
        await catalog.GrantAsync(product, new DateOnly(2023, 11, 24));
        await catalog.TurnStatusesAsync();
        await catalog.FollowAsync();
        Assert.Equal("expiring", await catalog.StatusOfAsync(product));

        await catalog.TurnStatusesAsync(Today.AddDays(1)); // asked for by another machine, on which tomorrow has begun
        await catalog.FollowAsync();

        Assert.Equal("expired", await catalog.StatusOfAsync(product));
    }

    [Theory, BothDatabases]
    public async Task Follow_ACertificateWrittenLate_IsRightThoughItsTurnIsPast(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.TurnStatusesAsync();
        var (old, current) = (await catalog.AddProductAsync("Trà dây"), await catalog.AddProductAsync("Mây tre đan"));
        await catalog.GrantAsync(old, new DateOnly(2022, 3, 1)); // ended in 2025
        var certificate = await catalog.GrantAsync(current, new DateOnly(2026, 3, 1), decision: "13/QĐ-UBND");
        await catalog.FollowAsync();
        Assert.Equal(("expired", "valid"), (await catalog.StatusOfAsync(old), await catalog.StatusOfAsync(current)));

        await catalog.Database.InScopeAsync<CertificateService, Certificate>(service => service.RevokeAsync(certificate.Id, certificate.Version,
            new Revocation("99/QĐ-UBND", Today.AddDays(-3), RevocationGround.Violation, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));
        await catalog.FollowAsync();
        Assert.Equal([current.Id], await RevokedAsync(catalog));
        catalog.Database.Clock.Advance(TimeSpan.FromDays(2));
        await catalog.TurnStatusesAsync();

        Assert.Empty(await TurnsAsync(catalog)); // their days were over before they were written
        Assert.Equal("expired", await catalog.StatusOfAsync(old));
        Assert.Equal([current.Id], await RevokedAsync(catalog));
    }

    private static async Task<IEnumerable<int>> RevokedAsync(IndexedCatalog catalog) =>
        (await catalog.SearchAsync(new CatalogQuery { Filters = SearchFilters.None.With(FacetNames.Certificate, "revoked") })).Items.Select(item => item.Id);

    private static Task<List<(int Id, DateOnly Day, string Fields)>> TurnsAsync(IndexedCatalog catalog) => catalog.Database.ReadAsync(async db =>
        (await db.Changes.AsNoTracking().Where(change => change.Kind == ChangeKind.Status && change.SubjectType == RecordType.Certificate).OrderBy(change => change.Sequence).ToListAsync(Cancellation))
            .Select(change => (change.SubjectId, StatusTurn.DayIn(change.Fields), change.Fields)).ToList());
}
