using Catalog.Core.Articles;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Samples;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Samples;

/// <summary>Outlets, fairs, honours, articles and units of the loaded sample, on both databases.</summary>
[Trait("Speed", "Slow")]
public abstract class SampleEventsTests
{
    private readonly LoadedSample sample;

    protected SampleEventsTests(LoadedSample sample)
    {
        Assert.SkipWhen(sample.WhyMissing is not null, sample.WhyMissing ?? "");
        this.sample = sample;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateOnly Today => VietnamTime.Today(sample.Catalog.Clock);

    [Fact]
    public async Task Load_OfTheProvince_HasOutletsOfAllKindsAndStates()
    {
        var outlets = await sample.Catalog.ReadAsync(db => db.Outlets.Include(o => o.Declarations).Include(o => o.Products).AsSplitQuery().ToListAsync(Cancellation));

        Assert.Equal(70, outlets.Count);
        Assert.All(outlets, outlet => Assert.Contains("mẫu", outlet.Name, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<OutletKind>(), outlets.Select(outlet => outlet.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<OutletStatus>(), outlets.Select(outlet => outlet.Status).Distinct().Order());
        Assert.Contains(outlets, outlet => outlet.Hours.IsUnknown);
        Assert.Contains(outlets, outlet => outlet.Hours.Exceptions.Count == 2);
        Assert.Contains(outlets, outlet => outlet.ConfirmedOn is null);
        Assert.Contains(outlets, outlet => outlet.ConfirmedOn < Today.AddDays(-180));
        Assert.Contains(outlets, outlet => outlet.Declarations.Count == 3);
        Assert.Contains(outlets.SelectMany(outlet => outlet.Products), link => link.ConfirmedOn < Today.AddDays(-180));
        Assert.Contains(outlets.SelectMany(outlet => outlet.Products), link => link.ConfirmedOn > Today.AddDays(-30));
        Assert.Contains(outlets, outlet => outlet.StabilisesPrices);
        string[] wanted = ["Nước mắm Đề Gi cốt nhĩ", "Nem chua chợ Huyện", "Nón lá Gò Găng", "Mắm nhum Mỹ An", "Măng le khô Kbang"];
        var sold = outlets.Where(outlet => outlet.IsTrading).SelectMany(outlet => outlet.Products).Select(link => link.ProductId).ToHashSet();
        var names = await sample.Catalog.ReadAsync(db => db.Products.Where(p => sold.Contains(p.Id)).Select(p => p.Name).ToListAsync(Cancellation));
        Assert.All(wanted, name => Assert.Contains(name, names));
    }

    /// <summary>Strong drink is offered nowhere, what is fresh only near its maker or at a market, and OCOP points sell what holds a certificate.</summary>
    [Fact]
    public async Task Load_OfTheProvince_SellsWhatSuchShopsSell()
    {
        var outlets = await sample.Catalog.ReadAsync(db => db.Outlets.Include(o => o.Products).ToListAsync(Cancellation));
        var products = await sample.Catalog.ReadAsync(db => db.Products.ToDictionaryAsync(p => p.Id, Cancellation));
        var holding = await sample.Catalog.ReadAsync(async db => await ProductCertificates.ReadAsync(db, [.. products.Keys], Today, Cancellation));
        var sold = outlets.SelectMany(outlet => outlet.Products, (outlet, link) => (outlet, product: products[link.ProductId])).ToList();

        Assert.All(sold, pair => Assert.False(pair.product.IsStrongAlcohol, pair.product.Name));
        Assert.All(sold.Where(pair => pair.product.CategoryKey is "i1a" or "i1b"), pair =>
            Assert.True(pair.product.CommuneCode == pair.outlet.CommuneCode || pair.outlet.Kind == OutletKind.Store, $"{pair.outlet.Name}: {pair.product.Name}"));
        Assert.All(sold.Where(pair => pair.outlet.Kind == OutletKind.OcopPoint), pair => Assert.NotNull(holding.Of(pair.product.Id).Stars));
    }

    [Fact]
    public async Task Load_OfTheProvince_HasFairsInEveryPhase()
    {
        var fairs = await sample.Catalog.ReadAsync(db => db.Fairs.Include(f => f.Stops).Include(f => f.Results).Include(f => f.Exhibitors).AsSplitQuery().ToListAsync(Cancellation));

        Assert.Equal(40, fairs.Count);
        Assert.All(fairs, fair => Assert.Contains("(mẫu)", fair.Name, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<FairPhase>(), fairs.Select(fair => fair.PhaseOn(Today)).Distinct().Order());
        Assert.Equal(Enum.GetValues<FairKind>(), fairs.Select(fair => fair.Kind).Distinct().Order());
        Assert.Contains(fairs, fair => fair.Stops.Count >= 4);
        Assert.True(fairs.Count(fair => fair.Results.Count > 0) >= 14);
        Assert.Contains(fairs, fair => fair.PhaseOn(Today) == FairPhase.Ended && fair.Results.Count == 0);
        Assert.Contains(fairs, fair => fair.Exhibitors.Count > 20);
        var tet = fairs.Where(fair => fair.Kind == FairKind.TetMarket).SelectMany(fair => fair.Stops).ToList();
        Assert.All(tet, stop => Assert.Contains(stop.LastDay, new[] { SampleTet.Last(Today), SampleTet.Coming(Today) }.SelectMany(day => new[] { day.AddDays(-1), day.AddDays(-6) })));
    }

    [Fact]
    public async Task Load_OfTheProvince_HonoursSamplesOnly()
    {
        var honours = await sample.Catalog.ReadAsync(db => db.Honours.Include(h => h.Edition!.Award).ToListAsync(Cancellation));

        Assert.True(honours.Count >= 60);
        Assert.Equal([HonourStatus.Valid, HonourStatus.Expired, HonourStatus.Withdrawn], honours.Select(honour => honour.Term.StatusOn(Today)).Distinct().Order());
        Assert.Equal(Enum.GetValues<HonourSubjectKind>(), honours.Select(honour => honour.SubjectKind).Distinct().Order());
        Assert.All(honours.Where(honour => honour.SubjectName is not null), honour => Assert.Contains("mẫu", honour.SubjectName, StringComparison.Ordinal));
        Assert.All(honours, honour => Assert.Contains("Kỳ mẫu", honour.Edition!.Name, StringComparison.Ordinal));
        Assert.All(honours, honour => Assert.True(honour.ValidFrom <= Today));
        var makers = await sample.Catalog.ReadAsync(db => db.Producers.ToDictionaryAsync(p => p.Id, p => p.Kind, Cancellation));
        var association = honours.Where(honour => honour.Edition!.Award!.Name.StartsWith("Hàng Việt Nam chất lượng cao", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(association);
        Assert.All(association, honour => Assert.True(makers[honour.SubjectId!.Value] is ProducerKind.SmallEnterprise or ProducerKind.LargeEnterprise));
    }

    [Fact]
    public async Task Load_OfTheProvince_HasArticlesAndUnits()
    {
        var articles = await sample.Catalog.ReadAsync(db => db.Articles.Include(a => a.Section).ToListAsync(Cancellation));
        var units = await sample.Catalog.ReadAsync(db => db.Units.ToListAsync(Cancellation));

        Assert.Equal(30, articles.Count);
        Assert.Equal(ArticleSections.Shipped.Select(section => section.Key).Order(), articles.Select(article => article.Section!.Key).Distinct().Order());
        Assert.Contains(articles, article => article.IsReplacedOn(Today));
        Assert.All(articles.Where(article => !article.IsDocument), article => Assert.True(article.Body!.Split(' ').Length > 60, article.Name));
        Assert.True(units.Count >= 25);
        Assert.All(units, unit => Assert.Contains("Dữ liệu mẫu", unit.Duties, StringComparison.Ordinal));
        Assert.Contains(units, unit => unit.ParentId is null);
    }
}

[Collection(nameof(SqliteSample))]
public sealed class SqliteSampleEventsTests(SqliteSample sample) : SampleEventsTests(sample);

[Collection(nameof(PostgresSample))]
public sealed class PostgresSampleEventsTests(PostgresSample sample) : SampleEventsTests(sample);
