using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// Products that cost what real ones cost: names of two to seven words, places with their old names, a description of
/// forty words in which few words are frequent and many are rare. The same for the same number, on any machine.
/// </summary>
internal sealed class BenchmarkCorpus(int count)
{
    private static readonly string[] Heads = ("nước mắm|mắm ruốc|bún khô|bún số 8|bánh tráng|bánh ít lá gai|rượu gạo|nem chua|tré|chả cá|cá ngừ|bò một nắng|khô bò|cà phê rang xay|hạt điều|hồ tiêu|" +
        "mật ong|trà mãng cầu|trà dây|bưởi da xanh|dứa sấy|đậu phộng rang|măng khô|tinh dầu sả|yến sào|nón lá|mây tre đan|gạo lứt|gạo thơm|muối kiến vàng|tương ớt|sầu riêng|chuối sấy|khoai lang|" +
        "nấm linh chi|đông trùng hạ thảo|dầu phụng|dầu dừa|chôm chôm|mắc ca|ca cao|sữa chua|trứng gà|thịt heo gác bếp|tôm khô|mực một nắng|rong biển|thổ cẩm|gốm|hương trầm").Split('|');
    private static readonly string[] Qualities = "nguyên chất|truyền thống|cao cấp|đặc biệt|loại 1|rừng|rang củi|sấy dẻo|hữu cơ|nhà làm|gia truyền|thượng hạng|hút chân không|hộp quà|túi 500 g".Split('|');
    private static readonly string[] Owners = "Hợp tác xã|Tổ hợp tác|Công ty TNHH|Cơ sở|Hộ kinh doanh|Trang trại".Split('|');
    private static readonly string[] Leaves = "i1a i1b i2a i2b i3a i3b i3c i3d i4a i4b i5a i5b i6 ii1a ii1b ii2a ii2b iii1 iii2 iii3 iv1 iv2 v1 v2 v3 vi1".Split(' ');
    private static readonly string[] Statuses = "valid valid valid valid expiring extended expired replaced revoked none".Split(' ');

    private const double Flat = 15;
    private readonly PlaceCatalog places = PlaceReader.Read(PlaceSeed.Shipped());
    private readonly Dictionary<string, string> placeTexts = [];
    private string[] goods = [], words = [];
    private Place[] communes = [];
    private uint seed;

    public IEnumerable<SearchDocument> Documents()
    {
        seed = 2026;
        communes = [.. places.Communes.Where(commune => commune.Parent == PlaceKey.Province("52"))];
        goods = [.. Heads.Concat(Qualities).SelectMany(TextPipeline.Tokens).Select(token => token.Exact).Distinct()];
        words = [.. places.Communes.Select(commune => commune.Name).SelectMany(TextPipeline.Tokens).Select(token => token.Exact).Distinct()];
        for (var id = 1; id <= count; id++) yield return Document(id);
    }

    private SearchDocument Document(int id)
    {
        var commune = communes[Roll(communes.Length)];
        var (leaf, status) = (Leaves[Skewed(Leaves.Length)], Statuses[Roll(Statuses.Length)]);
        var name = Upper($"{Heads[Roll(Heads.Length)]}{(Roll(2) == 0 ? " " + Qualities[Roll(Qualities.Length)] : "")}{(Roll(3) == 0 ? " " + commune.Name : "")}");
        return new SearchDocument
        {
            Type = RecordType.Product,
            Id = id,
            Name = name,
            SortKey = VietnameseText.SortKey(name),
            Producer = $"{Owners[Roll(Owners.Length)]} {Upper(Words(2))}",
            Place = PlaceText(commune),
            Tags = $"{Words(4)} {Goods(1)}",
            Description = $"{Words(36)} {Goods(4)}",
            Identifiers = [Identifiers.Decision($"{1 + Roll(4000)}/QĐ-UBND")!],
            Facets = SearchFilters.None.With(FacetNames.Category, leaf, leaf[..^1]).With(FacetNames.Certificate, status).With(FacetNames.Place, commune.Key.ToString())
                .With(FacetNames.Stars, status is "none" or "expired" or "revoked" or "replaced" ? [] : [$"{3 + Skewed(3)}"]).With(FacetNames.Trait, Roll(5) == 0 ? ["women"] : []),
            Prior = Roll(100) / 100f,
            Price = Roll(10) == 0 ? null : 10_000L * (1 + Roll(200)),
            ValidUntil = new DateOnly(2026, 1, 1).AddDays(Roll(1000)),
            Created = DateTimeOffset.UnixEpoch.AddMinutes(id),
            Points = [commune.Centre!.Value],
        };
    }

    private string PlaceText(Place commune)
    {
        if (placeTexts.TryGetValue(commune.Key.Code, out var known)) return known;
        var before = places.SourcesOf(commune.Key.Code).SelectMany(source => places.Outwards(source.Key)).Select(place => place.Name);
        return placeTexts[commune.Key.Code] = string.Join(", ", places.Outwards(commune.Key).Select(place => place.FullName).Concat(before).Distinct());
    }

    private string Words(int number) => string.Join(' ', Enumerable.Range(0, number).Select(_ => words[Skewed(words.Length)]));

    private string Goods(int number) => string.Join(' ', Enumerable.Range(0, number).Select(_ => goods[Roll(goods.Length)]));

    /// <summary>Small numbers often, large ones rarely, about as words are: the first is one in sixty of a thousand.</summary>
    private int Skewed(int sides) => (int)(Flat * (Math.Pow(1 + sides / Flat, Roll(1_000_000) / 1_000_000d) - 1));

    private int Roll(int sides) => (int)((seed = seed * 1664525 + 1013904223) >> 8) % sides;

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
