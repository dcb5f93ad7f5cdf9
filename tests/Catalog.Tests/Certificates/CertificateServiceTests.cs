using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Certificates;

public abstract class CertificateServiceTests(DatabaseFixture database) : DatabaseTests(database), IAsyncLifetime
{
    private static readonly DateOnly Granted = new(2025, 1, 10);
    private int producerId;
    private int productId;

    public async ValueTask InitializeAsync()
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        producerId = (await Database.AddProducerAsync(Cancellation)).Id;
        productId = (await Database.AddProductAsync(producerId, Cancellation)).Id;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_OcopWithoutEnd_EndsAfter36Months() => Assert.Equal(new DateOnly(2028, 1, 10), (await AddAsync()).ExpiresOn);

    public static TheoryData<string, Action<FieldChanges<Certificate>>> Faults => new()
    {
        { "stars", c => c.Set(CertificateFields.Stars, 2) },
        { "stars", c => c.Set(CertificateFields.Stars, null) },
        { "stars", c => c.Set(CertificateFields.Stars, 5) }, // the province gives no five stars
        { "stars", c => c.Set(CertificateFields.IssuerLevel, IssuerLevel.District).Set(CertificateFields.Stars, 4) },
        { "issuerLevel", c => c.Set(CertificateFields.IssuerLevel, IssuerLevel.District).Set(CertificateFields.GrantedOn, new DateOnly(2025, 7, 1)) },
        { "expiresOn", c => c.Set(CertificateFields.ExpiresOn, new DateOnly(2025, 1, 9)) },
        { "grantedOn", c => c.Set(CertificateFields.DecisionDate, new DateOnly(2025, 1, 11)) },
        { "decisionDate", c => c.Set(CertificateFields.DecisionDate, null) },
        { "products", c => c.Set(CertificateFields.Products, []) },
        { "products", c => c.Set(CertificateFields.Products, [999_999]) },
        { "producer", c => c.Set(CertificateFields.Producer, 999_999) },
        { "standard", c => c.Set(CertificateFields.Standard, 999_999) },
        { "sourceUrl", c => c.Set(CertificateFields.SourceUrl, "javascript:alert(1)") },
        { "revokedOn", c => c.SetJson("revokedOn", "\"2025-02-01\"") },
        { "stars", c => c.Set(CertificateFields.Kind, CertificateKind.VietGap) },
        { "expiresOn", c => c.Set(CertificateFields.ExpiresOn, new DateOnly(2028, 1, 11)) }, // a day more than 36 months
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Add_WithAFault_NamesTheField(string field, Action<FieldChanges<Certificate>> spoil)
    {
        var values = TestData.Ocop(producerId, productId, Granted);
        spoil(values);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(values));

        Assert.Contains(field, refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Add_SameDecisionWithAnotherDateInTheYear_IsRefused()
    {
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "77/QĐ-UBND"));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(TestData.Ocop(producerId, productId, Granted.AddDays(3), decision: "77/QĐ-UBND")));

