using Catalog.Core.Search;
using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Search.Words;
using Catalog.TestSupport.Search;
using Catalog.Tests.Places;

namespace Catalog.Tests.Search.Understanding;

/// <summary>Whole queries over a small catalogue of Gia Lai and its real places.</summary>
public sealed class QueryInterpreterTests
{
    private static readonly SearchLanguage Language = new(
        JudgedQueries.Documents().SelectMany(document => document.WeightedTexts().SkipWhile(text => text.Weight > 3))
            .Aggregate(new VocabularyBuilder(), (all, text) => all.AddSentences(text.Text))
            .AddSentences(string.Join(", ", JudgedQueries.Documents().Select(document => document.Name))).AddSentences("an toàn thực phẩm, lạc rang, cơm gà, hội chợ tết, sao, điểm bán, Thị xã An Nhơn").Build(),
        new SynonymBook([new("lạc", ["đậu phộng"], SynonymKind.TwoWay)]), new DenyList([]),
        Shipped.Catalog.Communes.Where(commune => commune.Parent!.Value.Code == "52").Select(commune => commune.Key.Code).ToHashSet(), new Completions([]), 0);

    private static readonly QueryInterpreter Interpreter = new(Language, Shipped.Catalog, "52");

    [Theory]
    [InlineData("nước mắm Bình Định", "nước|mắm", "place t:52 khu vực Bình Định (cũ): 58 xã, phường")]
    [InlineData("nuoc mam binh dinh", "nuoc|mam", "place t:52 khu vực Bình Định (cũ): 58 xã, phường")]
    [InlineData("OCOP huyện Hoài Ân", "ocop", "place h:544 khu vực Hoài Ân (cũ): 5 xã, phường")]
    [InlineData("buoi hoai an", "buoi", "place h:544 khu vực Hoài Ân (cũ): 5 xã, phường")]
    [InlineData("hoài ân", "hoài|ân", "place h:544 khu vực Hoài Ân (cũ): 5 xã, phường")]
    [InlineData("chả cá qui nhơn", "chả|cá", "place h:540 khu vực Quy Nhơn (cũ): 6 xã, phường")]
    [InlineData("cà phê GL", "cà|phê", "place tinh:52 tỉnh Gia Lai")]
    [InlineData("bò khô pleiku", "bò|khô", "place h:622 khu vực Pleiku (cũ): 7 xã, phường")]
    [InlineData("bánh tráng xã Ân Phong huyện Hoài Ân", "bánh|tráng", "place x:21709 xã Ân Phong (cũ), nay là xã Hoài Ân")]
    [InlineData("mật ong KDang", "mật|ong", "place xa:23714 xã KDang")]
    [InlineData("nước mắm bắc Hoài Nhơn", "nước|mắm", "place xa:21655 phường Hoài Nhơn Bắc")]
    [InlineData("nuoc mam phia bac hoai nhon", "nuoc|mam", "place xa:21655 phường Hoài Nhơn Bắc")]
    [InlineData("an toàn thực phẩm", "an|toàn|thực|phẩm", "")]
    [InlineData("thanh long ruột đỏ", "thanh|long|ruột|đỏ", "")] // a commune elsewhere; nothing of it is in this catalogue
    [InlineData("nước mắm phú quốc", "nước|mắm|phú|quốc", "")]
    [InlineData("hợp tác xã", "hợp|tác|xã", "")]
    [InlineData("ocop 4 sao", "ocop", "stars 4 OCOP 4 sao")]
    [InlineData("cà phê 5*", "cà|phê", "stars 5 OCOP 5 sao")]
    [InlineData("bốn sao", "", "stars 4 OCOP 4 sao")]
    [InlineData("mat ong bon sao", "mat|ong", "stars 4 OCOP 4 sao")]
    [InlineData("ocop 4 sao trở lên", "ocop", "stars 4,5 OCOP 4, 5 sao")]
    [InlineData("sản phẩm 5 sao gia lai", "gia|lai", "stars 5 OCOP 5 sao|place tinh:52 tỉnh Gia Lai")]
    [InlineData("nước mắm hết hạn", "nước|mắm", "certificate expired chứng nhận đã hết hạn")]
    [InlineData("sản phẩm ocop đã hết hạn", "", "certificate expired chứng nhận đã hết hạn")]
    [InlineData("chợ đang mở cửa", "chợ", "type outlet điểm bán")]
    [InlineData("hội chợ tháng 12", "hội|chợ|tháng|12", "type fair hội chợ, phiên chợ")]
    [InlineData("hội chợ tháng mười hai", "hội|chợ|tháng|mười hai", "type fair hội chợ, phiên chợ")]
    [InlineData("hội chợ tháng này", "hội|chợ", "type fair hội chợ, phiên chợ")]
    [InlineData("đông trùng hạ thảo", "đông|trùng|hạ|thảo", "")] // "Đông" was a commune
    [InlineData("chứng nhận hết hạn", "", "certificate expired chứng nhận đã hết hạn")]
    [InlineData("chợ phiên Hoài Ân", "chợ|phiên", "type fair hội chợ, phiên chợ|place h:544 khu vực Hoài Ân (cũ): 5 xã, phường")]
    [InlineData("quà hội chợ", "quà|hội|chợ", "")]
    [InlineData("siêu thị Quy Nhơn", "siêu|thị", "type outlet điểm bán|place h:540 khu vực Quy Nhơn (cũ): 6 xã, phường")]
    [InlineData("lich hoi cho tet", "hoi|cho|tet", "type fair hội chợ, phiên chợ")]
    [InlineData("điểm bán gần Quy Nhơn", "", "type outlet điểm bán|near h:540 gần thành phố Quy Nhơn (cũ)")]
    [InlineData("mua nước mắm ở đâu", "nước|mắm", "")]
    [InlineData("nuwowcs mawms", "nước|mắm", "spelling nước mắm nước mắm")]
    [InlineData("đậu phộng", "đậu phộng", "synonym lạc cả “lạc”")]
    [InlineData("ngon", "ngon", "")]
    [InlineData("", "", "")]
    public void Read_Query_IsWordsAndFindings(string text, string slots, string findings)
    {
        var read = Interpreter.Read(text, []);
        Assert.Equal(slots, string.Join('|', read.Text.Slots.Select(slot => string.Join(' ', slot.Alternatives[0].Words.Select(word => word.Exact)))));
        Assert.Equal(findings, string.Join('|', read.Findings.Select(finding => $"{finding.Kind} {finding.Value} {finding.Label}")));
    }

