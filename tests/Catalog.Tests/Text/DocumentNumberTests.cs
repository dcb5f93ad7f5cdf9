using Catalog.Core.Text;

namespace Catalog.Tests.Text;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("1234/QĐ-UBND")]
    [InlineData("1234/qđ-ubnd")]
    [InlineData("1234/QD-UBND")]
    [InlineData(" 1234 / QĐ - UBND ")]
    [InlineData("1 234/QĐ–UBND")]
    [InlineData("1234/Q Đ‑UBND")] // a hyphen that does not break
    [InlineData("1234∕QĐ−UBND")] // a slash and a minus of mathematics
    [InlineData("01234/QĐ UBND")]
    [InlineData("1234/QD\u0323\u0300-UBND")]
    public void Key_OfAnySpelling_IsTheSame(string typed) => Assert.Equal("1234qdubnd", DocumentNumber.Key(typed));

    [Theory]
    [InlineData("26/2026/QĐ-TTg", "26/2026qdttg")]
    [InlineData("1/23-QĐ", "1/23qd")]
    [InlineData("12/3-QĐ", "12/3qd")]
    [InlineData("100/QĐ", "100qd")]
    [InlineData("GCN-007", "gcn7")]
    [InlineData("số mẫu H-1", "somauh1")]
    [InlineData(" - / ", "")]
    public void Key_KeepsWhatTellsNumbersApart(string typed, string key) => Assert.Equal(key, DocumentNumber.Key(typed));
}
