using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Fairs;

public sealed class FairServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly FairConfirmation Paper = new("15/XN-SCT", new DateOnly(2026, 11, 1), "Sở Công Thương tỉnh Gia Lai");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task AddAsync_MobileSaleOfThreeCommunes_KeepsEachStopAndTheSpan(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        await AddAsync(catalog, Trip("Chuyến khác", Stop(40)));
        var fair = await AddAsync(catalog, Trip("Hàng Việt về miền núi", Stop(3, commune: TestPlaces.HoaiAn), Stop(1, commune: TestPlaces.AnHao), Stop(2, commune: TestPlaces.VanDuc)));
        var stored = await catalog.ReadAsync(db => db.Fairs.Include(row => row.Stops).SingleAsync(row => row.Id == fair.Id, Cancellation));
        Assert.Equal((Today.AddDays(1), Today.AddDays(3)), (stored.FirstDay, stored.LastDay));
        Assert.Equal([TestPlaces.HoaiAn, TestPlaces.AnHao, TestPlaces.VanDuc], stored.Stops.OrderBy(stop => stop.Position).Select(stop => stop.CommuneCode));
        Assert.Equal((new TimeOnly(7, 30), "Sân vận động xã"), (stored.Stops[0].OpensAt, stored.Stops[0].Venue));
        Assert.Equal(["Nông sản", "Hàng tiêu dùng"], stored.Sectors);
    }

    [Theory, BothDatabases]
    public async Task RescheduleAsync_OtherDay_KeepsStopIdsAndTheReason(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Hàng Việt về miền núi", Stop(5), Stop(6, commune: TestPlaces.AnHao)));
        var before = await StopsAsync(catalog, fair);
        fair = await ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 1, [Stop(8), Stop(9, commune: TestPlaces.AnHao), Stop(10, commune: TestPlaces.VanDuc)], TestData.Staff, "Mưa lũ", token));
        var after = await StopsAsync(catalog, fair);
        Assert.Equal(before.Select(stop => stop.Id), after.Take(2).Select(stop => stop.Id));
        Assert.Equal((Today.AddDays(8), Today.AddDays(10), 3), (fair.FirstDay, fair.LastDay, after.Count));
        var change = (await HistoryAsync(catalog, fair))[^1];
        Assert.Equal((ChangeKind.Rescheduled, "Mưa lũ"), (change.Kind, change.Reason));
        var field = Assert.Single(ChangedField.Parse(change.Fields));
        Assert.Equal("stops", field.Field);

        fair = await ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 2, [Stop(8)], TestData.Staff, "Rút gọn", token));
        Assert.Equal([after[0].Id], (await StopsAsync(catalog, fair)).Select(stop => stop.Id));
    }

    [Theory, BothDatabases]
    public async Task ApplyAsync_AnnouncedDay_IsOnlyMovedWithAReason(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Hàng Việt về miền núi", Stop(5)));
        var faults = await FaultsAsync(() => ApplyAsync(catalog, fair, new FieldChanges<Fair>().Set(FairFields.Stops, [Stop(6)])));
        Assert.Equal("stops", faults.Single().Field);
        Assert.Contains("đổi lịch", faults.Single().Message, StringComparison.Ordinal);
        fair = await ApplyAsync(catalog, fair, new FieldChanges<Fair>().Set(FairFields.Stops, [Stop(5) with { Venue = "Nhà văn hóa xã" }]).Set(FairFields.Theme, "Tự hào hàng Việt"));
        Assert.Equal((2, "Nhà văn hóa xã"), (fair.Version, (await StopsAsync(catalog, fair)).Single().Venue));
        Assert.Equal("reason", (await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 2, [Stop(6)], TestData.Staff, " ", token)))).Single().Field);
        Assert.Equal("stops", (await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 2, [Stop(6, commune: "00000")], TestData.Staff, "Nhầm", token)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task StatusActs_PostponedThenRescheduled_IsConfirmedAgain(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Hội chợ Xuân", Stop(20)).Set(FairFields.Kind, FairKind.TradeFair));
        Assert.Equal("confirmNumber", (await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.ConfirmAsync(fair.Id, 1, null, TestData.Staff, null, token)))).Single().Field);
        fair = await ActAsync(catalog, (fairs, token) => fairs.ConfirmAsync(fair.Id, 1, Paper, TestData.Staff, null, token));
        Assert.Equal((FairPhase.Confirmed, "15/XN-SCT"), (fair.PhaseOn(Today), fair.ConfirmNumber));
        fair = await ActAsync(catalog, (fairs, token) => fairs.PostponeAsync(fair.Id, 2, TestData.Staff, "Bão số 12", token));
        Assert.Equal(FairPhase.Postponed, fair.PhaseOn(fair.FirstDay)); // not running on the old days
        Assert.Equal("status", (await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.ConfirmAsync(fair.Id, 3, Paper, TestData.Staff, null, token)))).Single().Field);
        fair = await ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 3, [Stop(30)], TestData.Staff, "Hết bão", token));
        Assert.Equal((FairStatus.Confirmed, Today.AddDays(30)), (fair.Status, fair.FirstDay));
        fair = await ActAsync(catalog, (fairs, token) => fairs.CancelAsync(fair.Id, 4, TestData.Staff, "Không đủ gian hàng", token));
        Assert.Equal(FairPhase.Cancelled, fair.PhaseOn(Today));
        var faults = await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, 5, [Stop(31)], TestData.Staff, "Làm lại", token)));
        Assert.Contains("Hủy", faults.Single().Message, StringComparison.Ordinal);
        Assert.Equal([ChangeKind.Added, ChangeKind.Confirmed, ChangeKind.Postponed, ChangeKind.Rescheduled, ChangeKind.Cancelled], (await HistoryAsync(catalog, fair)).Select(change => change.Kind));
    }

    [Theory, BothDatabases]
    public async Task RescheduleAsync_ConfirmedWithoutAPaper_IsConfirmedAgain(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var confirmed = await AddAsync(catalog, Trip("Tuần hàng Việt", Stop(20)));
        var planned = await AddAsync(catalog, Trip("Phiên chợ dự kiến", Stop(20)));
        confirmed = await ActAsync(catalog, (fairs, token) => fairs.ConfirmAsync(confirmed.Id, 1, null, TestData.Staff, null, token));
        foreach (var (fair, status) in new[] { (confirmed, FairStatus.Confirmed), (planned, FairStatus.Planned) })
        {
            var postponed = await ActAsync(catalog, (fairs, token) => fairs.PostponeAsync(fair.Id, fair.Version, TestData.Staff, "Bão số 12", token));
            var again = await ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, postponed.Version, [Stop(30)], TestData.Staff, "Hết bão", token));
            Assert.Equal((status, null), (again.Status, again.PostponedFrom));
        }
    }

    [Theory, BothDatabases]
    public async Task RescheduleAsync_StopPutInBefore_KeepsTheOthersTheSameStops(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Hàng Việt về miền núi", Stop(5), Stop(6, commune: TestPlaces.AnHao)));
        var before = await StopsAsync(catalog, fair);
        fair = await RescheduleAsync(catalog, fair, Stop(4, commune: TestPlaces.VanDuc), Stop(5), Stop(7, commune: TestPlaces.AnHao));
        var after = await StopsAsync(catalog, fair);
        Assert.Equal(before.Select(stop => stop.Id), after.Skip(1).Select(stop => stop.Id)); // the second one on another day
        Assert.Equal([TestPlaces.VanDuc, TestPlaces.HoaiAn, TestPlaces.AnHao], after.Select(stop => stop.CommuneCode));

        // The same by number: both move to another place and change places.
        fair = await RescheduleAsync(catalog, fair, Stop(9, commune: TestPlaces.QuyNhon) with { Id = after[2].Id }, Stop(8, commune: TestPlaces.Pleiku) with { Id = after[1].Id });
        Assert.Equal([(after[2].Id, TestPlaces.QuyNhon), (after[1].Id, TestPlaces.Pleiku)], (await StopsAsync(catalog, fair)).Select(stop => (stop.Id, stop.CommuneCode!)));
        Assert.Equal("stops", (await FaultsAsync(() => RescheduleAsync(catalog, fair, Stop(9) with { Id = after[2].Id }, Stop(8) with { Id = after[2].Id }))).Single().Field);

        // A number of another event names nothing here and takes nothing away there.
        var other = await AddAsync(catalog, Trip("Chuyến khác", Stop(40)));
        await RescheduleAsync(catalog, other, Stop(41) with { Id = after[1].Id }, Stop(42, commune: TestPlaces.AnHao));
        Assert.Equal([after[2].Id, after[1].Id], (await StopsAsync(catalog, fair)).Select(stop => stop.Id));
    }

    [Theory, BothDatabases]
    public async Task SetExhibitorsAsync_OneRetiredSince_MayStay(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var producers = await catalog.InScopeAsync<ProducerService, IReadOnlyList<Producer>>(service =>
            service.AddManyAsync([TestData.Producer("Cơ sở mẫu A"), TestData.Producer("Cơ sở mẫu B")], TestData.Staff, null, Cancellation));
        var fair = await ExhibitAsync(catalog, await AddAsync(catalog, Trip("Phiên chợ", Stop(3))), new Booth(producers[0].Id, "A1"));
        foreach (var producer in producers) await catalog.InScopeAsync<ProducerService, Producer>(service => service.RetireAsync(producer.Id, 1, TestData.Staff, "Giải thể", Cancellation));
        fair = await ExhibitAsync(catalog, fair, new Booth(producers[0].Id, "A2"));
        Assert.Equal("A2", Assert.Single(fair.Exhibitors).Booth);
        Assert.Equal("exhibitors", (await FaultsAsync(() => ExhibitAsync(catalog, fair, new Booth(producers[0].Id, "A2"), new Booth(producers[1].Id, null)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task CancelAsync_EndedEvent_IsRefused(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Phiên chợ", Stop(-3)));
        Assert.Equal(FairPhase.Ended, fair.PhaseOn(Today));
        Assert.Equal("status", (await FaultsAsync(() => ActAsync(catalog, (fairs, token) => fairs.CancelAsync(fair.Id, 1, TestData.Staff, "Nhầm", token)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task ReportAsync_SameKindAgain_ReplacesItAndKeepsTheHistory(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var fair = await AddAsync(catalog, Trip("Phiên chợ", Stop(-3)));
        fair = await ReportAsync(catalog, fair, new ReportedFigure(FairResultKind.Revenue, 1_250_000_000m), new ReportedFigure(FairResultKind.Tons, 12.5m));
        fair = await ReportAsync(catalog, fair, new ReportedFigure(FairResultKind.Tons, 13.25m));
        var rows = await catalog.ReadAsync(db => db.Set<FairResult>().ToListAsync(Cancellation));
        Assert.Equal([(FairResultKind.Revenue, 1_250_000_000m), (FairResultKind.Tons, 13.25m)], rows.Select(row => (row.Kind, row.Value)).OrderBy(row => row.Kind));
        var change = (await HistoryAsync(catalog, fair))[^1];
        Assert.Contains("12.5}", change.Fields, StringComparison.Ordinal); // written alike on both databases
        Assert.Equal("đồng", FairWords.UnitOf(FairResultKind.Revenue));

        Assert.Equal("results", (await FaultsAsync(() => ReportAsync(catalog, fair, new ReportedFigure(FairResultKind.Visitors, 10.5m)))).Single().Field);
        Assert.Equal("results", (await FaultsAsync(() => ReportAsync(catalog, fair, new ReportedFigure(FairResultKind.Booths, -1)))).Single().Field);
        var coming = await AddAsync(catalog, Trip("Chưa tới", Stop(3)));
        Assert.Equal("results", (await FaultsAsync(() => ReportAsync(catalog, coming, new ReportedFigure(FairResultKind.Booths, 1)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task SetExhibitorsAsync_OtherList_ReplacesIt(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var producers = await catalog.InScopeAsync<ProducerService, IReadOnlyList<Producer>>(service =>
            service.AddManyAsync([TestData.Producer("Cơ sở mẫu A"), TestData.Producer("Cơ sở mẫu B"), TestData.Producer("Cơ sở mẫu C")], TestData.Staff, null, Cancellation));
        var fair = await AddAsync(catalog, Trip("Phiên chợ", Stop(3)));
        fair = await ExhibitAsync(catalog, fair, new Booth(producers[0].Id, "A1"), new Booth(producers[1].Id, null));
        fair = await ExhibitAsync(catalog, fair, new Booth(producers[1].Id, "B2"), new Booth(producers[2].Id, "B3"));
        var rows = await catalog.ReadAsync(db => db.FairExhibitors.OrderBy(row => row.ProducerId).ToListAsync(Cancellation));
        Assert.Equal([(producers[1].Id, "B2"), (producers[2].Id, "B3")], rows.Select(row => (row.ProducerId, row.Booth)));
        Assert.Equal("exhibitors", (await FaultsAsync(() => ExhibitAsync(catalog, fair, new Booth(999, null)))).Single().Field);
        Assert.Equal("exhibitors", (await FaultsAsync(() => ExhibitAsync(catalog, fair, new Booth(producers[0].Id, "A"), new Booth(producers[0].Id, "B")))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task AddAsync_Livestream_NeedsALinkInsteadOfAPlace(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var online = Stop(2, commune: null) with { Venue = "Trực tuyến", Url = "https://vidu.vn/live" };
        var fair = await AddAsync(catalog, Trip("Chợ phiên OCOP", online).Set(FairFields.Kind, FairKind.Livestream));
        Assert.Null((await StopsAsync(catalog, fair)).Single().CommuneCode);
        Assert.Equal("stops", (await FaultsAsync(() => AddAsync(catalog, Trip("Thiếu nơi", Stop(2, commune: null))))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task AddAsync_NoStop_IsRefused(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        Assert.Equal("stops", (await FaultsAsync(() => AddAsync(catalog, Trip("Không nơi")))).Single().Field);
        var faults = await FaultsAsync(() => AddAsync(catalog, Trip("Hạn muộn", Stop(1)).Set(FairFields.RegistrationUntil, Today.AddDays(9))));
        Assert.Equal("registrationUntil", faults.Single().Field);
    }

    private static async Task<TestDatabase> StartAsync(DatabaseProvider provider)
    {
        var catalog = await TestDatabase.CreateAsync(provider);
        await catalog.SeedPlacesAsync(Cancellation);
        return catalog;
    }

    private static StopPlan Stop(int inDays, string? commune = TestPlaces.HoaiAn) => new()
    {
        FirstDay = Today.AddDays(inDays),
        LastDay = Today.AddDays(inDays),
        OpensAt = new(7, 30),
        ClosesAt = new(21, 0),
        Venue = "Sân vận động xã",
        Commune = commune,
    };

    private static FieldChanges<Fair> Trip(string name, params StopPlan[] stops) => new FieldChanges<Fair>().Set(FairFields.Name, name).Set(FairFields.Kind, FairKind.MobileSale)
        .Set(FairFields.Host, "Sở Công Thương").Set(FairFields.Stops, stops).Set(FairFields.Sectors, ["Nông sản", "Hàng tiêu dùng"]);

    private static Task<Fair> AddAsync(TestDatabase catalog, FieldChanges<Fair> values) => ActAsync(catalog, (fairs, token) => fairs.AddAsync(values, TestData.Staff, null, token));

    private static Task<Fair> ApplyAsync(TestDatabase catalog, Fair fair, FieldChanges<Fair> values) =>
        ActAsync(catalog, (fairs, token) => fairs.ApplyAsync(fair.Id, fair.Version, values, TestData.Staff, null, token));

    private static Task<Fair> RescheduleAsync(TestDatabase catalog, Fair fair, params StopPlan[] stops) =>
        ActAsync(catalog, (fairs, token) => fairs.RescheduleAsync(fair.Id, fair.Version, stops, TestData.Staff, "Mưa lũ", token));

    private static Task<Fair> ReportAsync(TestDatabase catalog, Fair fair, params ReportedFigure[] figures) =>
        ActAsync(catalog, (fairs, token) => fairs.ReportAsync(fair.Id, fair.Version, new FairReport(figures, "Báo cáo của Sở Công Thương", Today), TestData.Staff, null, token));

    private static Task<Fair> ExhibitAsync(TestDatabase catalog, Fair fair, params Booth[] booths) =>
        ActAsync(catalog, (fairs, token) => fairs.SetExhibitorsAsync(fair.Id, fair.Version, booths, TestData.Staff, null, token));

    private static Task<Fair> ActAsync(TestDatabase catalog, Func<FairService, CancellationToken, Task<Fair>> act) =>
        catalog.InScopeAsync<FairService, Fair>(fairs => act(fairs, Cancellation));

    private static Task<List<FairStop>> StopsAsync(TestDatabase catalog, Fair fair) =>
        catalog.ReadAsync(db => db.FairStops.Where(stop => stop.FairId == fair.Id).OrderBy(stop => stop.Position).ToListAsync(Cancellation));

    private static Task<List<Change>> HistoryAsync(TestDatabase catalog, Fair fair) =>
        catalog.ReadAsync(db => db.Changes.Where(change => change.SubjectType == RecordType.Fair && change.SubjectId == fair.Id).OrderBy(change => change.Sequence).ToListAsync(Cancellation));

    private static async Task<IReadOnlyList<FieldError>> FaultsAsync(Func<Task> act) => (await Assert.ThrowsAsync<InvalidChangeException>(act)).Errors;
}
