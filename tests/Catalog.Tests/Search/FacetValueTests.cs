using Catalog.Core.Certificates;
using Catalog.Core.Producers;
using Catalog.Core.Search;

namespace Catalog.Tests.Search;

public sealed class FacetValueTests
{
    [Theory]
    [InlineData(0, "0-50")]
    [InlineData(49_999, "0-50")]
    [InlineData(50_000, "50-100")]
    [InlineData(999_999, "500-1000")]
    [InlineData(1_000_000, "1000-")]
    [InlineData(2_000_000_000, "1000-")]
    public void Price_OfAnySize_LiesInOneBand(long price, string band) => Assert.Equal(band, PriceBands.Of(price));

    [Fact]
    public void Values_OfClosedFacets_AreReadBackAndNamed()
    {
        Assert.All(Enum.GetValues<ProducerKind>(), kind => Assert.Equal(kind, ProducerKindValues.Find(ProducerKindValues.Of(kind))));
        Assert.All(StandardValues.All, value => Assert.Equal(value, StandardValues.Of(StandardValues.Find(value)!.Value)));
        Assert.Null(StandardValues.Of(CertificateKind.Ocop));
        Assert.Equal("iso22000", StandardValues.Of(CertificateKind.Iso22000));
        Assert.Equal("Dưới 50.000\u00A0đ", PriceBands.Label("0-50"));
        Assert.Equal("Từ 1.000.000\u00A0đ", PriceBands.Label("1000-"));
    }

    [Theory]
    [InlineData("priceRange", "50-100", true)]
    [InlineData("priceRange", "50-51", false)]
    [InlineData("sold", "no", false)]
    [InlineData("standard", "haccp", true)]
    [InlineData("producerKind", "company", false)]
    public void Value_ThatCannotBe_IsNamed(string facet, string value, bool isKnown)
    {
        var (query, faults) = CatalogQueryReader.Read(name => name == facet ? [value] : []);
        Assert.Equal(isKnown, faults.Count == 0);
        Assert.Equal(isKnown, query.Filters.Has(facet, value));
    }
}
