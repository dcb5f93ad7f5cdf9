using Catalog.Core.Records;

namespace Catalog.Tests.Text;

public sealed class CatalogLinksTests
{
    [Fact]
    public void Addresses_OfEachKind_AreWhatLabelsAndLinksPrint()
    {
        Assert.Equal("/san-pham/bun-song-than-loai-1-12", CatalogLinks.Product(12, "Bún Song Thằn (loại 1)"));
        Assert.Equal("/xa-phuong/xa-hoai-an-21688", CatalogLinks.Commune("21688", "Xã Hoài Ân"));
        Assert.Equal("/dia-danh-cu/huyen-hoai-an-h544", CatalogLinks.OldUnit('h', "544", "Huyện Hoài Ân"));
        Assert.Equal("/danh-muc/ca-phe-ca-cao-i6", CatalogLinks.Category("i6", "Cà phê, ca cao"));
        Assert.Equal("/chung-nhan?so=142%2FQ%C4%90-UBND", CatalogLinks.Decision("142/QĐ-UBND"));
    }

    [Theory]
    [InlineData("ca-phe-12", "ca-phe", 12)]
    [InlineData("12", "", 12)]
    [InlineData("ca-phe-", "ca-phe", null)]
    [InlineData("ca-phe-0", "ca-phe", null)]
    [InlineData("ca-phe-99999999999", "ca-phe", null)]
    [InlineData("ca-phe-+1", "ca-phe", null)]
    [InlineData("", "", null)]
    public void SlugKey_OfAnAddress_HasTheDigitsAfterTheLastHyphen(string part, string slug, int? id)
    {
        var key = SlugKey.Read(part);
        Assert.Equal((slug, id), (key.Slug, key.Id));
    }
}
