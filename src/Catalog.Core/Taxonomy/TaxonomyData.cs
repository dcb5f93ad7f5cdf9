using static Catalog.Core.Taxonomy.LabelGroup;

namespace Catalog.Core.Taxonomy;

/// <summary>The two trees as data. Key: the number without dots, lower case; a leaf without a letter keeps its group's number.</summary>
internal static class TaxonomyData
{
    public static readonly DateOnly Ocop2026From = new(2026, 5, 22);

    public sealed record Row(string Key, string? Parent, string Number, string Name, string? Agency = null, LabelGroup? Label = null);

    /// <summary>QĐ 26/2026/QĐ-TTg, Phụ lục I: 6 ngành, 26 bộ sản phẩm.</summary>
    public static readonly Row[] Ocop =
    [
        new("i", null, "I", "Sản phẩm thực phẩm"),
        new("i1", "i", "I.1", "Thực phẩm tươi sống"),
        new("i1a", "i1", "I.1a", "Rau, củ, quả, hạt tươi", "NNMT", FreshFood),
        new("i1b", "i1", "I.1b", "Thịt, thủy sản, trứng, sữa tươi", "NNMT", FreshFood),
        new("i2", "i", "I.2", "Thực phẩm thô, sơ chế"),
        new("i2a", "i2", "I.2a", "Gạo, ngũ cốc, hạt sơ chế khác", "NNMT", Grain),
        new("i2b", "i2", "I.2b", "Mật ong, mật khác và nông sản thực phẩm khác", "NNMT", Food),
        new("i3", "i", "I.3", "Thực phẩm chế biến"),
        new("i3a", "i3", "I.3a", "Đồ ăn nhanh", "CT", Food),
        new("i3b", "i3", "I.3b", "Chế biến từ gạo, ngũ cốc", "NNMT; CT", Food),
        new("i3c", "i3", "I.3c", "Chế biến từ rau, củ, quả, hạt", "NNMT", Food),
        new("i3d", "i3", "I.3d", "Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác", "NNMT; CT", Food),
        new("i4", "i", "I.4", "Gia vị"),
        new("i4a", "i4", "I.4a", "Tương, nước mắm, gia vị dạng lỏng khác", "NNMT", Food),
        new("i4b", "i4", "I.4b", "Gia vị khác", "NNMT", Food),
        new("i5", "i", "I.5", "Chè"),
        new("i5a", "i5", "I.5a", "Chè tươi, chế biến", "NNMT", Food),
        new("i5b", "i5", "I.5b", "Sản phẩm chè từ thực vật khác", "NNMT", Food),
        new("i6", "i", "I.6", "Cà phê, ca cao", "NNMT", Food),
        new("ii", null, "II", "Sản phẩm đồ uống"),
        new("ii1", "ii", "II.1", "Đồ uống có cồn"),
        new("ii1a", "ii1", "II.1a", "Rượu trắng", "CT", Alcohol),
        new("ii1b", "ii1", "II.1b", "Đồ uống có cồn khác", "CT", Alcohol),
        new("ii2", "ii", "II.2", "Đồ uống không cồn"),
        new("ii2a", "ii2", "II.2a", "Nước khoáng thiên nhiên, nước uống đóng chai", "YT", Drink),
        new("ii2b", "ii2", "II.2b", "Đồ uống không cồn", "CT", Drink),
        new("iii", null, "III", "Sản phẩm dược liệu và sản phẩm từ dược liệu"),
        new("iii1", "iii", "III.1", "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền", "YT", HealthFood),
        new("iii2", "iii", "III.2", "Mỹ phẩm có thành phần từ dược liệu", "YT", Cosmetic),
        new("iii3", "iii", "III.3", "Tinh dầu và dược liệu khác", "YT; CT", OtherGoods),
        new("iv", null, "IV", "Sản phẩm hàng thủ công mỹ nghệ"),
        new("iv1", "iv", "IV.1", "Thủ công mỹ nghệ gia dụng, trang trí", "CT; NNMT", Handicraft),
        new("iv2", "iv", "IV.2", "Vải, may mặc", "CT", Textile),
        new("v", null, "V", "Sản phẩm sinh vật cảnh"),
        new("v1", "v", "V.1", "Hoa", "NNMT", LivingThing),
        new("v2", "v", "V.2", "Cây cảnh", "NNMT", LivingThing),
        new("v3", "v", "V.3", "Động vật cảnh", "NNMT", LivingThing),
        new("vi", null, "VI", "Sản phẩm dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch"),
        new("vi1", "vi", "VI.1", "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", "VHTTDL; NNMT", Tourism),
    ];

    /// <summary>Vietnamese goods outside OCOP; no official tree is prescribed.</summary>
    public static readonly Row[] General =
    [
        new("n", null, "N", "Hàng Việt Nam ngoài OCOP"),
        new("n1", "n", "N.1", "Thực phẩm, đồ uống công nghiệp", null, Food),
        new("n2", "n", "N.2", "Dệt may, da giày", null, Textile),
        new("n3", "n", "N.3", "Đồ gỗ, nội thất", null, OtherGoods),
        new("n4", "n", "N.4", "Vật liệu xây dựng", null, OtherGoods),
        new("n5", "n", "N.5", "Hóa mỹ phẩm, chất tẩy rửa", null, Cosmetic),
        new("n6", "n", "N.6", "Gốm sứ, thủy tinh, đồ nhựa gia dụng", null, OtherGoods),
        new("n7", "n", "N.7", "Máy móc, dụng cụ, vật tư nông nghiệp", null, OtherGoods),
        new("n8", "n", "N.8", "Điện, điện tử, chiếu sáng", null, OtherGoods),
        new("n9", "n", "N.9", "Giấy, văn phòng phẩm, đồ chơi", null, OtherGoods),
    ];
}
