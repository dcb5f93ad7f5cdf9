using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>Who stands behind the fields of the sample: most the business alone, some a register, some whoever looked at the label.</summary>
internal sealed class SampleSources(DateOnly today)
{
    private const string Inspector = "Đơn vị kiểm tra mẫu", Decision = "Quyết định công nhận OCOP mẫu", Barcodes = "Cơ sở dữ liệu mã vạch mẫu";
    private const string Businesses = "Sổ đăng ký kinh doanh mẫu", Survey = "Khảo sát giá mẫu";

    /// <param name="granted">Of an OCOP certificate that holds: its decision names these things.</param>
    public void Of(FieldChanges<Product> values, SampleProduct product, DateOnly? granted)
    {
        var dice = SampleDice.For(product.Key + "nguồn");
        if (dice.Chance(32))
        {
            values.From(new FieldProvenance(FieldSource.Checked, Inspector, Earlier(dice, 240)), ProductFields.NetContent, ProductFields.Ingredients,
                ProductFields.ShelfLife, ProductFields.Storage, ProductFields.Warning, ProductFields.LabelAddress, ProductFields.Lot);
        }
        if (dice.Chance(60)) values.From(new FieldProvenance(FieldSource.Register, Barcodes, Earlier(dice, 400)), ProductFields.Gtin);
        if (granted is { } on)
            values.From(new FieldProvenance(FieldSource.Register, Decision, on), ProductFields.Name, ProductFields.Producer, ProductFields.Category, ProductFields.Commune, ProductFields.OldPlace, ProductFields.OcopCode);
    }

    /// <summary>Where the price was seen, and who says so: at the counters that sell such things, else at the maker.</summary>
    public static (string Place, string Source, bool IsChecked) SeenAt(SampleProduct product, SampleDice dice) => (product.Family.Category, dice.Next(3)) switch
    {
        (['n', not '1', ..], 1 or 2) => ("Đại lý mẫu, phường Quy Nhơn", "Niêm yết tại đại lý (dữ liệu mẫu)", true),
        (not ("v2" or "v3" or "vi1" or ['n', not '1', ..]), 1) => ($"Chợ mẫu, {product.Maker.Place.Commune}", "Khảo sát mẫu tại chợ", true),
        (not ("i1a" or "i1b" or "v1" or "v2" or "v3" or "vi1" or ['n', ..]), 2) => ("Cửa hàng đặc sản mẫu, phường Quy Nhơn", "Niêm yết tại cửa hàng (dữ liệu mẫu)", true),
        _ => ($"Tại cơ sở, {product.Maker.Place.Commune}", "Cơ sở kê khai (dữ liệu mẫu)", false),
    };

    /// <param name="on">The day somebody stood at the market and wrote the price down.</param>
    public static void OfPrice(FieldChanges<Product> values, DateOnly on) => values.From(new FieldProvenance(FieldSource.Checked, Survey, on),
        ProductFields.PriceFrom, ProductFields.PriceTo, ProductFields.PriceUnit, ProductFields.PricePlace, ProductFields.PriceDate, ProductFields.PriceSource);

    public void Of(FieldChanges<Producer> values, SampleMaker maker)
    {
        var dice = SampleDice.For(maker.Name + "nguồn");
        if (dice.Chance(55))
            values.From(new FieldProvenance(FieldSource.Register, Businesses, Earlier(dice, 500)), ProducerFields.Name, ProducerFields.Kind, ProducerFields.Registration, ProducerFields.Founded);
        if (dice.Chance(40))
            values.From(new FieldProvenance(FieldSource.Checked, Inspector, Earlier(dice, 300)), ProducerFields.Commune, ProducerFields.Address, ProducerFields.Latitude, ProducerFields.Longitude);
    }

    private DateOnly Earlier(SampleDice dice, int days) => SampleRound.Weekday(today.AddDays(-5 - dice.Next(days)));
}
