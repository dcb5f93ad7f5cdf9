using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Products;

/// <summary>The fields of a product, once: limits, history, diff, provenance, review risk, import and export.</summary>
public static class ProductFields
{
    public static readonly Field<Product, string> Name = new("name", "Tên sản phẩm", p => p.Name, (p, v) => p.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = High };
    public static readonly Field<Product, int> Producer = new("producer", "Cơ sở sản xuất", p => p.ProducerId, (p, v) => p.ProducerId = v) { IsRequired = true, Risk = High };
    public static readonly Field<Product, string> Category = new("category", "Nhóm sản phẩm", p => p.CategoryKey, (p, v) => p.CategoryKey = v) { IsRequired = true, MaxLength = Taxonomy.Category.KeyLength, Risk = Medium };
    public static readonly Field<Product, string?> Brand = Text("brand", "Thương hiệu", p => p.Brand, (p, v) => p.Brand = v, Product.BrandLength);
    public static readonly Field<Product, string?> Summary = Text("summary", "Mô tả ngắn", p => p.Summary, (p, v) => p.Summary = v, Product.SummaryLength);
    public static readonly Field<Product, string?> Story = Text("story", "Câu chuyện sản phẩm", p => p.Story, (p, v) => p.Story = v, Product.StoryLength, Medium);
    public static readonly Field<Product, string> Commune = new("commune", "Nơi sản xuất (xã, phường)", p => p.CommuneCode, (p, v) => p.CommuneCode = v) { IsRequired = true, MaxLength = Producers.Producer.CommuneLength, Risk = High };
    public static readonly Field<Product, string?> OldPlace = Text("oldPlace", "Địa danh trên giấy chứng nhận", p => p.OldPlace, (p, v) => p.OldPlace = v, Producers.Producer.AddressLength);
    public static readonly Field<Product, string?> LabelAddress = new("labelAddress", "Địa chỉ trên nhãn", p => p.LabelAddress, (p, v) => p.LabelAddress = v) { MaxLength = Producers.Producer.AddressLength, Risk = Medium, IsPersonal = true };
    public static readonly Field<Product, string> Origin = new("origin", "Xuất xứ", p => p.Origin, (p, v) => p.Origin = v) { IsRequired = true, MaxLength = Product.ShortTextLength, Risk = High };
    public static readonly Field<Product, string?> MaterialOrigin = Text("materialOrigin", "Nguồn nguyên liệu", p => p.MaterialOrigin, (p, v) => p.MaterialOrigin = v, Product.ShortTextLength, Medium);
    public static readonly Field<Product, string?> NetContent = Text("netContent", "Định lượng, quy cách", p => p.NetContent, (p, v) => p.NetContent = v, Product.ShortTextLength);
    public static readonly Field<Product, string?> Ingredients = Text("ingredients", "Thành phần", p => p.Ingredients, (p, v) => p.Ingredients = v, Product.LabelTextLength, Medium);
    public static readonly Field<Product, string?> Nutrition = Text("nutrition", "Thành phần dinh dưỡng", p => p.Nutrition, (p, v) => p.Nutrition = v, Product.LabelTextLength);
    public static readonly Field<Product, string?> ManufactureDate = Text("manufactureDate", "Ngày sản xuất", p => p.ManufactureDate, (p, v) => p.ManufactureDate = v, Product.ShortTextLength);
    public static readonly Field<Product, string?> ShelfLife = Text("shelfLife", "Hạn sử dụng", p => p.ShelfLife, (p, v) => p.ShelfLife = v, Product.ShortTextLength, Medium);
    public static readonly Field<Product, string?> Storage = Text("storage", "Bảo quản", p => p.Storage, (p, v) => p.Storage = v, Product.LabelTextLength);
    public static readonly Field<Product, string?> Usage = Text("usage", "Hướng dẫn sử dụng", p => p.Usage, (p, v) => p.Usage = v, Product.LabelTextLength);
    public static readonly Field<Product, string?> Warning = Text("warning", "Cảnh báo", p => p.Warning, (p, v) => p.Warning = v, Product.LabelTextLength, Medium);
    public static readonly Field<Product, decimal?> Alcohol = new("alcohol", "Hàm lượng ethanol (% thể tích)", p => p.AlcoholPercent, (p, v) => p.AlcoholPercent = v) { Range = (0, 100), Risk = Medium };
    public static readonly Field<Product, string?> Specifications = Text("specifications", "Thông số kỹ thuật", p => p.Specifications, (p, v) => p.Specifications = v, Product.LabelTextLength);
    public static readonly Field<Product, string?> Lot = Text("lot", "Mã lô", p => p.Lot, (p, v) => p.Lot = v, Product.ShortTextLength);
    public static readonly Field<Product, string?> Gtin = new("gtin", "Mã vạch (GTIN)", p => p.Gtin, (p, v) => p.Gtin = Products.Gtin.Normalize(v))
    {
        MaxLength = 40,
        Risk = Medium,
        Rule = typed => Products.Gtin.Normalize(typed) is null ? "không đúng số kiểm tra, hãy nhập lại đủ 8, 12, 13 hoặc 14 chữ số dưới mã vạch" : null,
    };
    public static readonly Field<Product, string?> TraceUrl = new("traceUrl", "Liên kết truy xuất nguồn gốc", p => p.TraceUrl, (p, v) => p.TraceUrl = v) { MaxLength = Product.TraceUrlLength, Risk = Medium, Rule = FieldRules.WebAddress };
    public static readonly Field<Product, string?> OcopCode = Text("ocopCode", "Mã số sản phẩm OCOP", p => p.OcopCode, (p, v) => p.OcopCode = v, Product.OcopCodeLength, High);
    public static readonly Field<Product, long?> PriceFrom = new("priceFrom", "Giá tham khảo từ", p => p.PriceFrom, (p, v) => p.PriceFrom = v) { Range = (100, 100_000_000_000) };
    public static readonly Field<Product, long?> PriceTo = new("priceTo", "Giá tham khảo đến", p => p.PriceTo, (p, v) => p.PriceTo = v) { Range = (100, 100_000_000_000) };
    public static readonly Field<Product, string?> PriceUnit = Text("priceUnit", "Đơn vị của giá", p => p.PriceUnit, (p, v) => p.PriceUnit = v, Product.ShortTextLength);
    public static readonly Field<Product, string?> PricePlace = Text("pricePlace", "Nơi ghi giá", p => p.PricePlace, (p, v) => p.PricePlace = v, Product.ShortTextLength);
    public static readonly Field<Product, DateOnly?> PriceDate = new("priceDate", "Ngày ghi giá", p => p.PriceDate, (p, v) => p.PriceDate = v) { Range = (new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)) };
    public static readonly Field<Product, string?> PriceSource = Text("priceSource", "Nguồn giá", p => p.PriceSource, (p, v) => p.PriceSource = v, Product.ShortTextLength);

    public static readonly FieldTable<Product> Table = new(
    [
        Name, Producer, Category, Brand, Summary, Story, Commune, OldPlace, LabelAddress, Origin, MaterialOrigin, NetContent, Ingredients, Nutrition,
        ManufactureDate, ShelfLife, Storage, Usage, Warning, Alcohol, Specifications, Lot, Gtin, TraceUrl, OcopCode,
        PriceFrom, PriceTo, PriceUnit, PricePlace, PriceDate, PriceSource,
    ]);

    private static Field<Product, string?> Text(string code, string label, Func<Product, string?> read, Action<Product, string?> write, int length, FieldRisk risk = Low) =>
        new(code, label, read, write) { MaxLength = length, Risk = risk };
}
