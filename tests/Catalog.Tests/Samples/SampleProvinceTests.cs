using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Honours;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Samples;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Samples;

/// <summary>What a loaded sample province holds, on both databases.</summary>
[Trait("Speed", "Slow")]
public abstract class SampleProvinceTests
{
    private readonly LoadedSample sample;

    protected SampleProvinceTests(LoadedSample sample)
    {
        Assert.SkipWhen(sample.WhyMissing is not null, sample.WhyMissing ?? "");
        this.sample = sample;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateOnly Today => VietnamTime.Today(sample.Catalog.Clock);

    [Fact]
    public async Task Load_OfTheProvince_FillsEveryLeafOfBothTrees()
    {
        var leaves = await sample.Catalog.ReadAsync(db => db.Categories.Where(c => c.Level == CategoryLevel.Leaf).Select(c => new { c.Key, c.Scheme }).ToListAsync(Cancellation));
        var counts = await sample.Catalog.ReadAsync(db => db.Products.GroupBy(p => p.CategoryKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Cancellation));

        Assert.Equal(26, leaves.Count(leaf => leaf.Scheme == TaxonomyScheme.Ocop2026));
        Assert.All(leaves, leaf => Assert.True(counts.GetValueOrDefault(leaf.Key) >= 4, $"{leaf.Key}: {counts.GetValueOrDefault(leaf.Key)}"));
        Assert.InRange(counts.Values.Sum(), 580, 690);
    }

    [Fact]
    public async Task Load_OfTheProvince_NamesNoRealProducer()
    {
        var producers = await sample.Catalog.ReadAsync(db => db.Producers.ToListAsync(Cancellation));

        Assert.True(producers.Count >= 150);
        Assert.All(producers, producer => Assert.Matches("^(Cơ sở|Hộ kinh doanh|HTX|Tổ hợp tác|Công ty|Tổng công ty|Trang trại|Hội|Ban quản lý|Trung tâm) mẫu ", producer.Name));
        Assert.All(producers, producer => Assert.Contains("Đây là cơ sở mẫu", producer.Introduction, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ProducerKind>().Order(), producers.Select(producer => producer.Kind).Distinct().Order());
        Assert.All(producers, producer => Assert.True(producer.IsSample));
        Assert.Contains(producers, producer => producer.IsWomenLed);
        Assert.Contains(producers, producer => producer.IsYouthStartUp);
        Assert.Contains(producers, producer => producer.IsEthnicMinority);
    }

    /// <summary>Villages that exist are told of; a decision or an honour made up for one would be a lie about it.</summary>
    [Fact]
    public async Task Load_OfTheProvince_RecognisesMadeUpVillagesOnly()
    {
        var villages = await sample.Catalog.ReadAsync(db => db.CraftVillages.ToListAsync(Cancellation));
        var honoured = await sample.Catalog.ReadAsync(db => db.Honours.Where(h => h.SubjectKind == HonourSubjectKind.CraftVillage).Select(h => h.SubjectId).ToListAsync(Cancellation));

        var (madeUp, real) = (villages.Where(village => village.Name.Contains(" mẫu ", StringComparison.Ordinal)).ToList(), villages.Where(village => !village.Name.Contains(" mẫu ", StringComparison.Ordinal)).ToList());
        Assert.Equal((3, 12), (madeUp.Count, real.Count));
        Assert.All(real, village => Assert.True(village.DecisionNumber is null && village.DecisionDate is null, village.Name));
        Assert.All(madeUp, village => Assert.EndsWith("-MẪU", village.DecisionNumber, StringComparison.Ordinal));
        Assert.NotEmpty(honoured);
        Assert.Empty(honoured.Intersect(real.Select(village => (int?)village.Id)));
    }

    [Fact]
    public async Task Load_OfTheProvince_SaysWhoStandsBehindEachField()
    {
        var products = await sample.Catalog.ReadAsync(db => db.Products.ToListAsync(Cancellation));
        var known = products.SelectMany(product => product.Provenance.Values).ToList();

        Assert.All(Enum.GetValues<FieldSource>(), source => Assert.True(known.Count(provenance => provenance.Source == source) > 500, source.ToString()));
        Assert.All(known, provenance => Assert.True(provenance.On <= Today && provenance.By!.Contains("mẫu", StringComparison.Ordinal), provenance.ToString()));
        Assert.True(known.Select(provenance => provenance.On).Distinct().Count() > 100);
        Assert.All(products, product => Assert.Equal(FieldSource.Declared, product.Provenance["summary"].Source));
        var producers = await sample.Catalog.ReadAsync(db => db.Producers.ToListAsync(Cancellation));
        Assert.Equal(3, producers.SelectMany(producer => producer.Provenance.Values).Select(provenance => provenance.Source).Distinct().Count());
    }

    /// <summary>Whoever writes "hữu cơ" or "VietGAP" into a name needs a paper that says so and holds.</summary>
    [Fact]
    public async Task Load_OfTheProvince_BacksWhatNamesClaim()
    {
        foreach (var (word, kind) in new[] { ("VietGAP", CertificateKind.VietGap), ("hữu cơ", CertificateKind.VietnamOrganic) })
        {
            var claiming = await sample.Catalog.ReadAsync(db => db.Products.Where(p => p.Name.Contains(word) && p.CategoryKey != "n7").Select(p => p.Id).ToListAsync(Cancellation));
            var papers = await sample.Catalog.ReadAsync(db => db.Certificates.Include(c => c.Products).Where(c => c.Kind == kind).ToListAsync(Cancellation));
            var backed = papers.Where(paper => paper.Term.HoldsOn(Today)).SelectMany(paper => paper.Products).Select(link => link.ProductId).ToHashSet();

            Assert.NotEmpty(claiming);
            Assert.All(claiming, id => Assert.Contains(id, backed));
        }
    }

    [Fact]
    public async Task Load_OfTheProvince_HasCertificatesInEveryStatus()
    {
        var certificates = await sample.Catalog.ReadAsync(db => db.Certificates.Where(c => c.Kind == CertificateKind.Ocop).ToListAsync(Cancellation));
        var byStatus = certificates.CountBy(certificate => certificate.Term.StatusOn(Today)).ToDictionary();

        foreach (var status in Enum.GetValues<CertificateStatus>().Except([CertificateStatus.NotYet])) Assert.True(byStatus.GetValueOrDefault(status) >= 8, $"{status}: {byStatus.GetValueOrDefault(status)}");
        Assert.DoesNotContain(CertificateStatus.NotYet, byStatus.Keys);
        var holding = certificates.Where(certificate => certificate.Term.HoldsOn(Today)).ToList();
        Assert.InRange(holding.Count(c => c.Stars == 3) * 100 / holding.Count, 80, 90);
        Assert.InRange(holding.Count(c => c.Stars == 5), 3, 12);
        Assert.Equal([IssuerLevel.District, IssuerLevel.Province, IssuerLevel.Ministry], certificates.Select(c => c.IssuerLevel).Distinct().Order());
        // Before 1/7/2025 there were districts, and papers named them.
        Assert.All(certificates, certificate => Assert.Equal(certificate.GrantedOn < new DateOnly(2025, 7, 1), certificate.AddressAsPrinted!.Split(',').Length == 4));
    }

    [Fact]
    public async Task Load_OfTheProvince_NumbersEveryPaperAsASample()
    {
        var certificates = await sample.Catalog.ReadAsync(db => db.Certificates.ToListAsync(Cancellation));

        Assert.All(certificates, certificate => Assert.EndsWith("-MẪU", certificate.DecisionNumber, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<CertificateKind>().Except([CertificateKind.Other]), kind => Assert.Contains(certificates, c => c.Kind == kind));
        Assert.All(certificates.GroupBy(c => c.DecisionNumber), same => Assert.Single(same.Select(c => (c.IssuerName, c.DecisionDate)).Distinct()));
    }

    [Fact]
    public async Task Load_OfTheProvince_HasNamesThatPeopleSearchFor()
    {
        var names = await sample.Catalog.ReadAsync(db => db.Products.Select(p => p.Name).ToListAsync(Cancellation));
        string[] wanted =
        [
            "Nước mắm Đề Gi", "Mắm nhum Mỹ An", "Bún số 8", "Bún Song Thằn An Thái", "Rượu Bàu Đá", "Nem chua chợ Huyện", "Bánh ít lá gai", "Tré Bình Định",
            "Bánh tráng nước dừa Tam Quan", "Bánh tráng mè", "Bánh hỏi Diêu Trì", "Chả cá Quy Nhơn", "Cá ngừ đại dương", "Bò một nắng muối kiến vàng", "Bò khô",
            "Hạt điều rang củi", "Tiêu đen Chư Sê", "Mật ong rừng", "Trà mãng cầu", "Chè dây", "Bưởi da xanh Hoài Ân", "Đậu phộng rang", "Dầu đậu phộng", "Măng le khô Kbang", "Cà phê rang xay nguyên chất Đak Đoa",
            "Tinh dầu sả chanh", "Yến sào", "Nón lá Gò Găng", "Mai vàng An Nhơn", "Bánh tét", "Bánh trung thu", "Mắm ruốc", "Dứa", "Muối kiến vàng", "Nước mắm nhum",
        ];

        Assert.All(wanted, part => Assert.Contains(names, name => name.StartsWith(part, StringComparison.Ordinal)));
        Assert.Contains(names, name => name.Length >= 90);
    }

    [Fact]
    public async Task Load_OfTheProvince_BoastsAndHealsNothing()
    {
        string[] forbidden = ["số một", "duy nhất", "tốt nhất", "ngon nhất", "hàng đầu", "chữa", "trị bệnh", "bổ dưỡng", "tăng cường", "giải độc", "chống lão hóa", "cam kết"];
        var texts = await sample.Catalog.ReadAsync(db => db.Products.Select(p => p.Name + "\n" + p.Summary + "\n" + p.Story).ToListAsync(Cancellation));
        texts.AddRange(await sample.Catalog.ReadAsync(db => db.Producers.Select(p => p.Introduction!).ToListAsync(Cancellation)));

        Assert.All(texts, text => Assert.DoesNotContain(forbidden, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.All(texts, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_OfTheProvince_DeclaresLabelsAndCodesThatHold()
    {
        var products = await sample.Catalog.ReadAsync(db => db.Products.Include(p => p.Producer).ToListAsync(Cancellation));
        var groups = await sample.Catalog.ReadAsync(db => db.Categories.Where(c => c.LabelGroup != null).ToDictionaryAsync(c => c.Key, c => c.LabelGroup!.Value, Cancellation));

        var coded = products.Where(product => product.Gtin is not null).ToList();
        Assert.True(coded.Count > 200);
        Assert.All(coded, product => Assert.StartsWith("08930000", product.Gtin, StringComparison.Ordinal));
        Assert.Equal(coded.Count, coded.Select(product => product.Gtin).Distinct().Count());
        Assert.InRange(products.Count(product => LabelRules.Missing(product, groups[product.CategoryKey]).Count == 0) * 100 / products.Count, 80, 99);
        Assert.Contains(products, product => product.LabelAddress?.Contains("tỉnh Bình Định", StringComparison.Ordinal) == true);
        Assert.All(products.Where(product => product.IsStrongAlcohol), product => Assert.DoesNotContain("ngon", product.Story, StringComparison.Ordinal));
        Assert.True(products.CountBy(product => product.Name).Count(same => same.Value > 1) > 20);
    }

    [Fact]
    public async Task Load_Again_DoesNothing()
    {
        var before = await sample.Catalog.InScopeAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation));

        Assert.False(await sample.Catalog.InScopeAsync<SampleProvince, bool>(province => province.LoadAsync(Cancellation)));

        Assert.Equal(before, await sample.Catalog.InScopeAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation)));
        Assert.Null(await sample.Catalog.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
        Assert.True(await sample.Catalog.InScopeAsync<SampleStatus, bool>(async status => await status.IsLoadedAsync(Cancellation)));
    }
}

[Collection(nameof(SqliteSample))]
public sealed class SqliteSampleProvinceTests(SqliteSample sample) : SampleProvinceTests(sample);

[Collection(nameof(PostgresSample))]
public sealed class PostgresSampleProvinceTests(PostgresSample sample) : SampleProvinceTests(sample);
