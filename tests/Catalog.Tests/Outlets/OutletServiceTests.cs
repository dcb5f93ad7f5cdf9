using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Outlets;

public sealed class OutletServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task AddAsync_WithHoursAndFacilities_ReadsBackTheSame(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var hours = new OpeningHours
        {
            Weekly = [new(DayOfWeek.Monday, new(7, 0), new(11, 30)), new(DayOfWeek.Monday, new(13, 30), new(18, 0)), new(DayOfWeek.Saturday, new(18, 0), new(2, 0))],
            Exceptions = [new(new(2027, 2, 5), new(2027, 2, 10), [], "Tết Nguyên đán")],
        };
        var added = await AddAsync(catalog, Shop().Set(OutletFields.Hours, hours).Set(OutletFields.Payments, PaymentMethods.Cash | PaymentMethods.Transfer).Set(OutletFields.Latitude, 13.77).Set(OutletFields.Longitude, 109.23));

        var stored = await catalog.ReadAsync(db => db.Outlets.SingleAsync(outlet => outlet.Id == added.Id, Cancellation));
        Assert.Equal(HoursText.Lines(hours), HoursText.Lines(stored.Hours));
        Assert.Equal("Tết Nguyên đán", stored.Hours.Exceptions.Single().Note);
        Assert.Equal((PaymentMethods.Cash | PaymentMethods.Transfer, OutletStatus.Open, 13.77), (stored.Payments, stored.Status, stored.Latitude));
        Assert.Equal(["tiền mặt", "chuyển khoản, mã QR"], OutletWords.Of(stored.Payments));
    }

    [Theory, BothDatabases]
    public async Task ApplyAsync_SameHoursAgain_WritesNothing(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var hours = new OpeningHours { Weekly = [new(DayOfWeek.Monday, new(7, 0), new(18, 0))] };
        var outlet = await AddAsync(catalog, Shop().Set(OutletFields.Hours, hours));
        var again = await catalog.InScopeAsync<OutletService, Outlet>(outlets => outlets.ApplyAsync(outlet.Id, 1,
            new FieldChanges<Outlet>().Set(OutletFields.Hours, new OpeningHours { Weekly = [new(DayOfWeek.Monday, new(7, 0), new(18, 0))] }), TestData.Staff, null, Cancellation));
        Assert.Equal(1, again.Version);
        Assert.Single(await HistoryAsync(catalog, outlet));
    }

    [Theory, BothDatabases]
    public async Task DeclareShareAsync_Twice_KeepsBothWithWhoAndWhen(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var decoy = await AddAsync(catalog, Shop("Cửa hàng khác"));
        var outlet = await AddAsync(catalog, Shop());
        await DeclareAsync(catalog, decoy, 50m, Today);
        outlet = await DeclareAsync(catalog, outlet, 85.5m, new DateOnly(2026, 3, 1));
        outlet = await DeclareAsync(catalog, outlet, 92m, Today);

        var stored = await catalog.ReadAsync(db => db.Outlets.Include(row => row.Declarations).SingleAsync(row => row.Id == outlet.Id, Cancellation));
        Assert.Equal([85.5m, 92m], stored.Declarations.OrderBy(row => row.DeclaredOn).Select(row => row.Percent));
        Assert.Equal((92m, "Sở Công Thương", Today), (stored.LatestDeclaration!.Percent, stored.LatestDeclaration.DeclaredBy, stored.LatestDeclaration.DeclaredOn));
        Assert.Equal([ChangeKind.Added, ChangeKind.Declared, ChangeKind.Declared], (await HistoryAsync(catalog, outlet)).Select(change => change.Kind));
    }

    [Theory]
    [InlineData(101, "2026-11-24", "Sở Công Thương", "declarations")]
    [InlineData(-1, "2026-11-24", "Sở Công Thương", "declarations")]
    [InlineData(90, "2026-11-25", "Sở Công Thương", "declarations")] // tomorrow
    [InlineData(90, "2026-11-24", "  ", "declarations")]
    public async Task DeclareShareAsync_WrongShare_IsRefused(int percent, string on, string by, string field)
    {
        await using var catalog = await StartAsync(DatabaseProvider.Sqlite);
        var outlet = await AddAsync(catalog, Shop());
        var share = new DeclaredShare(percent, by, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        var faults = await FaultsAsync(() => catalog.InScopeAsync<OutletService, Outlet>(outlets => outlets.DeclareShareAsync(outlet.Id, 1, share, TestData.Staff, null, Cancellation)));
        Assert.Equal(field, faults.Single().Field);
        Assert.Empty(await catalog.ReadAsync(db => db.Set<OutletDeclaration>().ToListAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task LinkProductsAsync_KnownAndNew_KeepsTheLatestDay(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var (first, second) = await AddProductsAsync(catalog);
        var outlet = await AddAsync(catalog, Shop());
        outlet = await LinkAsync(catalog, outlet, Today.AddDays(-30), first);
        outlet = await LinkAsync(catalog, outlet, Today, first, second);
        outlet = await LinkAsync(catalog, outlet, Today.AddDays(-10), second); // an older sighting changes nothing
        Assert.Equal(3, outlet.Version);
        var links = await catalog.ReadAsync(db => db.OutletProducts.OrderBy(link => link.ProductId).ToListAsync(Cancellation));
        Assert.Equal([(first, Today), (second, Today)], links.Select(link => (link.ProductId, link.ConfirmedOn)));

        outlet = await catalog.InScopeAsync<OutletService, Outlet>(outlets => outlets.UnlinkProductsAsync(outlet.Id, outlet.Version, [first], TestData.Staff, null, Cancellation));
        Assert.Equal([second], await catalog.ReadAsync(db => db.OutletProducts.Select(link => link.ProductId).ToListAsync(Cancellation)));
        var faults = await FaultsAsync(() => LinkAsync(catalog, outlet, Today, 999));
        Assert.Equal("products", faults.Single().Field);
    }

    [Theory, BothDatabases]
    public async Task ConfirmAsync_SameDayAgain_IsStillNews(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var outlet = await AddAsync(catalog, Shop());
        outlet = await ConfirmAsync(catalog, outlet, Today);
        outlet = await ConfirmAsync(catalog, outlet, Today);
        Assert.Equal((Today, "Phòng Kinh tế", 3), (outlet.ConfirmedOn, outlet.ConfirmedBy, outlet.Version));
        Assert.Equal("confirmedOn", (await FaultsAsync(() => ConfirmAsync(catalog, outlet, Today.AddDays(-1)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task StatusActs_InOrder_KeepTheirReasonsAndRefuseTheRest(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var outlet = await AddAsync(catalog, Shop().Set(OutletFields.RecognitionNumber, "12/QĐ-SCT").Set(OutletFields.RecognitionDate, new(2026, 1, 5)).Set(OutletFields.RecognitionIssuer, "Sở Công Thương"));
        Assert.True(outlet.IsTrading && outlet.IsRecognisedOn(Today));
        Assert.Equal("reason", (await FaultsAsync(() => ActAsync(catalog, (outlets, token) => outlets.SuspendAsync(outlet.Id, outlet.Version, TestData.Staff, "", token)))).Single().Field);
        outlet = await ActAsync(catalog, (outlets, token) => outlets.SuspendAsync(outlet.Id, outlet.Version, TestData.Staff, "Sửa chữa", token));
        Assert.False(outlet.IsTrading);
        outlet = await ActAsync(catalog, (outlets, token) => outlets.ReopenAsync(outlet.Id, outlet.Version, TestData.Staff, "Sửa xong", token));
        Assert.Equal("status", (await FaultsAsync(() => ActAsync(catalog, (outlets, token) => outlets.ReopenAsync(outlet.Id, outlet.Version, TestData.Staff, "Nhầm", token)))).Single().Field);
        Assert.Equal([null, "Sửa chữa", "Sửa xong"], (await HistoryAsync(catalog, outlet)).Select(change => change.Reason));
    }

    [Theory, BothDatabases]
    public async Task WithdrawRecognitionAsync_ThenClosedReopenedAndEdited_IsNotRecognisedAgain(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var outlet = await AddAsync(catalog, Shop().Set(OutletFields.RecognitionNumber, "12/QĐ-SCT").Set(OutletFields.RecognitionDate, new(2026, 1, 5)).Set(OutletFields.RecognitionIssuer, "Sở Công Thương"));
        var withdrawal = new RecognitionWithdrawal(new(2026, 6, 1), "45/QĐ-SCT", "Bán hàng không rõ nguồn gốc");
        Assert.Equal("recognitionWithdrawalReason", (await FaultsAsync(() => WithdrawAsync(catalog, outlet, withdrawal with { Reason = " " }))).Single().Field);
        Assert.Equal("recognitionWithdrawnOn", (await FaultsAsync(() => WithdrawAsync(catalog, outlet, withdrawal with { On = new(2026, 1, 4) }))).Single().Field);
        outlet = await WithdrawAsync(catalog, outlet, withdrawal);
        outlet = await ActAsync(catalog, (outlets, token) => outlets.CloseAsync(outlet.Id, outlet.Version, TestData.Staff, "Dời chỗ", token));
        outlet = await ActAsync(catalog, (outlets, token) => outlets.ReopenAsync(outlet.Id, outlet.Version, TestData.Staff, "Mở lại", token));

        Assert.Equal((true, true, false), (outlet.IsTrading, outlet.IsRecognisedOn(new(2026, 5, 31)), outlet.IsRecognisedOn(new(2026, 6, 1))));
        Assert.Equal(OutletKind.Store, outlet.Kind); // it bears the sign no more
        foreach (var edit in new[] { Change().Set(OutletFields.Kind, OutletKind.OcopPoint), Change().Set(OutletFields.RecognitionDate, Today), Change().Set(OutletFields.RecognitionNumber, null) })
            Assert.Equal("kind", (await FaultsAsync(() => ActAsync(catalog, (outlets, token) => outlets.ApplyAsync(outlet.Id, outlet.Version, edit, TestData.Staff, null, token)))).Single().Field);
        Assert.Equal("recognitionWithdrawnOn", (await FaultsAsync(() => WithdrawAsync(catalog, outlet, withdrawal))).Single().Field);
        var change = (await HistoryAsync(catalog, outlet))[1];
        Assert.Equal((ChangeKind.Withdrawn, withdrawal.Reason), (change.Kind, change.Reason));
    }

    [Theory, BothDatabases]
    public async Task RecogniseAsync_AfterAWithdrawal_NeedsALaterPaper(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var outlet = await AddAsync(catalog, Shop().Set(OutletFields.Kind, OutletKind.Store));
        outlet = await RecogniseAsync(catalog, outlet, new(2026, 1, 5));
        Assert.Equal((OutletKind.VietnamesePride, true), (outlet.Kind, outlet.IsRecognisedOn(Today)));
        outlet = await WithdrawAsync(catalog, outlet, new RecognitionWithdrawal(new(2026, 6, 1), "45/QĐ-SCT", "Không niêm yết giá"));

        Assert.Equal("recognitionDate", (await FaultsAsync(() => RecogniseAsync(catalog, outlet, new(2026, 5, 31)))).Single().Field);
        outlet = await RecogniseAsync(catalog, outlet, new(2026, 9, 1));

        Assert.Equal((OutletKind.VietnamesePride, true, null), (outlet.Kind, outlet.IsRecognisedOn(Today), outlet.RecognitionWithdrawnOn));
        Assert.Equal([ChangeKind.Added, ChangeKind.Recognised, ChangeKind.Withdrawn, ChangeKind.Recognised], (await HistoryAsync(catalog, outlet)).Select(change => change.Kind));
    }

    [Theory, BothDatabases]
    public async Task ApplyAsync_OperatorRetiredSince_StillLetsTheRestBeCorrected(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var producer = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        var outlet = await AddAsync(catalog, Shop().Set(OutletFields.Operator, producer.Id));
        var other = await AddAsync(catalog, Shop("Cửa hàng khác"));
        await catalog.InScopeAsync<ProducerService, Producer>(service => service.RetireAsync(producer.Id, 1, TestData.Staff, "Giải thể", Cancellation));

        outlet = await ActAsync(catalog, (outlets, token) => outlets.ApplyAsync(outlet.Id, 1, Change().Set(OutletFields.Area, 40), TestData.Staff, null, token));

        Assert.Equal((40, producer.Id), (outlet.AreaM2, outlet.OperatorId));
        Assert.Equal("operator", (await FaultsAsync(() => ActAsync(catalog, (outlets, token) => outlets.ApplyAsync(other.Id, 1, Change().Set(OutletFields.Operator, producer.Id), TestData.Staff, null, token)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task AddAsync_WrongValues_NamesEachField(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var crossed = new OpeningHours { Weekly = [new(DayOfWeek.Monday, new(7, 0), new(12, 0)), new(DayOfWeek.Monday, new(11, 0), new(18, 0))] };
        var faults = await FaultsAsync(() => AddAsync(catalog, Shop().Set(OutletFields.Hours, crossed).Set(OutletFields.Latitude, 200).Set(OutletFields.Area, 0)));
        Assert.Equal(["areaM2", "hours", "latitude"], faults.Select(fault => fault.Field).Order());
        Assert.Contains("thứ Hai", faults.Single(fault => fault.Field == "hours").Message, StringComparison.Ordinal);
        faults = await FaultsAsync(() => AddAsync(catalog, Shop().Set(OutletFields.Commune, "99999").Set(OutletFields.Operator, 77).Set(OutletFields.Latitude, 13.5).Set(OutletFields.RecognitionNumber, "1/QĐ")));
        Assert.Equal(["commune", "latitude", "operator", "recognitionNumber"], faults.Select(fault => fault.Field).Order());
        Assert.All(faults, fault => Assert.Contains("hãy", fault.Message, StringComparison.Ordinal));
    }

    public static TheoryData<OpeningHours, string> WrongHours => new()
    {
        { new() { Weekly = [new(DayOfWeek.Monday, new(22, 0), new(5, 0)), new(DayOfWeek.Monday, new(4, 0), new(6, 0)), new(DayOfWeek.Monday, new(0, 0), new(0, 0))] }, "chồng nhau" },
        { new() { Exceptions = [new(new(2027, 2, 10), new(2027, 2, 5), [], null)] }, "kết thúc trước" },
        { new() { Exceptions = [new(new(2027, 2, 1), new(2027, 2, 5), [], null), new(new(2027, 2, 5), new(2027, 2, 6), [], null)] }, "05/02/2027" },
        { new() { Exceptions = [new(new(2027, 2, 1), new(2029, 2, 5), [], null)] }, "một năm" },
        { new() { Exceptions = [new(new(2027, 2, 1), new(2027, 2, 1), [], new string('x', 101))] }, "100 ký tự" },
    };

    [Theory, MemberData(nameof(WrongHours), DisableDiscoveryEnumeration = true)]
    public void HoursRule_WrongHours_NamesTheDay(OpeningHours hours, string part) => Assert.Contains(part, OutletFields.Hours.Rule!(hours), StringComparison.Ordinal);

    private static async Task<TestDatabase> StartAsync(DatabaseProvider provider)
    {
        var catalog = await TestDatabase.CreateAsync(provider);
        await catalog.SeedPlacesAsync(Cancellation);
        return catalog;
    }

    private static FieldChanges<Outlet> Shop(string name = "Cửa hàng OCOP Quy Nhơn") => new FieldChanges<Outlet>().Set(OutletFields.Name, name)
        .Set(OutletFields.Kind, OutletKind.OcopPoint).Set(OutletFields.Commune, TestPlaces.QuyNhon).Set(OutletFields.Address, "111 Lê Hồng Phong");

    private static Task<Outlet> AddAsync(TestDatabase catalog, FieldChanges<Outlet> values) => ActAsync(catalog, (outlets, token) => outlets.AddAsync(values, TestData.Staff, null, token));

    private static FieldChanges<Outlet> Change() => new();

    private static Task<Outlet> WithdrawAsync(TestDatabase catalog, Outlet outlet, RecognitionWithdrawal withdrawal) =>
        ActAsync(catalog, (outlets, token) => outlets.WithdrawRecognitionAsync(outlet.Id, outlet.Version, withdrawal, TestData.Staff, token));

    private static Task<Outlet> RecogniseAsync(TestDatabase catalog, Outlet outlet, DateOnly on) => ActAsync(catalog, (outlets, token) =>
        outlets.RecogniseAsync(outlet.Id, outlet.Version, new Recognition(OutletKind.VietnamesePride, "60/QĐ-SCT", on, "Sở Công Thương", null), TestData.Staff, null, token));

    private static Task<Outlet> DeclareAsync(TestDatabase catalog, Outlet outlet, decimal percent, DateOnly on) =>
        ActAsync(catalog, (outlets, token) => outlets.DeclareShareAsync(outlet.Id, outlet.Version, new DeclaredShare(percent, "Sở Công Thương", on), TestData.Staff, null, token));

    private static Task<Outlet> ConfirmAsync(TestDatabase catalog, Outlet outlet, DateOnly on) =>
        ActAsync(catalog, (outlets, token) => outlets.ConfirmAsync(outlet.Id, outlet.Version, on, "Phòng Kinh tế", TestData.Staff, null, token));

    private static Task<Outlet> LinkAsync(TestDatabase catalog, Outlet outlet, DateOnly on, params int[] products) =>
        ActAsync(catalog, (outlets, token) => outlets.LinkProductsAsync(outlet.Id, outlet.Version, products, on, TestData.Staff, null, token));

    private static Task<Outlet> ActAsync(TestDatabase catalog, Func<OutletService, CancellationToken, Task<Outlet>> act) =>
        catalog.InScopeAsync<OutletService, Outlet>(outlets => act(outlets, Cancellation));

    private static Task<List<Change>> HistoryAsync(TestDatabase catalog, Outlet outlet) =>
        catalog.ReadAsync(db => db.Changes.Where(change => change.SubjectType == RecordType.Outlet && change.SubjectId == outlet.Id).OrderBy(change => change.Sequence).ToListAsync(Cancellation));

    private static async Task<(int First, int Second)> AddProductsAsync(TestDatabase catalog)
    {
        await catalog.InScopeAsync<CategoryService>(categories => categories.SeedAsync(Cancellation));
        var producer = await catalog.InScopeAsync<ProducerService, Producer>(producers => producers.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        var products = await catalog.InScopeAsync<ProductService, IReadOnlyList<Product>>(service =>
            service.AddManyAsync([TestData.Product(producer.Id), TestData.Product(producer.Id, "Bún Song Thằn", "i3b")], TestData.Staff, null, Cancellation));
        return (products[0].Id, products[1].Id);
    }

    private static async Task<IReadOnlyList<FieldError>> FaultsAsync(Func<Task> act) => (await Assert.ThrowsAsync<InvalidChangeException>(act)).Errors;
}