        Assert.Contains("10/01/2025", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
        await AddAsync(TestData.Ocop(producerId, productId, Granted.AddYears(1), decision: "77/QĐ-UBND")); // numbers start anew each year
        await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(TestData.Ocop(producerId, productId, Granted.AddDays(3), decision: "077/qd – ubnd"))); // the same one, typed otherwise
    }

    [Fact]
    public async Task Add_Numbers_AreKeptAsTheyAreLookedUp()
    {
        var certificate = await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "98/QĐ-UBND").Set(CertificateFields.CertificateNumber, "007/GCN-OCOP"));

        await Database.RunAsync<CertificateService>(s => s.RevokeAsync(certificate.Id, 1,
            new Revocation("990 /QĐ-UBND", Granted.AddDays(9), RevocationGround.Violation, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));

        var stored = await Database.RunAsync<CatalogDbContext, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Id == certificate.Id, Cancellation));
        Assert.Equal(("98qdubnd", "7gcnocop", "990qdubnd"), (stored.DecisionKey, stored.CertificateKey, stored.RevocationKey));
    }

    [Fact]
    public async Task Add_OcopOfALargeEnterprise_IsRefusedAndOneThatGrewKeepsItsOwn()
    {
        var certificate = await AddAsync();
        await Database.RunAsync<ProducerService>(s => s.ApplyAsync(producerId, 1, new FieldChanges<Producer>().Set(ProducerFields.Kind, ProducerKind.LargeEnterprise), TestData.Staff, null, Cancellation));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "99/QĐ-UBND")));
        await Database.RunAsync<CertificateService>(s => s.ApplyAsync(certificate.Id, 1, new FieldChanges<Certificate>().Set(CertificateFields.Scope, "Chai 500 ml"), TestData.Staff, null, Cancellation));

        Assert.Equal("producer", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Add_WithoutTheDayOfGrant_IsRefused()
    {
        var values = new FieldChanges<Certificate>().Set(CertificateFields.Kind, CertificateKind.Haccp).Set(CertificateFields.Producer, producerId)
            .Set(CertificateFields.DecisionNumber, "số mẫu H-1").Set(CertificateFields.IssuerName, "Tổ chức chứng nhận mẫu");

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(values));

        Assert.Equal(["issuerLevel", "grantedOn"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Apply_CorrectedDayOfGrant_MovesTheEndThatFollowedFromIt()
    {
        var certificate = await AddAsync();

        var corrected = await Database.RunAsync<CertificateService, Certificate>(s => s.ApplyAsync(certificate.Id, 1, new FieldChanges<Certificate>()
            .Set(CertificateFields.GrantedOn, new DateOnly(2024, 1, 10)).Set(CertificateFields.DecisionDate, new DateOnly(2024, 1, 10)), TestData.Staff, null, Cancellation));

        Assert.Equal(new DateOnly(2027, 1, 10), corrected.ExpiresOn);
    }

    [Fact]
    public async Task Apply_AnEarlierEndUnderAnExtension_IsRefused()
    {
        var certificate = await AddAsync();
        await ExtendAsync(certificate.Id, certificate.ExpiresOn!.Value.AddDays(180), "Công văn mẫu 7");

        await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CertificateService>(s => s.ApplyAsync(certificate.Id, 2,
            new FieldChanges<Certificate>().Set(CertificateFields.ExpiresOn, certificate.ExpiresOn!.Value.AddYears(-1)), TestData.Staff, null, Cancellation)));
    }

    [Fact]
    public async Task CorrectDecisionDate_OfADecisionWithSeveralCertificates_CorrectsAllAtOnce()
    {
        for (var i = 0; i < 3; i++) await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "90/QĐ-UBND"));
        var decoy = await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "91/QĐ-UBND"));

        var count = await Database.RunAsync<CertificateService, int>(s => s.CorrectDecisionDateAsync(
            "90/QĐ-UBND", "UBND tỉnh Gia Lai", Granted, Granted.AddDays(-2), TestData.Staff, "Ghi nhầm ngày", Cancellation));

        Assert.Equal(3, count);
        Assert.Equal(Granted, (await Database.RunAsync<CatalogDbContext, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(c => c.Id == decoy.Id, Cancellation))).DecisionDate);
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "90/QĐ-UBND").Set(CertificateFields.DecisionDate, Granted.AddDays(-2)));
    }

    [Fact]
    public async Task AddMany_TwoDatesOfOneDecisionInABatch_StoresNeither() =>
        await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CertificateService>(s => s.AddManyAsync(
            [TestData.Ocop(producerId, productId, Granted, decision: "92/QĐ-UBND"), TestData.Ocop(producerId, productId, Granted.AddDays(1), decision: "92/QĐ-UBND")],
            TestData.Staff, null, Cancellation)));

    [Fact]
    public async Task SharedDecisions_SameNumberAndDateOfTwoBodies_AreNamed()
    {
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "93/QĐ-UBND"));
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "93/QĐ-UBND").Set(CertificateFields.IssuerName, "UBND tỉnh Đắk Lắk"));
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "193/QĐ-UBND"));
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "193/QĐ-UBND"));

        var shared = await Database.RunAsync<CertificateService, IReadOnlyList<SharedDecision>>(s => s.SharedDecisionsAsync(Cancellation));

        Assert.Equal(["UBND tỉnh Gia Lai", "UBND tỉnh Đắk Lắk"], Assert.Single(shared, decision => decision.Number == "93/QĐ-UBND").Issuers);
        Assert.DoesNotContain(shared, decision => decision.Number == "193/QĐ-UBND");
    }

    [Fact]
    public async Task Foremost_OlderAndHigherBesideARevokedOne_IsTheRevokedOne()
    {
        var old = await AddAsync(TestData.Ocop(producerId, productId, Granted.AddYears(-4), stars: 4, decision: "94/QĐ-UBND"));
        var young = await AddAsync(TestData.Ocop(producerId, productId, Granted, stars: 3, decision: "95/QĐ-UBND"));
        var revoked = await Database.RunAsync<CertificateService, Certificate>(s => s.RevokeAsync(young.Id, 1,
            new Revocation("số mẫu 96/QĐ-UBND", Granted.AddDays(9), RevocationGround.Violation, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));

        Assert.Equal(revoked.Id, CertificateQueries.Foremost([old, revoked], Granted.AddDays(10))!.Id);
    }

    [Fact]
    public async Task Extend_BeyondTheLaw_IsRefusedAndWithinItHolds()
    {
        var certificate = await AddAsync();
        var end = certificate.ExpiresOn!.Value;

        await Assert.ThrowsAsync<InvalidChangeException>(() => ExtendAsync(certificate.Id, end.AddDays(181), "Công văn mẫu 5"));
        await Assert.ThrowsAsync<InvalidChangeException>(() => ExtendAsync(certificate.Id, end, "Công văn mẫu 5"));
        await Assert.ThrowsAsync<InvalidChangeException>(() => ExtendAsync(certificate.Id, end.AddDays(30), " "));
        var extended = await ExtendAsync(certificate.Id, end.AddDays(180), "Công văn mẫu 5");

        Assert.Equal(CertificateStatus.Extended, extended.Term.StatusOn(end.AddDays(180)));
    }

    [Fact]
    public async Task Revoke_ByDecision_EndsItAndIsRecorded()
    {
        var certificate = await AddAsync();
        var revocation = new Revocation("số mẫu 9/QĐ-UBND", Granted.AddDays(40), RevocationGround.MarkMisused, "UBND tỉnh Gia Lai");

        var revoked = await Database.RunAsync<CertificateService, Certificate>(s => s.RevokeAsync(certificate.Id, 1, revocation, TestData.Staff, "Kết luận kiểm tra", Cancellation));

        Assert.False(revoked.Term.HoldsOn(revocation.On));
        var change = (await Database.RunAsync<ChangeReader, List<Change>>(r => r.HistoryAsync(revoked.Subject, Cancellation)))[^1];
        Assert.Equal((ChangeKind.Revoked, "Kết luận kiểm tra"), (change.Kind, change.Reason));
        Assert.Equal(["revokedOn", "revocationGround", "revocationDecision", "revocationAuthority"], ChangedField.Parse(change.Fields).Select(f => f.Field));
        await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CertificateService>(s => s.RevokeAsync(certificate.Id, 2, revocation, TestData.Staff, null, Cancellation)));
    }

    [Fact]
    public async Task Replace_ByAnUpgrade_EndsTheOldOneTheDayTheNewBegins()
    {
        var old = await AddAsync();
        var upgrade = await AddAsync(TestData.Ocop(producerId, productId, Granted.AddYears(1), stars: 4, decision: "80/QĐ-UBND"));

        var replaced = await Database.RunAsync<CertificateService, Certificate>(s => s.ReplaceAsync(old.Id, 1, upgrade.Id, TestData.Staff, null, Cancellation));

        Assert.Equal(CertificateStatus.Replaced, replaced.Term.StatusOn(upgrade.GrantedOn));
        Assert.True(replaced.Term.HoldsOn(upgrade.GrantedOn.AddDays(-1)));
        Assert.Equal(upgrade.Id, CertificateQueries.Foremost([replaced, upgrade], upgrade.GrantedOn)!.Id);
    }

    [Fact]
    public async Task Replace_ByARevokedOne_IsRefused_AndAReplacementDoesNotSimplyGo()
    {
        var old = await AddAsync();
        var revoked = await AddAsync(TestData.Ocop(producerId, productId, Granted.AddYears(1), stars: 4, decision: "82/QĐ-UBND"));
        await Database.RunAsync<CertificateService>(s => s.RevokeAsync(revoked.Id, 1,
            new Revocation("số mẫu 11/QĐ-UBND", Granted.AddDays(500), RevocationGround.Other, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));
        await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CertificateService>(s => s.ReplaceAsync(old.Id, 1, revoked.Id, TestData.Staff, null, Cancellation)));

        var upgrade = await AddAsync(TestData.Ocop(producerId, productId, Granted.AddYears(1), stars: 4, decision: "83/QĐ-UBND"));
        await Database.RunAsync<CertificateService>(s => s.ReplaceAsync(old.Id, 1, upgrade.Id, TestData.Staff, null, Cancellation));
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<CertificateService>(s => s.RetireAsync(upgrade.Id, 1, TestData.Staff, "nhập nhầm", Cancellation)));
        Assert.Equal("replacedBy", Assert.Single(refused.Errors).Field);
    }

    [Theory]
    [InlineData("UBND Tỉnh Gia Lai")]
    [InlineData("Ủy ban nhân dân tỉnh Gia Lai")]
    public async Task Add_SameDecisionWithAnotherDate_IsRefusedHoweverItsBodyIsWritten(string issuer)
    {
        await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "84/QĐ-UBND"));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(TestData.Ocop(producerId, productId, Granted.AddDays(1), decision: "84/QĐ-UBND").Set(CertificateFields.IssuerName, issuer)));

        Assert.Contains(refused.Errors, error => error.Field == "decisionDate");
    }

    /// <summary>The rule in C# and the rule in SQL must say the same of every certificate on every day around its turns.</summary>
    [Fact]
    public async Task HoldingOn_InSql_AgreesWithTheTermOnEveryDay()
    {
        var certificate = await AddAsync();
        var end = certificate.ExpiresOn!.Value;
        var extended = await ExtendAsync(certificate.Id, end.AddDays(50), "Công văn mẫu 6");
        var revoked = await AddAsync(TestData.Ocop(producerId, productId, Granted, decision: "81/QĐ-UBND"));
        await Database.RunAsync<CertificateService>(s => s.RevokeAsync(revoked.Id, 1,
            new Revocation("số mẫu 10/QĐ-UBND", Granted.AddDays(100), RevocationGround.Other, "UBND tỉnh Gia Lai"), TestData.Staff, null, Cancellation));
        var all = await Database.RunAsync<CatalogDbContext, List<Certificate>>(db => db.Certificates.AsNoTracking().ToListAsync(Cancellation));

        foreach (var day in new[] { Granted.AddDays(-1), Granted, Granted.AddDays(99), Granted.AddDays(100), end.AddDays(-181), end.AddDays(-180), end, end.AddDays(1), end.AddDays(50), end.AddDays(51) })
        {
            var inSql = await Database.RunAsync<CatalogDbContext, List<int>>(db =>
                db.Certificates.Where(CertificateQueries.HoldingOn(day)).Select(c => c.Id).ToListAsync(Cancellation));
            Assert.Equal(all.Where(c => c.Term.HoldsOn(day)).Select(c => c.Id).Order(), inSql.Order());
            foreach (var status in Enum.GetValues<CertificateStatus>())
            {
                var having = await Database.RunAsync<CatalogDbContext, List<int>>(db =>
                    db.Certificates.Where(CertificateQueries.WithStatusOn(status, day)).Select(c => c.Id).ToListAsync(Cancellation));
                Assert.Equal(all.Where(c => c.Term.StatusOn(day) == status).Select(c => c.Id).Order(), having.Order());
            }
            var turning = await Database.RunAsync<CatalogDbContext, List<int>>(db =>
                db.Certificates.Where(CertificateQueries.TurningBetween(day.AddDays(-1), day)).Select(c => c.Id).ToListAsync(Cancellation));
            Assert.Superset(all.Where(c => c.Term.StatusOn(day) != c.Term.StatusOn(day.AddDays(-1))).Select(c => c.Id).ToHashSet(), turning.ToHashSet());
        }
        Assert.Equal(extended.Id, certificate.Id);
    }

    private Task<Certificate> AddAsync(FieldChanges<Certificate>? values = null) =>
        Database.RunAsync<CertificateService, Certificate>(service =>
            service.AddAsync(values ?? TestData.Ocop(producerId, productId, Granted), TestData.Staff, null, Cancellation));

    private Task<Certificate> ExtendAsync(int id, DateOnly until, string document) =>
        Database.RunAsync<CertificateService, Certificate>(service => service.ExtendAsync(id, 1, until, document, TestData.Staff, null, Cancellation));
}

public sealed class SqliteCertificateServiceTests(SqliteDatabase database) : CertificateServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresCertificateServiceTests(PostgresDatabase database) : CertificateServiceTests(database), IClassFixture<PostgresDatabase>;
