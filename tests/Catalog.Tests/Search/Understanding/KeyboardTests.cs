using Catalog.Core.Search;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Text;

namespace Catalog.Tests.Search.Understanding;

/// <summary>Telex and VNI keys, and how syllables are put together.</summary>
public sealed class KeyboardTests
{
    private static readonly string[] Syllables = ("nước mắm nhum bún song thằn rượu bàu đá bánh ít lá gai hoài ân quy nhơn hòa thủy khỏe hoàng quả già giếng nghĩa khuya thuở huyện nguyễn chuyện " +
        "muối mía của mưa ngọt ngừ điều đường tiêu yến yêu ướp hũ hữu cừu rươi người khoai xoài mộc nhĩ bưởi dừa dứa đậu phộng trứng vịt gừng tỏi ớt sả chanh thịt xông khói").Split(' ');

    [Theory]
    [InlineData("nuwowcs", "nước")]
    [InlineData("nuowcs", "nước")]
    [InlineData("nuwocs", "nước")]
    [InlineData("mawms", "mắm")]
    [InlineData("thawnf", "thằn")]
    [InlineData("ruwowuj", "rượu")]
    [InlineData("baauf", "bầu")]
    [InlineData("ddas", "đá")]
    [InlineData("dasd", "đá")]
    [InlineData("banhs", "bánh")]
    [InlineData("its", "ít")]
    [InlineData("las", "lá")]
    [InlineData("muwa", "mưa")]
    [InlineData("muaw", "mưa")]
    [InlineData("hoaf", "hòa")]
    [InlineData("quys", "quý")]
    [InlineData("tieesng", "tiếng")]
    [InlineData("cafe", null)]
    [InlineData("honey", null)]
    [InlineData("gai", null)]
    [InlineData("organic", null)]
    [InlineData("st25", null)]
    public void Telex_Word_IsTheSyllableOrNothing(string typed, string? expected) => Assert.Equal(expected, TelexDecoder.Decode(typed));

    [Theory]
    [InlineData("nu7o7c1", "nước")]
    [InlineData("nuo7c1", "nước")]
    [InlineData("ma8m1", "mắm")]
    [InlineData("d9a1", "đá")]
    [InlineData("ru7o7u5", "rượu")]
    [InlineData("ba6u2", "bầu")]
    [InlineData("chu7", "chư")]
    [InlineData("st25", null)]
    [InlineData("ri6", null)]
    [InlineData("034", null)]
    [InlineData("md2", null)]
    public void Vni_Word_IsTheSyllableOrNothing(string typed, string? expected) => Assert.Equal(expected, VniDecoder.Decode(typed));

    [Fact]
    public void Decode_KeysOfEverySyllable_GiveItBack()
    {
        foreach (var word in Syllables.Select(TextToken.Of).Where(word => word.HasMarks).Select(word => word.Exact))
        {
            Assert.Equal(word, TelexDecoder.Decode(Typing.Telex(word)));
            Assert.Equal(word, VniDecoder.Decode(Typing.Vni(word)));
        }
    }

    [Theory]
    [InlineData("mắm", true)]
    [InlineData("nghĩa", true)]
    [InlineData("gì", true)]
    [InlineData("quốc", true)]
    [InlineData("càe", false)]
    [InlineData("mat", false)] // a stop bears sắc or nặng
    [InlineData("mát", true)]
    [InlineData("pleiku", false)]
    [InlineData("htx", false)]
    [InlineData("", false)]
    public void IsWellFormed_Word_IsASyllable(string word, bool expected) => Assert.Equal(expected, VietnameseSyllable.IsWellFormed(word));
}
