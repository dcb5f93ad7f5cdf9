using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Samples;
using Catalog.Core.Text;

namespace Catalog.Tests.Samples;

/// <summary>Whether each good of the sample is described as what it is; read from the files, without a database.</summary>
public sealed class SampleGoodsTests
{
    private static readonly IReadOnlyList<SampleFamily> Families = SampleFamily.ReadAll();
    private static readonly IReadOnlyList<SampleProduct> Plans = Plan();
    private static readonly SampleStory Stories = new();
    private static readonly string[] StoryFacts = ["about", "making", "use"], AllFacts = ["is", "about", "making", "use", "ingredients", "how", "warn", "storage", "spec", "source"];

    /// <summary>Goods that stand apart in their line: words their texts need, and words of the rest of the line that would be false.</summary>
    public static TheoryData<string, string, string> Apart => new()
    {
        { "Phân hữu cơ vi sinh", "vỏ cà phê; bón; xa tầm tay trẻ em", "máy; động cơ; vận hành; inox" },
        { "Thức ăn hỗn hợp cho bò thịt", "cỏ; bắp", "siêu thị; dây chuyền" },
        { "Dầu mè đen", "mè đen; ép", "đậu phộng; lạc; rang muối" },
        { "Hạt mắc ca", "mắc ca; vỏ", "hạt điều; chảo gang; vỏ lụa" },
        { "Cháo đậu xanh", "đậu xanh; gạo; cháo", "vắt sợi; sợi; tô" },
        { "Ngũ cốc bảy loại hạt", "rang; xay; mè; thìa", "nước mắm; tỏi; ớt; bánh tét" },
        { "Viên nén gỗ", "mùn cưa; đốt; khô", "sơn; lắp; khăn ẩm" },
        { "Sanh cổ", "rễ; tán", "mai; lặt lá; nụ" },
        { "Quất (tắc) cảnh", "trái; tán", "mai; lặt lá" },
        { "Bánh tráng bột đậu xanh", "cuốn; tráng; nhúng", "lòng gà; ép sợi nhỏ" },
        { "Bún tươi Ngãi Chánh", "ép sợi; trong ngày", "lá hẹ; loại khô; từng lá mỏng" },
        { "Rong mơ", "rong; rạn; ngọt", "cá chuồn; tẩm; đóng hộp; dị ứng" },
        { "Bánh quy bơ", "bột mì; mắc ca; bơ", "cốm; đậu phộng; gừng" },
        { "Bánh chưng", "lá dong; nếp; thịt", "trung thu; bánh hồng" },
        { "Nhang quế trầm", "quế; trầm; cháy", "uống; ăn; gốm; cói" },
        { "Khăn choàng tơ tằm", "tơ tằm; lụa", "sợi bông; chàm, dệt trên khung lưng; Jrai" },
        { "Chiếu cói", "cói; dệt", "gốm; đồng; gỗ mít" },
        { "Đồ đồng đúc", "đồng; khuôn", "đất sét; cói" },
        { "Nước mắm chay", "đậu nành; chay", "cá cơm; lu sành" },
        { "Đậu hũ (đậu phụ)", "đậu nành; ép", "nấm rửa; tước sợi; loại khô" },
        { "Tiêu lốp", "quả; dài", "hồ tiêu hái; trụ sống" },
        { "Muối hạt", "nước biển; ruộng", "kiến; ớt" },
        { "Cà phê ủ lạnh", "lạnh; chai", "phin; túi van" },
        { "Phấn hoa", "phấn", "chai thủy tinh; quay ly tâm" },
        { "Giày vải", "đế", "áo; vải dệt thoi" },
    };

    [Theory, MemberData(nameof(Apart))]
    public void Texts_OfAGoodThatStandsApart_SpeakOfItAlone(string good, string needed, string wrong)
    {
        var plans = Plans.Where(plan => plan.Variant.Name.StartsWith(good, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(plans);
        foreach (var text in plans.Select(TextOf))
        {
            Assert.All(needed.Split("; "), word => Assert.True(Holds(text, word), $"{good} lacks “{word}”: {text}"));
            Assert.All(wrong.Split("; "), word => Assert.False(Holds(text, word), $"{good} says “{word}”: {text}"));
        }
    }

    [Fact]
    public void Summaries_OfDifferentGoods_AreDifferent()
    {
        var goods = Families.SelectMany(family => family.Variants).ToList();

        Assert.True(goods.Count > 500);
        Assert.Equal(goods.Count, goods.Select(good => good.Name).Distinct().Count());
        Assert.Empty(goods.GroupBy(good => good.Is).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Plans, plan => Assert.InRange(SampleStory.Summary(plan).Length, 30, Product.SummaryLength));
    }

    [Fact]
    public void Texts_OfEveryGood_ReadAsSentences() => Assert.All(Plans, plan =>
    {
        string[] sentences = [SampleStory.Summary(plan), .. StoryFacts.Select(name => plan.Fact(name)).OfType<string>()];
        Assert.All(sentences, text => Assert.True(char.IsUpper(text[0]) && text[^1] == '.' && !text.Contains("  ", StringComparison.Ordinal), text));
        Assert.All(sentences, text => Assert.False(text.Contains("..", StringComparison.Ordinal) || text.Contains(" ,", StringComparison.Ordinal) || text.Contains('{'), text));
    });

    [Fact]
    public void Texts_OfAStrongDrink_TellNoStory()
    {
        var strong = Plans.Where(plan => plan.Variant.Alcohol >= Product.StrongAlcoholPercent).ToList();

        Assert.NotEmpty(strong);
        Assert.All(strong, plan => Assert.Null(Stories.Of(plan)));
        Assert.All(strong, plan => Assert.Contains($"{plan.Variant.Alcohol!.Value.ToString(CultureInfo.InvariantCulture)}% thể tích", SampleStory.Summary(plan), StringComparison.Ordinal));
        Assert.All(Plans.Where(plan => plan.Family.Category.StartsWith("ii1", StringComparison.Ordinal)), plan => Assert.Contains("dưới 18 tuổi", plan.Fact("warn"), StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_OfHealthFood_CarryTheSentenceOfTheLaw() =>
        Assert.All(Plans.Where(plan => plan.Family.Category is "iii1"), plan =>
            Assert.Equal("Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.", plan.Fact("warn")));

    [Fact]
    public void Prices_OfEveryGood_RunFromTheLowerToTheHigher() => Assert.All(Plans, plan =>
    {
        Assert.InRange(plan.Variant.PriceTo, plan.Variant.PriceFrom, plan.Variant.PriceFrom * 2);
        Assert.NotEqual("", plan.Variant.PriceUnit);
    });

    private static List<SampleProduct> Plan()
    {
        var places = new SamplePlaces();
        return [.. SampleProduct.PlanAll(Families, SampleMaker.ReadAll(places), places)];
    }

    private static string TextOf(SampleProduct plan) => string.Join(" | ", AllFacts.Select(name => plan.Fact(name)).OfType<string>());

    /// <summary>As whole words, so that "ăn" is not found in "khăn".</summary>
    private static bool Holds(string text, string words) => (" " + Words(text) + " ").Contains(" " + Words(words) + " ", StringComparison.Ordinal);

    private static string Words(string text) => string.Join(' ', VietnameseText.ToNfc(text).ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '|', '%'], StringSplitOptions.RemoveEmptyEntries));
}
