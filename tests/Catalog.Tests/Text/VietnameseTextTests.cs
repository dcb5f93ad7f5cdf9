using Catalog.Core.Products;
using Catalog.Core.Text;
using CsCheck;

namespace Catalog.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Nước mắm  Đề Gi", "nuoc mam de gi")]
    [InlineData("Ðắk Lắk", "dak lak")] // the Icelandic letter, as old fonts wrote it
    [InlineData("ỮỮ ƯƠ", "uu uo")]
    [InlineData("Bún số 8 (loại 1)", "bun so 8 loai 1")]
    public void SearchKey_FoldsEveryMark(string text, string expected)
    {
        Assert.Equal(expected, VietnameseText.SearchKey(text));
        Assert.Equal(expected, VietnameseText.SearchKey(text.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Bún Song Thằn – An Thái", "bun-song-than-an-thai")]
    [InlineData("***", "muc")]
    public void Slug_IsReadableAndNeverEmpty(string text, string expected) => Assert.Equal(expected, VietnameseText.Slug(text));

    [Fact]
    public void SortKey_OrdersAsADictionary()
    {
        string[] ordered = ["an", "An Thái", "anh", "ăn", "âm", "ba", "bà", "bả", "bã", "bá", "bạ", "cá", "cà phê", "da", "đa", "em", "êm", "oan", "ôm", "ơn", "tre", "tré", "um", "ưng", "y"];
        var expected = ordered.OrderBy(VietnameseText.SortKey, StringComparer.Ordinal);

        // Letters come before tones: "cá" and "cà phê" differ in tone first, so huyền (cà) precedes sắc (cá).
        Assert.Equal(["an", "An Thái", "anh", "ăn", "âm", "ba", "bà", "bả", "bã", "bá", "bạ", "cà phê", "cá", "da", "đa", "em", "êm", "oan", "ôm", "ơn", "tre", "tré", "um", "ưng", "y"], expected);
    }

    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.500", 1500)]
    [InlineData("1.5", 1.5)]
    [InlineData("0.500", 0.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("12 000", 12000)]
    [InlineData("-3,25", -3.25)]
    public void Number_AsPeopleTypeIt_IsRead(string typed, double expected)
    {
        Assert.True(VietnameseNumber.TryParse(typed, out var value));
        Assert.Equal((decimal)expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,2,3")]
    [InlineData("1.5,2")]
    [InlineData("NaN")]
    [InlineData("1e309")]
    [InlineData("0x10")]
    [InlineData("99999999999999999999999999999999")]
    public void Number_ThatIsNone_IsRefused(string typed) => Assert.False(VietnameseNumber.TryParse(typed, out _));

    [Fact]
    public void Number_Shown_IsReadBackEqual() =>
        Gen.Int[-1_000_000_000, 1_000_000_000].Select(n => n / 100m).Sample(n => VietnameseNumber.TryParse(VietnameseNumber.ToText(n), out var read) && read == n);

    [Fact]
    public void Code_WithOneWrongCharacter_IsNeverAccepted()
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 31]).Sample((place, shift) =>
        {
            var code = PublicCode.Create();
            var wrong = code.ToCharArray();
            wrong[place] = alphabet[(alphabet.IndexOf(wrong[place], StringComparison.Ordinal) + shift) % 32];
            return PublicCode.Normalize(code) == code && PublicCode.Normalize(new string(wrong)) is null;
        }, iter: 2000);
    }

    [Fact]
    public void Code_TypedCarelessly_IsUnderstood()
    {
        var code = PublicCode.Create();
        Assert.Equal(code, PublicCode.Normalize($" {code[..3]}-{code[3..]} ".ToLowerInvariant().Replace('0', 'o').Replace('1', 'l')));
    }

    [Theory]
    [InlineData("893 1234 567 897", "08931234567897")]
    [InlineData("8938502000018", "08938502000018")]
    [InlineData("893600000000" + "4", "08936000000004")]
    [InlineData("96385074", "00000096385074")] // EAN-8
    public void Gtin_OfAnyLength_HasFourteenDigits(string typed, string expected) => Assert.Equal(expected, Gtin.Normalize(typed));

    [Theory]
    [InlineData("8931234567890")]
    [InlineData("89312345678")]
    [InlineData("89312345678９7")] // a full-width digit
    [InlineData("")]
    public void Gtin_WithAWrongCheckDigit_IsNone(string typed) => Assert.Null(Gtin.Normalize(typed));
}