    [Theory]
    [InlineData("nước mắm Bình Định", "all", "nước|mắm|bình|định")]
    [InlineData("nước mắm Bình Định", "place", "nước|mắm|bình|định")]
    [InlineData("ocop 4 sao", "stars", "ocop|4|sao")]
    [InlineData("nuwowcs", "spelling", "nuwowcs")]
    [InlineData("mua mắm ở đâu", "all", "mua|mắm|ở|đâu")]
    [InlineData("nước mắm gần Quy Nhơn", "near", "nước|mắm|gần")]
    public void Read_Literally_LeavesTheWordsAlone(string text, string kind, string slots)
    {
        var read = Interpreter.Read(text, [kind]);
        Assert.Equal(slots, string.Join('|', read.Text.Slots.Select(slot => string.Join(' ', slot.Alternatives[0].Words.Select(word => word.Exact)))));
        Assert.DoesNotContain(read.Findings, finding => finding.Kind == kind);
    }

    [Theory]
    [InlineData("ocop 2 sao", "OCOP chỉ công nhận")]
    [InlineData("hàng giả", "Muốn phản ánh")]
    [InlineData("bán đồ dỏm báo ai", "Muốn phản ánh")]
    [InlineData("điểm bán gần đây", "Trang không lấy vị trí")]
    [InlineData("siêu thị đang mở cửa", "Xem giờ mở cửa")]
    [InlineData("hội chợ", "Xem lịch hội chợ")]
    public void Read_QuestionForAPage_LeadsThere(string text, string beginning) =>
        Assert.Contains(Interpreter.Read(text, []).Hints, hint => hint.Text.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void Read_Place_IsAScopeAndItsWordsHideNothing()
    {
        var read = Interpreter.Read("bưởi hoài ân", []);
        Assert.Equal(5, read.Scope.Count);
        Assert.Contains("xa:21688", read.Scope);
        Assert.Equal(["hoài", "ân"], read.Text.Optional.Select(slot => slot.Alternatives[0].Words[0].Exact));
        Assert.Equal(["bưởi", "hoài", "ân"], read.Text.Order.Select(word => word.Exact));
    }

    [Theory]
    [InlineData("nuoc mam", "Nước mắm nhum", "[Nước mắm] nhum")]
    [InlineData("nước nhum", "Nước mắm nhum", "[Nước] mắm [nhum]")]
    [InlineData("mắm", "Mâm cỗ, mắm <b>", "Mâm cỗ, [mắm] <b>")]
    [InlineData("đậu phộng", "Lạc (đậu phộng) rang", "[Lạc] ([đậu phộng]) rang")]
    [InlineData("mảng cầu", "Trà mãng cầu", "Trà [mãng cầu]")]
    [InlineData("hoà", "Ấm trà Hòa", "Ấm trà [Hòa]")]
    [InlineData("-mắm", "Mắm", "Mắm")]
    [InlineData("", "Mắm", "Mắm")]
    public void Parts_Text_AreHitsByTheRulesOfTheSearch(string query, string text, string expected) =>
        Assert.Equal(expected, string.Concat(new Highlighter(Interpreter.Read(query, []).Text, TextMatch.All).Parts(text).Select(part => part.IsHit ? $"[{part.Text}]" : part.Text)));
}
