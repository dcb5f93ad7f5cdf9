using Catalog.Core.Places;

namespace Catalog.Tests.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("xa:21688", PlaceKind.Commune, "21688")]
    [InlineData("tinh:52", PlaceKind.Province, "52")]
    [InlineData("x:21688", PlaceKind.OldCommune, "21688")]
    [InlineData("h:544", PlaceKind.OldDistrict, "544")]
    [InlineData("t:52", PlaceKind.OldProvince, "52")]
    public void TryParse_KeyOfEachKind_ReadsAndWritesTheSame(string text, PlaceKind kind, string code)
    {
        Assert.True(PlaceKey.TryParse(text, out var key));
        Assert.Equal((new PlaceKey(kind, code), text), (key, key.ToString()));
        Assert.True(PlaceKey.TryParseTail(key.ToTail(), out var again));
        Assert.Equal(key, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xa:2168")]
    [InlineData("xa:2168a")]
    [InlineData("xa:216888")]
    [InlineData("h:54")]
    [InlineData("q:544")]
    [InlineData(":544")]
    [InlineData("h:٥٤٤")]
    [InlineData("H:544")]
    [InlineData("xa: 21688")]
    public void TryParse_AnythingElse_IsNoKey(string? text)
    {
        Assert.False(PlaceKey.TryParse(text, out _));
        if (text is not null) Assert.Throws<FormatException>(() => PlaceKey.Parse(text));
    }

    [Theory]
    [InlineData("21688", "xa:21688")]
    [InlineData("h544", "h:544")]
    [InlineData("x21688", "x:21688")]
    [InlineData("t52", "t:52")]
    [InlineData("tinh52", "tinh:52")]
    [InlineData("544", null)]
    [InlineData("h", null)]
    [InlineData("hh544", null)]
    public void TryParseTail_EndOfAnAddress_IsTheKeyOrNothing(string tail, string? key) =>
        Assert.Equal(key, PlaceKey.TryParseTail(tail, out var parsed) ? parsed.ToString() : null);
}
