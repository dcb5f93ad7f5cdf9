using System.Text;
using Catalog.Core.Search;

namespace Catalog.Tests.Search;

public sealed class TextPipelineTests
{
    [Theory]
    [InlineData("Nước mắm  Đề Gi", "nước|mắm|đề|gi", "nuoc|mam|de|gi")]
    [InlineData("BÚN SONG THẰN (loại 1)", "bún|song|thằn|loại|1", "bun|song|than|loai|1")]
    [InlineData("bún số 8", "bún|số|8", "bun|so|8")]
    [InlineData("Hoà Bình, thuỷ sản khoẻ", "hòa|bình|thủy|sản|khỏe", "hoa|binh|thuy|san|khoe")]
    [InlineData("hoàng hoả hoạn quý quỷ thuở", "hoàng|hỏa|hoạn|quý|quỷ|thuở", "hoang|hoa|hoan|quy|quy|thuo")]
    [InlineData("Cư M'gar, H’Mông, K‘Ho, Ðắk", "cư|mgar|hmông|kho|đắk", "cu|mgar|hmong|kho|dak")]
    [InlineData("mây‑tre–đan — thủ−công", "mây|tre|đan|thủ|công", "may|tre|dan|thu|cong")]
    [InlineData("1234/QĐ-UBND", "1234|qđ|ubnd", "1234|qd|ubnd")]
    [InlineData("rượu 'ngon' 29,5%", "rượu|ngon|29|5", "ruou|ngon|29|5")]
    [InlineData("café Crème ＡＢ", "café|crème|ａｂ", "cafe|creme|ａｂ")]
    [InlineData("\u200Bmắm\u00ADcá\u202E", "mắmcá", "mamca")]
    [InlineData("…!?", "", "")]
    public void Tokens_Text_AreExactAndFolded(string text, string exact, string folded)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            var tokens = TextPipeline.Tokens(text.Normalize(form));
            Assert.Equal(exact, string.Join('|', tokens.Select(token => token.Exact)));
            Assert.Equal(folded, string.Join('|', tokens.Select(token => token.Folded)));
        }
    }

    [Fact]
    public void Tokens_VeryLongWord_IsCut() =>
        Assert.Equal(new string('a', TextPipeline.MaxTokenLength), Assert.Single(TextPipeline.Tokens(new string('a', 1000))).Exact);

    [Fact]
    public void Tokens_EverySyllableWithATone_HasOneFormForBothPlacements()
    {
        var pairs = new[] { "òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "õe oẽ", "ọe oẹ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ" };
        foreach (var pair in pairs.Select(pair => pair.Split(' ')))
            Assert.Equal(TextPipeline.Tokens("h" + pair[0]), TextPipeline.Tokens("h" + pair[1]));
    }

    [Theory]
    [InlineData("  nước \t\n mắm ", "nước mắm")]
    [InlineData("a\u0000b\uD800c", "a bc")]
    [InlineData("", "")]
    public void Clean_Text_IsPrintableAndNfc(string text, string expected) => Assert.Equal(expected, TextPipeline.Clean(text));

    [Theory]
    [InlineData("mãng", "mảng")]
    [InlineData("dẻo", "dẽo")]
    [InlineData("mắm", null)]
    [InlineData("cam", null)]
    public void SwappedTone_Word_IsTheOtherSpelling(string word, string? expected) => Assert.Equal(expected, SwappedTone.Of(word));

    [Theory]
    [InlineData("1234/QĐ-UBND", "so:1234-qd-ubnd")]
    [InlineData("0026/2026/qd-ttg", "so:26-2026-qd-ttg")]
    [InlineData("12/2026", null)]
    [InlineData("QĐ/12", null)]
    [InlineData("", null)]
    public void Decision_Number_HasOneForm(string text, string? expected) => Assert.Equal(expected, Identifiers.Decision(text));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void Required_SomeOfTheWords_IsHalfRoundedUpAndAtLeastTwo(int words, int required) =>
        Assert.Equal(required, TextQuery.Parse(string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{i}"))).Required(TextMatch.Some));
}
