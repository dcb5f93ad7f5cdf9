using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Products;

/// <summary>The lines of the entry, each with who says so.</summary>
internal static class ProductFacts
{
    private const string Undeclared = "Chưa khai";
    private const string OldLabelNote = "Nhãn in trước khi sáp nhập đơn vị hành chính được dùng tối đa 2 năm; địa chỉ cũ trên nhãn không phải là lỗi.";

    /// <summary>Fields of the label in the order people read them; which of them a group needs is the law's, see <see cref="LabelRules"/>.</summary>
    private static readonly Field<Product, string?>[] LabelFields =
    [
        ProductFields.Brand, ProductFields.NetContent, ProductFields.Ingredients, ProductFields.Nutrition, ProductFields.ManufactureDate, ProductFields.ShelfLife,
        ProductFields.Storage, ProductFields.Usage, ProductFields.Warning, ProductFields.Specifications, ProductFields.Lot,
    ];

    public static IReadOnlyList<Fact> Label(Product product, LabelGroup? group, PlaceResolver places)
    {
        var needed = group is { } known ? LabelRules.For(known) : [];
        List<Fact?> facts = [.. LabelFields.Select(field =>
            product.FactOf(field, field.Get(product)) ?? (needed.Contains(field) ? new Fact(field.Label, Undeclared) : null))];
        if (product.AlcoholPercent is { } percent) facts.Add(product.FactOf(ProductFields.Alcohol, VietnameseNumber.ToText(percent) + " %"));
        if (product.Gtin is { } gtin)
            facts.Add(product.FactOf(ProductFields.Gtin, gtin.TrimStart('0'), gtin.TrimStart('0').StartsWith("893", StringComparison.Ordinal) ? "Đầu 893: mã được cấp tại Việt Nam, không phải bằng chứng nơi sản xuất." : null));
        facts.Add(product.FactOf(ProductFields.LabelAddress, product.LabelAddress, NamesAnOldPlace(product.LabelAddress, places) ? OldLabelNote : null));
        return [.. facts.OfType<Fact>()];
    }

    private static bool NamesAnOldPlace(string? address, PlaceResolver places) => places.Resolve(address).Candidates is [{ Place.Key.IsOld: true }, ..];

    public static IReadOnlyList<Fact> Origin(Product product, Place? commune, string? provinceName) =>
    [
        .. new[]
        {
            product.FactOf(ProductFields.Origin, product.Origin),
            product.FactOf(ProductFields.Commune, commune is null ? null : $"{commune.FullName}{(provinceName is null ? "" : ", " + provinceName)}", product.OldPlace is null ? null : "Trên giấy tờ cũ: " + product.OldPlace),
            product.FactOf(ProductFields.MaterialOrigin, product.MaterialOrigin),
            product.FactOf(ProductFields.OcopCode, product.OcopCode),
        }.OfType<Fact>(),
    ];

    public static IReadOnlyList<Fact> Maker(Producer producer, Place? commune, string? provinceName, IEnumerable<Fact> contacts)
    {
        string?[] parts = [producer.AddressLine, commune?.InText, provinceName];
        return
        [
            .. new[]
            {
                producer.FactOf(ProducerFields.Name, producer.Name)! with { Label = "Tên", Url = CatalogLinks.Producer(producer.Id, producer.Name) },
                producer.FactOf(ProducerFields.Kind, SearchLabels.OfProducer(producer.Kind)),
                producer.FactOf(ProducerFields.Address, string.Join(", ", parts.OfType<string>()), producer.OldAddress is null ? null : "Địa chỉ trước 01/07/2025: " + producer.OldAddress),
            }.OfType<Fact>(),
            .. contacts,
        ];
    }

    /// <summary>The seven things a buyer must be able to see: NĐ 37/2026/NĐ-CP, Điều 23.7; TT 31/2026/TT-BCT, Điều 7. Unit and address are those of whoever answers for it.</summary>
    public static IReadOnlyList<Fact> Trace(Product product, IReadOnlyList<Fact> maker, int pictures) =>
    [
        new("Tên", product.Name),
        new("Hình ảnh", pictures == 0 ? "Chưa có ảnh chụp" : $"{pictures} ảnh ở đầu trang"),
        new("Xuất xứ", product.Origin),
        new("Đơn vị", ValueOf(maker, "Tên")),
        new("Địa chỉ", ValueOf(maker, ProducerFields.Address.Label)),
        new("Thương hiệu, lô", string.Join(", ", new[] { product.Brand, product.Lot }.OfType<string>()) is { Length: > 0 } brand ? brand : Undeclared),
        new("Hạn sử dụng", product.ShelfLife ?? Undeclared),
    ];

    private static string ValueOf(IEnumerable<Fact> facts, string label) => facts.FirstOrDefault(fact => fact.Label == label)?.Value ?? Undeclared;
}
