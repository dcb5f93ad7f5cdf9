using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Units;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Units;

public sealed class UnitServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task AddAsync_OfficeNumberInAnyForm_KeepsItInOneForm(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var unit = await AddAsync(catalog, Committee("xa:21688").Set(UnitFields.Phone, "0256.3822.222").Set(UnitFields.Mail, "bcd@gialai.gov.vn"));
        var stored = await catalog.ReadAsync(db => db.Units.SingleAsync(row => row.Id == unit.Id, Cancellation));
        Assert.Equal(("0256 3822 222", "xa:21688", "ban chi dao xa hoai an"), (stored.OfficePhone, stored.AreaKey, stored.SearchKey));
        Assert.True(stored.WorksOn(new DateOnly(2026, 11, 24)));
    }

    [Theory, BothDatabases]
    public async Task AddAsync_WrongValues_NamesEachFieldAndTheRemedy(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var faults = await FaultsAsync(() => AddAsync(catalog, Committee("h:544").Set(UnitFields.Phone, "12").Set(UnitFields.Mail, "bcd").Set(UnitFields.Website, "gialai")));
        Assert.Equal(["area", "mail", "phone", "website"], faults.Select(fault => fault.Field).Order());
        Assert.All(faults, fault => Assert.Contains("hãy", fault.Message, StringComparison.Ordinal));
        Assert.Equal("area", (await FaultsAsync(() => AddAsync(catalog, Committee("xa:99999")))).Single().Field);
        Assert.Equal("area", (await FaultsAsync(() => AddAsync(catalog, Committee("tinh:53")))).Single().Field);
        Assert.Equal("commune", (await FaultsAsync(() => AddAsync(catalog, Committee("tinh:52").Set(UnitFields.Commune, "00000")))).Single().Field);
        Assert.Empty(await catalog.ReadAsync(db => db.Units.ToListAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task ApplyAsync_ParentBelowItself_IsRefused(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var top = await AddAsync(catalog, Committee("tinh:52", "Ban Chỉ đạo tỉnh"));
        var middle = await AddAsync(catalog, Committee("xa:21688").Set(UnitFields.Parent, top.Id));
        var low = await AddAsync(catalog, Committee("xa:21697").Set(UnitFields.Parent, middle.Id));
        var faults = await FaultsAsync(() => ApplyAsync(catalog, top, new FieldChanges<Unit>().Set(UnitFields.Parent, low.Id)));
        Assert.Equal("parent", faults.Single().Field);
        Assert.Equal("parent", (await FaultsAsync(() => ApplyAsync(catalog, low, new FieldChanges<Unit>().Set(UnitFields.Parent, 999)))).Single().Field);
    }

    [Theory, BothDatabases]
    public async Task EndAsync_WithSuccessor_ClosesTheUnitAndSaysWhere(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var heir = await AddAsync(catalog, Committee("xa:21688"));
        var unit = await AddAsync(catalog, Committee("xa:21697").Set(UnitFields.ValidFrom, new DateOnly(2025, 7, 1)));
        await FaultsAsync(() => EndAsync(catalog, unit, new DateOnly(2025, 6, 30), heir.Id, "Sáp nhập"));
        await FaultsAsync(() => EndAsync(catalog, unit, new DateOnly(2026, 12, 31), unit.Id, "Sáp nhập"));
        Assert.Equal("reason", (await FaultsAsync(() => EndAsync(catalog, unit, new DateOnly(2026, 12, 31), heir.Id, " "))).Single().Field);
        var ended = await EndAsync(catalog, unit, new DateOnly(2026, 12, 31), heir.Id, "Sáp nhập");
        Assert.Equal((new DateOnly(2026, 12, 31), heir.Id, 2), (ended.ValidTo, ended.SuccessorId, ended.Version));
        Assert.True(ended.WorksOn(new DateOnly(2026, 12, 31)));
        Assert.False(ended.WorksOn(new DateOnly(2027, 1, 1)));
        Assert.Equal(ChangeKind.Replaced, await catalog.ReadAsync(db => db.Changes.OrderBy(row => row.Sequence).Select(row => row.Kind).LastAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task FollowPlacesAsync_AfterAMerger_MovesWhatIsClearAndLeavesTheRest(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var stays = await AddAsync(catalog, Committee("xa:21688", "Ban Chỉ đạo xã Hoài Ân"));
        var doubled = await AddAsync(catalog, Committee("xa:21697", "Ban Chỉ đạo xã Ân Hảo"));
        var clear = await AddAsync(catalog, Committee("xa:21697", "Mặt trận xã Ân Hảo").Set(UnitFields.Kind, UnitKind.FatherlandFront).Set(UnitFields.Commune, "21697"));
        var split = await AddAsync(catalog, Committee("xa:21703", "Ban Chỉ đạo xã Vạn Đức"));
        var merged = TestPlaces.Seed.With("2027-01-01", "communes", text => WithoutLines(text, "21697,", "21703,"))
            .With("2027-01-01", "links", text => text + "xa:21697,21688,merged,\nxa:21703,21688,ambiguous,\nxa:21703,21583,ambiguous,\n");
        await catalog.SeedPlacesAsync(merged, Cancellation);

        var moves = await catalog.InScopeAsync<UnitAreas, AreaMoves>(areas => areas.FollowPlacesAsync(TestData.Staff, Cancellation));

        Assert.Equal([clear.Id], moves.Moved.Select(unit => unit.Id));
        Assert.Equal([(doubled.Id, 1), (split.Id, 2)], moves.Undecided.Select(waiting => (waiting.Unit.Id, waiting.Choices.Count)));
        Assert.Equal(["xã Hoài Ân đã có đơn vị cùng loại, hãy gộp hoặc kết thúc một đơn vị", "xã, phường đã được chia, hãy chọn một nơi"], moves.Undecided.Select(waiting => waiting.Because));
        var now = await catalog.ReadAsync(db => db.Units.ToDictionaryAsync(unit => unit.Id, unit => new { unit.AreaKey, unit.CommuneCode, unit.Version }, Cancellation));
        Assert.Equal(("xa:21688", "21688", 2), (now[clear.Id].AreaKey, now[clear.Id].CommuneCode, now[clear.Id].Version));
        Assert.Equal(("xa:21688", 1), (now[stays.Id].AreaKey, now[stays.Id].Version));
        Assert.Equal(("xa:21697", 1), (now[doubled.Id].AreaKey, now[doubled.Id].Version));
        Assert.Empty((await catalog.InScopeAsync<UnitAreas, AreaMoves>(areas => areas.FollowPlacesAsync(TestData.Staff, Cancellation))).Moved);
    }

    [Theory, BothDatabases]
    public async Task FollowPlacesAsync_UnitsThatARuleRefuses_StopNobodyAndWaitForAPerson(DatabaseProvider provider)
    {
        await using var catalog = await StartAsync(provider);
        var top = await AddAsync(catalog, Committee("tinh:52", "Ban Chỉ đạo tỉnh"));
        var orphan = await AddAsync(catalog, Committee("xa:21697", "Mặt trận xã Ân Hảo").Set(UnitFields.Kind, UnitKind.FatherlandFront).Set(UnitFields.Parent, top.Id));
        var refused = await AddAsync(catalog, Committee("xa:21697", "Hội xã Ân Hảo").Set(UnitFields.Kind, UnitKind.MemberBody));
        var last = await AddAsync(catalog, Committee("xa:21697", "Ban xã Ân Hảo"));
        await EndAsync(catalog, top, new DateOnly(2026, 6, 30), null, "Kết thúc nhiệm kỳ");
        await catalog.ReadAsync(db => db.Units.Where(unit => unit.Id == refused.Id).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.CommuneCode, "00000"), Cancellation)); // as an import could leave it
        await catalog.SeedPlacesAsync(TestPlaces.Seed.With("2027-01-01", "communes", text => WithoutLines(text, "21697,")).With("2027-01-01", "links", text => text + "xa:21697,21688,merged,\n"), Cancellation);

        var moves = await catalog.InScopeAsync<UnitAreas, AreaMoves>(areas => areas.FollowPlacesAsync(TestData.Staff, Cancellation));

        Assert.Equal([orphan.Id, last.Id], moves.Moved.Select(unit => unit.Id)); // that its parent ended is no reason to stay
        var waiting = Assert.Single(await catalog.InScopeAsync<UnitAreas, IReadOnlyList<UndecidedUnit>>(areas => areas.UndecidedAsync(Cancellation)));
        Assert.Equal(refused.Id, waiting.Unit.Id);
        await ApplyAsync(catalog, refused, new FieldChanges<Unit>().Set(UnitFields.Area, "xa:21688").Set(UnitFields.Commune, "21688"));
        Assert.Empty(await catalog.InScopeAsync<UnitAreas, IReadOnlyList<UndecidedUnit>>(areas => areas.UndecidedAsync(Cancellation)));
    }

    private static async Task<TestDatabase> StartAsync(DatabaseProvider provider)
    {
        var catalog = await TestDatabase.CreateAsync(provider);
        await catalog.SeedPlacesAsync(Cancellation);
        return catalog;
    }

    private static FieldChanges<Unit> Committee(string area, string name = "Ban Chỉ đạo xã Hoài Ân") =>
        new FieldChanges<Unit>().Set(UnitFields.Name, name).Set(UnitFields.Kind, UnitKind.CommuneCommittee).Set(UnitFields.Area, area);

    private static Task<Unit> AddAsync(TestDatabase catalog, FieldChanges<Unit> values) =>
        catalog.InScopeAsync<UnitService, Unit>(units => units.AddAsync(values, TestData.Staff, null, Cancellation));

    private static Task<Unit> ApplyAsync(TestDatabase catalog, Unit unit, FieldChanges<Unit> values) =>
        catalog.InScopeAsync<UnitService, Unit>(units => units.ApplyAsync(unit.Id, unit.Version, values, TestData.Staff, null, Cancellation));

    private static Task<Unit> EndAsync(TestDatabase catalog, Unit unit, DateOnly lastDay, int? successor, string reason) =>
        catalog.InScopeAsync<UnitService, Unit>(units => units.EndAsync(unit.Id, unit.Version, lastDay, successor, TestData.Staff, reason, Cancellation));

    private static async Task<IReadOnlyList<FieldError>> FaultsAsync(Func<Task> act) => (await Assert.ThrowsAsync<InvalidChangeException>(act)).Errors;

    private static string WithoutLines(string text, params string[] starts) => string.Join('\n', text.Split('\n').Where(line => !starts.Any(start => line.TrimStart().StartsWith(start, StringComparison.Ordinal))));
}
