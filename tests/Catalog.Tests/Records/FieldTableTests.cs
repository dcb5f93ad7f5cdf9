using Catalog.Core.Certificates;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using CsCheck;

namespace Catalog.Tests.Records;

public sealed class FieldTableTests
{
    [Fact]
    public void Tables_OfAllAggregates_HaveCodesAndLabelsForPeople()
    {
        Assert.All(All(), field =>
        {
            Assert.Matches("^[a-z][A-Za-z]+$", field.Code);
            Assert.False(string.IsNullOrWhiteSpace(field.Label));
            Assert.False(field.Label.EndsWith(':'));
        });
    }

    /// <summary>Every text that people can type has a limit, or one request could fill the disk.</summary>
    [Fact]
    public void TextFields_OfAllAggregates_HaveALimit() =>
        Assert.Empty(All().Where(field => field.IsText && field.MaxLength is null).Select(field => field.Label));

    [Fact]
    public void LabelRules_CoverEveryGroup() => Assert.All(Enum.GetValues<LabelGroup>(), group => Assert.NotNull(LabelRules.For(group)));

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u0007b")]
    [InlineData("a\uFFFDb")]
    public void Apply_UnprintableText_IsRefusedWithARemedy(string text)
    {
        var errors = Apply(new FieldChanges<Product>().Set(ProductFields.Brand, text));

        Assert.Equal("Thương hiệu có ký tự không in được, hãy xóa rồi gõ lại.", Assert.Single(errors).Message);
    }

    [Fact]
    public void Apply_LoneSurrogateInJson_IsRefused() => Assert.Single(Apply(new FieldChanges<Product>().SetJson("brand", "\"\\ud800\"")));

    [Theory]
    [InlineData("\"ba\"")]
    [InlineData("{}")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("không phải json")]
    public void Apply_AnotherType_IsRefused(string json) =>
        Assert.Equal("priceFrom", Assert.Single(Apply(new FieldChanges<Product>().SetJson("priceFrom", json))).Field);

    [Fact]
    public void Apply_BlankText_ClearsTheField()
    {
        var product = new Product();
        Assert.Empty(ProductFields.Table.Apply(product, new FieldChanges<Product>().Set(ProductFields.Brand, "Đề Gi")));
        Assert.Empty(ProductFields.Table.Apply(product, new FieldChanges<Product>().Set(ProductFields.Brand, "  \r\n ")));

        Assert.Null(product.Brand);
    }

    [Fact]
    public void Apply_AFaultAmongGoodValues_WritesNone()
    {
        var product = new Product();

        ProductFields.Table.Apply(product, new FieldChanges<Product>().Set(ProductFields.Brand, "Đề Gi").Set(ProductFields.Alcohol, 101));

        Assert.Null(product.Brand);
    }

    /// <summary>Whatever text is stored is in NFC, without outer blanks, and reads back the same a second time.</summary>
    [Fact]
    public void Apply_AnyText_IsStableAfterTheFirstTime() =>
        Gen.String[Gen.Char, 0, 120].Sample(text =>
        {
            var first = new Product();
            if (ProductFields.Table.Apply(first, new FieldChanges<Product>().Set(ProductFields.Brand, text)).Count > 0) return true;
            var second = new Product();
            var errors = ProductFields.Table.Apply(second, new FieldChanges<Product>().Set(ProductFields.Brand, first.Brand));
            return errors.Count == 0 && first.Brand == second.Brand && (first.Brand is null || first.Brand.IsNormalized());
        });

    /// <summary>Values come from outside as JSON (imports, stored proposals): whatever it is, the table answers, it never throws.</summary>
    [Fact]
    public void Apply_AnyJson_IsTakenOrRefused()
    {
        string[] shapes = ["null", "[]", "[null]", "[[]]", "{}", "{\"weekly\":null}", "[{}]", "{\"weekly\":[null]}", "{\"exceptions\":[{\"hours\":[null]}]}", "0", "-1", "1e99", "0.123456789", "true", "\"\"", "\"x\"", "\"2026-02-30\"", "[\"a\",null]", "[1,2]"];
        Assert.All(shapes, json => Probe(ProductFields.Table, json));
        Assert.All(shapes, json => Probe(ProducerFields.Table, json));
        Assert.All(shapes, json => Probe(CertificateFields.Table, json));
        Assert.All(shapes, json => Probe(Core.Outlets.OutletFields.Table, json));
        Assert.All(shapes, json => Probe(Core.Fairs.FairFields.Table, json));
        Assert.All(shapes, json => Probe(Core.Honours.HonourFields.Table, json));
        Assert.All(shapes, json => Probe(Core.Articles.ArticleFields.Table, json));
        Assert.All(shapes, json => Probe(Core.Units.UnitFields.Table, json));
    }

    [Fact]
    public void Apply_MoreThanFourDecimals_IsRefused() =>
        Assert.Equal("alcohol", Assert.Single(Apply(new FieldChanges<Product>().Set(ProductFields.Alcohol, 12.34567m))).Field);

    private static void Probe<T>(FieldTable<T> table, string json) where T : Core.Records.Record, new()
    {
        foreach (var field in table.Fields) table.Apply(new T(), new FieldChanges<T>().SetJson(field.Code, json));
    }

    private static IReadOnlyList<FieldError> Apply(FieldChanges<Product> changes) => ProductFields.Table.Apply(new Product(), changes);

    private static IEnumerable<(string Code, string Label, int? MaxLength, bool IsText)> All() =>
        Describe(ProductFields.Table).Concat(Describe(ProducerFields.Table)).Concat(Describe(CertificateFields.Table))
            .Concat(Describe(CategoryFields.Table)).Concat(Describe(CraftVillageFields.Table)).Concat(Describe(StandardFields.Table));

    private static IEnumerable<(string Code, string Label, int? MaxLength, bool IsText)> Describe<T>(FieldTable<T> table) =>
        table.Fields.Select(field => (field.Code, field.Label, field.MaxLength, field.GetType().GetGenericArguments()[1] == typeof(string)));
}
