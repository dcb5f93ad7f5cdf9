using Catalog.Core.Producers;

namespace Catalog.Core.Samples;

/// <summary>
/// Texts of products and producers: hand-written ones for what the region is known for, and for the rest sentences of the
/// family put together in ways that stay true of every product of its kind.
/// </summary>
internal sealed class SampleStory
{
    private readonly IReadOnlyDictionary<string, string> written = SampleFile.Texts("stories.md");
    private readonly SampleSentences sentences = new();

    /// <summary>What the good is, and for some its pack or its place; of a strong drink the facts alone.</summary>
    public static string Summary(SampleProduct product)
    {
        var good = product.Variant;
        return SampleDice.For(product.Key + "tóm tắt").Next(3) switch
        {
            0 when product.NetContent is { } net => $"{good.Is} Quy cách: {net}.",
            1 when product.NetContent is not null => $"{good.Is} Nơi sản xuất: {product.Maker.Place.Commune}.",
            _ => good.Is,
        };
    }

    /// <returns>Nothing for strong drinks: a story pulls (Luật Quảng cáo, Điều 7.3).</returns>
    public string? Of(SampleProduct product)
    {
        if (product.Variant.Alcohol >= Products.Product.StrongAlcoholPercent) return null;
        if (product.Family.IsNeutral) return Neutral(product);
        if (product.IsFirst && written.TryGetValue(product.Variant.Name, out var text)) return text;
        var dice = SampleDice.For(product.Key + "câu chuyện");
        var (opening, about, making, use) = (sentences.Opening(product, dice), product.Fact("about"), product.Fact("making"), product.Fact("use"));
        var (doing, uses) = product.Family.Category switch
        {
            "vi1" => ("## Cách tổ chức", "## Chuẩn bị"),
            "i1a" => ("## Cách trồng", "## Cách dùng"),
            "v1" or "v2" => ("## Cách trồng", "## Cách chăm"),
            "v3" => ("## Cách nuôi", "## Cách chăm"),
            _ => ("## Cách làm", "## Cách dùng"),
        };
        var body = dice.Next(3) switch
        {
            0 => $"{opening} {about}\n\n{doing}\n\n{making}\n\n{uses}\n\n{use}",
            1 => $"{about} {opening}\n\n{making}\n\n{use}",
            _ => $"{opening}\n\n{making}\n\n> {use}\n\n{about}",
        };
        return $"{body}\n\n{sentences.Closing(product, dice)}";
    }

    public static string Of(SampleMaker maker, IReadOnlyList<SampleFamily> families)
    {
        var line = families.First(family => family.Key == maker.Families[0]);
        var who = KindWord(maker.Kind);
        var people = maker switch
        {
            { IsEthnicMinority: true, IsWomenLed: true } => " Người làm phần lớn là phụ nữ dân tộc thiểu số trong vùng.",
            { IsEthnicMinority: true } => " Thành viên phần lớn là đồng bào dân tộc thiểu số trong vùng.",
            { IsWomenLed: true } => " Cơ sở do phụ nữ đứng tên và điều hành.",
            { IsYouth: true } => " Cơ sở bắt đầu từ một nhóm thanh niên khởi nghiệp ở quê.",
            _ => "",
        };
        return $"{char.ToUpperInvariant(who[0])}{who[1..]} ở {maker.Place.Commune} ({maker.Place.Old} trước ngày 01/7/2025).{people}\n\n{line.About}\n\n"
            + "Đây là cơ sở mẫu: tên, địa chỉ, số đăng ký và liên hệ do chương trình đặt ra để minh họa, không phải của cơ sở nào có thật.";
    }

    private static string Neutral(SampleProduct product) =>
        $"{product.Fact("making")}\n\nSản xuất tại {product.Maker.Place.Commune} ({product.Maker.Place.Old} trước ngày 01/7/2025).";

    private static string KindWord(ProducerKind kind) => kind switch
    {
        ProducerKind.Cooperative => "hợp tác xã",
        ProducerKind.CooperativeGroup => "tổ hợp tác",
        ProducerKind.SmallEnterprise => "doanh nghiệp nhỏ và vừa",
        ProducerKind.LargeEnterprise => "doanh nghiệp quy mô lớn",
        ProducerKind.Farm => "trang trại",
        ProducerKind.Association => "tổ chức cộng đồng làm du lịch",
        _ => "hộ sản xuất có đăng ký kinh doanh",
    };
}
