using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;
using static Catalog.TestSupport.Data.HonourData;

namespace Catalog.Tests.Honours;

public abstract class HonourServiceTests(DatabaseFixture database) : DatabaseTests(database), IAsyncLifetime
{
    private int productId;
    private int producerId;
    private Award award = null!;
    private AwardEdition edition = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        producerId = (await Database.AddProducerAsync(Cancellation)).Id;
        await Database.AddProductAsync(producerId, Cancellation, "Bánh tráng mồi nhử"); // a decoy row
        productId = (await Database.AddProductAsync(producerId, Cancellation)).Id;
        award = await Database.AddAwardAsync(Cancellation);
        edition = await Database.AddEditionAsync(Edition(award.Id), Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_Honour_TakesTitleAndDaysFromItsEdition()
    {
        var honour = await AddAsync();

        var stored = await FindAsync(honour.Id);
        Assert.Equal("Thương hiệu quốc gia Việt Nam – Lần 9 – 2024", stored.Name);
        Assert.Equal((new DateOnly(2024, 10, 21), null), (stored.ValidFrom, stored.ValidTo));
        Assert.Equal(new SubjectRef(RecordType.Product, productId), stored.Honouree);
        Assert.Equal(ChangeKind.Added, Assert.Single(await HistoryAsync(honour.Id)).Kind);
    }

    [Theory]
    [InlineData(EditionValidity.Open, null, null)]
    [InlineData(EditionValidity.Months, 24, "2025-12-20")]
    [InlineData(EditionValidity.EndOfYear, 3, "2025-12-31")] // the year in which it begins is the first
    public async Task Add_Honour_EndsByTheRuleOfItsEdition(EditionValidity validity, int? count, string? lastDay)
    {
        var ruled = await Database.AddEditionAsync(Edition(award.Id, "Năm 2023", 2023).Set(AwardEditionFields.Validity, validity)
            .Set(AwardEditionFields.ValidityCount, count).Set(AwardEditionFields.DecisionDate, new DateOnly(2023, 12, 20)), Cancellation);

        var honour = await Database.AddHonourAsync(Honour(ruled.Id, HonourSubjectKind.Product, productId), Cancellation);

        Assert.Equal(lastDay, honour.ValidTo?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Add_EditionWithoutYearInItsLabel_ShowsTheYearInTheTitle()
    {
        var ninth = await Database.AddEditionAsync(Edition(award.Id, "Lần 8", 2022), Cancellation);

        Assert.Equal("Thương hiệu quốc gia Việt Nam – Lần 8 (2022)", (await Database.AddHonourAsync(Honour(ninth.Id, HonourSubjectKind.Product, productId), Cancellation)).Name);
    }

    [Fact]
    public async Task Add_SubjectOfAnotherKind_IsRefused() =>
        await RefusedAsync(["subjectKind"], Honour(edition.Id, HonourSubjectKind.Producer, producerId));

    [Fact]
    public async Task Add_SubjectThatIsNotThere_IsRefused() =>
        await RefusedAsync(["subject"], Honour(edition.Id, HonourSubjectKind.Product, 99_999));

    [Fact]
    public async Task Add_RecordAndNameAtOnce_IsRefused() =>
        await RefusedAsync(["subjectName"], Honour(edition.Id, HonourSubjectKind.Product, productId).Set(HonourFields.SubjectName, "Tổ phụ nữ số 3"));

    [Fact]
    public async Task Add_SameSubjectTwice_IsRefused()
    {
        await AddAsync();

        await RefusedAsync(["subject"], Honour(edition.Id, HonourSubjectKind.Product, productId));
    }

    [Fact]
    public async Task Add_NumberForAWord_IsRefused() =>
        await RefusedAsync(["nameBasis"], Honour(edition.Id, HonourSubjectKind.Product, productId).SetJson("nameBasis", "99"));

    [Fact]
    public async Task Add_EndBeforeBegin_IsRefused() =>
        await RefusedAsync(["validTo"], Honour(edition.Id, HonourSubjectKind.Product, productId).Set(HonourFields.ValidTo, new DateOnly(2024, 10, 20)));

    [Fact]
    public async Task Add_PersonWithoutBasis_IsRefusedAndWithOneIsKeptAsPersonal()
    {
        var certificate = await Database.AddEditionAsync(Edition((await Database.AddAwardAsync(Cancellation, HonourSubjectKind.Person, HonourSubjectKind.Collective)).Id), Cancellation);
        var person = Named(certificate.Id, HonourSubjectKind.Person, "Nguyễn Thị Mẫu");

        await RefusedAsync(["nameBasis"], person);
        var honour = await Database.AddHonourAsync(person.Set(HonourFields.NameBasis, NameBasis.PublishedDecision), Cancellation);

        Assert.DoesNotContain("Mẫu", honour.Name, StringComparison.Ordinal);
        var field = ChangedField.Parse((await HistoryAsync(honour.Id))[0].Fields).Single(f => f.Field == "subjectName");
        Assert.Null(field.Blanked().New);
    }

    [Fact]
    public async Task Table_RowWithoutSubject_IsRefusedByTheDatabase()
    {
        var honour = await AddAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Database.RunAsync<CatalogDbContext>(db =>
            db.Honours.Where(h => h.Id == honour.Id).ExecuteUpdateAsync(set => set.SetProperty(h => h.SubjectId, (int?)null), Cancellation)));
    }

    [Fact]
    public async Task Withdraw_Honour_IsRecordedAndRefusedTheSecondTime()
    {
        var honour = await AddAsync();
        var withdrawal = new Withdrawal(new DateOnly(2026, 3, 1), "99/QĐ-BCT", "Doanh nghiệp vi phạm quy chế");

        await Database.RunAsync<HonourService>(service => service.WithdrawAsync(honour.Id, 1, withdrawal, TestData.Staff, Cancellation));

        var stored = await FindAsync(honour.Id);
        Assert.Equal((HonourStatus.Valid, HonourStatus.Withdrawn), (stored.Term.StatusOn(new(2026, 2, 28)), stored.Term.StatusOn(new(2026, 3, 1))));
        Assert.Equal(ChangeKind.Withdrawn, (await HistoryAsync(honour.Id))[^1].Kind);
        await Assert.ThrowsAsync<InvalidChangeException>(() =>
            Database.RunAsync<HonourService>(service => service.WithdrawAsync(honour.Id, 2, withdrawal, TestData.Staff, Cancellation)));
    }

    [Fact]
    public async Task HoldingOn_AnyDay_AgreesWithTheTerm()
    {
        var honour = await Database.AddHonourAsync(Honour(edition.Id, HonourSubjectKind.Product, productId)
            .Set(HonourFields.ValidFrom, new DateOnly(2025, 1, 10)).Set(HonourFields.ValidTo, new DateOnly(2025, 3, 10)), Cancellation);
        await Database.RunAsync<HonourService>(service => service.WithdrawAsync(honour.Id, 1, new Withdrawal(new(2025, 2, 10), null, "Rút"), TestData.Staff, Cancellation));

        DateOnly[] days = [new(2025, 1, 9), new(2025, 1, 10), new(2025, 2, 9), new(2025, 2, 10), new(2025, 3, 11)];
        foreach (var day in days)
        {
            var holding = await Database.RunAsync<CatalogDbContext, bool>(db => db.Honours.Where(HonourQueries.HoldingOn(day)).AnyAsync(h => h.Id == honour.Id, Cancellation));
            Assert.Equal((await FindAsync(honour.Id)).Term.StatusOn(day) == HonourStatus.Valid, holding);
        }
        var turning = await Database.RunAsync<CatalogDbContext, List<int>>(db =>
            db.Honours.Where(HonourQueries.TurningBetween(new(2025, 3, 10), new(2025, 3, 11))).Select(h => h.Id).ToListAsync(Cancellation));
        Assert.Contains(honour.Id, turning);
    }

    [Fact]
    public async Task Apply_SubjectAndEditionRetiredSince_StillLetsTheRestBeCorrected()
    {
        var honour = await AddAsync();
        await Database.RunAsync<ProductService>(service => service.RetireAsync(productId, 1, TestData.Staff, "Ngừng sản xuất", Cancellation));
        await Database.RunAsync<AwardEditionService>(service => service.RetireAsync(edition.Id, 1, TestData.Staff, "Ghi trùng", Cancellation));

        var corrected = await Database.RunAsync<HonourService, Honour>(service => service.ApplyAsync(honour.Id, 1, new FieldChanges<Honour>().Set(HonourFields.Group, "Gia vị"), TestData.Staff, null, Cancellation));

        Assert.Equal("Gia vị", corrected.Group);
        await RefusedAsync(["edition"], Honour(edition.Id, HonourSubjectKind.Product, productId).Set(HonourFields.Group, "Khác"));
        var other = await Database.AddEditionAsync(Edition(award.Id, "Lần 10 – 2026", 2026), Cancellation);
        await RefusedAsync(["subject"], Honour(other.Id, HonourSubjectKind.Product, productId));
    }

    [Fact]
    public async Task Apply_AwardOfAnAssociationAsStateRecognition_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<AwardService>(service =>
            service.ApplyAsync(award.Id, 1, new FieldChanges<Award>().Set(AwardFields.Level, AwardLevel.Association), TestData.Staff, null, Cancellation)));

        Assert.Equal("stateRecognition", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Apply_AwardLosesAKindThatWasHonoured_IsRefused()
    {
        await AddAsync();

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<AwardService>(service =>
            service.ApplyAsync(award.Id, 1, new FieldChanges<Award>().Set(AwardFields.SubjectKinds, [HonourSubjectKind.Outlet]), TestData.Staff, null, Cancellation)));

        Assert.Equal("subjectKinds", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Add_EditionWithHalfADecisionAndHalfARule_NamesBoth()
    {
        var half = Edition(award.Id, "Lần 7", 2020).Set(AwardEditionFields.DecisionNumber, null).Set(AwardEditionFields.Validity, EditionValidity.Months);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.AddEditionAsync(half, Cancellation));

        Assert.Equal(["decisionDate", "validityCount"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Retire_HonouredProduct_LeavesItsHonourInTheDirectoryOfSubjects()
    {
        var honour = await AddAsync();
        await Database.RunAsync<ProductService>(service => service.RetireAsync(productId, 1, TestData.Staff, "Ngừng sản xuất", Cancellation));

        var heads = await Database.RunAsync<RecordDirectory, IReadOnlyDictionary<SubjectRef, RecordHead>>(directory =>
            directory.FindAsync([honour.Honouree!.Value, new SubjectRef(RecordType.Producer, producerId), new SubjectRef(RecordType.Product, 99_999)], Cancellation));

        Assert.Equal(2, heads.Count);
        Assert.Equal((RecordState.Retired, "Nước mắm Đề Gi"), (heads[honour.Honouree!.Value].State, heads[honour.Honouree!.Value].Name));
    }

    private Task<Honour> AddAsync() => Database.AddHonourAsync(Honour(edition.Id, HonourSubjectKind.Product, productId), Cancellation);

    private async Task RefusedAsync(string[] fields, FieldChanges<Honour> values)
    {
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.AddHonourAsync(values, Cancellation));
        Assert.Equal(fields, refused.Errors.Select(error => error.Field));
        Assert.All(refused.Errors, error => Assert.Contains("hãy", error.Message, StringComparison.Ordinal));
    }

    private Task<Honour> FindAsync(int id) =>
        Database.RunAsync<CatalogDbContext, Honour>(db => db.Honours.AsNoTracking().SingleAsync(honour => honour.Id == id, Cancellation));

    private Task<List<Change>> HistoryAsync(int id) =>
        Database.RunAsync<ChangeReader, List<Change>>(reader => reader.HistoryAsync(new SubjectRef(RecordType.Honour, id), Cancellation));
}

public sealed class SqliteHonourServiceTests(SqliteDatabase database) : HonourServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresHonourServiceTests(PostgresDatabase database) : HonourServiceTests(database), IClassFixture<PostgresDatabase>;
