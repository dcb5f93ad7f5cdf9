using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;

namespace Catalog.TestSupport.Search;

/// <param name="First">Names that must come first, in any order.</param>
/// <param name="Not">A name that must not be found at all.</param>
public sealed record JudgedQuery(string Text, string[] First, string? Not = null);

/// <summary>Regional specialities as people look for them: with marks, without, with the tone on the other vowel, by old places, by kind.</summary>
public static class JudgedQueries
{
    public static readonly IReadOnlyList<JudgedQuery> All =
    [
        new("nước mắm nhum", ["Nước mắm nhum Mỹ An"]),
        new("nuoc mam de gi", ["Nước mắm Đề Gi"]),
        new("mam ruoc", ["Mắm ruốc Cát Khánh"], Not: "Chà bông gà"),
        new("mắm ruốc", ["Mắm ruốc Cát Khánh"]),
        new("bun so 8", ["Bún số 8"]),
        new("bún song thằn", ["Bún Song Thằn An Thái"]),
        new("bun song than an thai", ["Bún Song Thằn An Thái"]),
        new("rượu bầu đá", ["Rượu Bàu Đá"]),
        new("ruou bau da", ["Rượu Bàu Đá"]),
        new("nem chợ huyện", ["Nem chua chợ Huyện"]),
        new("nem chua tuy phuoc", ["Nem chua chợ Huyện"]),
        new("banh it la gai", ["Bánh ít lá gai"]),
        new("tré", ["Tré Bình Định"], Not: "Giỏ mây tre đan"),
        new("mây tre đan", ["Giỏ mây tre đan"]),
        new("tre đan", ["Giỏ mây tre đan"]),
        new("bánh tráng nước dừa tam quan", ["Bánh tráng nước dừa"]),
        new("bánh hỏi diêu trì", ["Bánh hỏi Diêu Trì"]),
        new("cha ca quy nhon", ["Chả cá Quy Nhơn"]),
        new("chả cá Quy Nhơn", ["Chả cá Quy Nhơn"]),
        new("ca ngu dai duong", ["Cá ngừ đại dương đông lạnh"]),
        new("bò một nắng muối kiến vàng", ["Bò một nắng", "Muối kiến vàng"]),
        new("khô bò gia lai", ["Bò khô Pleiku"]),
        new("ca phe rang xay nguyen chat", ["Cà phê rang xay nguyên chất"]),
        new("hạt điều rang củi", ["Hạt điều rang củi"]),
        new("tiêu chư sê", ["Hồ tiêu Chư Sê"]),
        new("mật ong rừng", ["Mật ong rừng"], Not: "Mứt gừng"),
        new("mat ong", ["Mật ong rừng", "Mật ong hoa cà phê"]),
        new("trà mãng cầu", ["Trà mãng cầu"]),
        new("trà mảng cầu", ["Trà mãng cầu"]),
        new("trà dây", ["Trà dây rừng"]),
        new("buoi hoai an", ["Bưởi da xanh Hoài Ân"]),
        new("dầu phộng", ["Dầu phộng ép lạnh"], Not: "Đậu phộng rang muối"),
        new("dau phong", ["Dầu phộng ép lạnh", "Đậu phộng rang muối"]),
        new("nón lá gò găng", ["Nón lá Gò Găng"]),
        new("non la go gang", ["Nón lá Gò Găng"]),
        new("tinh dầu sả chanh", ["Tinh dầu sả chanh"]),
        new("yến sào quy nhơn", ["Yến sào Quy Nhơn"]),
        new("măng le khô", ["Măng le khô"], Not: "Trà mãng cầu"),
        new("mang le kho", ["Măng le khô"]),
        new("THUỶ tinh", ["Gương thủy tinh"]),
        new("ocop 5 sao", ["Cà phê rang xay nguyên chất"]),
        new("gia vị", ["Muối kiến vàng", "Hồ tiêu Chư Sê"]),
        new("hợp tác xã cù lâm", ["Hợp tác xã Cù Lâm"]),
        new("1234/QĐ-UBND", ["Chả cá Quy Nhơn"]),
        new("số quyết định 1234/QĐ-UBND", ["Chả cá Quy Nhơn"]),
        new("hội chợ tết", ["Hội chợ Xuân"]),
        new("hoi cho thang 12", ["Hội chợ thương mại Pleiku"]),
        new("tự hào hàng việt nam", ["Siêu thị Đồng Tiến"]),
    ];

    public static IReadOnlyList<SearchDocument> Documents()
    {
        var documents = new Documents();
        SearchDocument Goods(string name, string place = "Phường Quy Nhơn, Tỉnh Gia Lai, Bình Định", string tags = "", string producer = "Cơ sở mẫu Biển Xanh", string text = "") =>
            documents.Product(name) with { Place = place, Tags = tags, Producer = producer, Description = text, SortKey = VietnameseText.SortKey(name) };
        return
        [
            Goods("Nước mắm nhum Mỹ An", "Xã Phù Mỹ Đông, Tỉnh Gia Lai, Mỹ An, Phù Mỹ, Bình Định", "Tương, nước mắm, gia vị dạng lỏng khác"),
            Goods("Nước mắm Đề Gi", "Xã Đề Gi, Tỉnh Gia Lai, Cát Khánh, Phù Cát, Bình Định", "Tương, nước mắm, gia vị dạng lỏng khác", text: "Cá cơm ủ chượp mười hai tháng"),
            Goods("Mắm ruốc Cát Khánh", tags: "Tương, nước mắm, gia vị dạng lỏng khác"), Goods("Chà bông gà", text: "Ruốc thịt xé sợi"),
            Goods("Bún số 8", tags: "Chế biến từ gạo, ngũ cốc"), Goods("Bún tươi", text: "Giao trước 8 giờ, số lượng lớn"), Goods("Bún Song Thằn An Thái", "Phường Bình Định, Tỉnh Gia Lai, Nhơn Phúc, An Nhơn"),
            Goods("Rượu Bàu Đá", "Xã An Nhơn Tây, Tỉnh Gia Lai, Nhơn Lộc, An Nhơn, Bình Định", "Rượu trắng", "Hợp tác xã Cù Lâm"), Goods("Rượu nếp cẩm", tags: "Đồ uống có cồn khác"),
            Goods("Nem chua chợ Huyện", "Xã Tuy Phước, Tỉnh Gia Lai, Tuy Phước, Bình Định"), Goods("Bánh ít lá gai"), Goods("Bánh ít nhân dừa"), Goods("Tré Bình Định"),
            Goods("Giỏ mây tre đan", tags: "Thủ công mỹ nghệ gia dụng, trang trí"), Goods("Bánh tráng nước dừa", "Phường Tam Quan, Tỉnh Gia Lai, Tam Quan, Hoài Nhơn, Bình Định"), Goods("Bánh tráng mè"),
            Goods("Bánh hỏi Diêu Trì"), Goods("Chả cá Quy Nhơn") with { Identifiers = [Identifiers.Decision("1234/QĐ-UBND")!] }, Goods("Chả ram tôm đất") with { Identifiers = [Identifiers.Decision("123/QĐ-UBND")!] },
            Goods("Cá ngừ đại dương đông lạnh"), Goods("Bò một nắng", "Xã Phú Túc, Tỉnh Gia Lai, Krông Pa", text: "Chấm muối kiến vàng"), Goods("Muối kiến vàng", "Xã Phú Túc, Tỉnh Gia Lai, Krông Pa", "Gia vị khác", text: "Ăn với bò một nắng"),
            Goods("Bò khô Pleiku", "Phường Pleiku, Tỉnh Gia Lai"), Goods("Cà phê rang xay nguyên chất", "Phường Pleiku, Tỉnh Gia Lai", "Cà phê, ca cao, OCOP, 5 sao") with { Prior = .8f }, Goods("Cà phê hòa tan", tags: "OCOP, 3 sao"),
            Goods("Hạt điều rang củi"), Goods("Hồ tiêu Chư Sê", "Xã Chư Sê, Tỉnh Gia Lai", "Gia vị khác"), Goods("Mật ong rừng"), Goods("Mật ong hoa cà phê"), Goods("Mứt gừng", text: "Với mật ong"),
            Goods("Trà mãng cầu"), Goods("Trà dây rừng"), Goods("Bưởi da xanh Hoài Ân", "Xã Hoài Ân, Tỉnh Gia Lai, Hoài Ân, Bình Định"), Goods("Dầu phộng ép lạnh"), Goods("Đậu phộng rang muối"),
            Goods("Nón lá Gò Găng", "Xã Xuân An, Tỉnh Gia Lai, Cát Tường, Phù Cát, Bình Định"), Goods("Tinh dầu sả chanh"), Goods("Yến sào Quy Nhơn"), Goods("Măng le khô"), Goods("Gương thủy tinh"),
            documents.New(RecordType.Producer, "Hợp tác xã Cù Lâm") with { Tags = "Hợp tác xã" },
            documents.New(RecordType.Outlet, "Siêu thị Đồng Tiến") with { Tags = "Điểm bán “Tự hào hàng Việt Nam”", Description = "Nước mắm Đề Gi, Bún số 8" },
            documents.New(RecordType.Fair, "Hội chợ Xuân") with { Tags = "Chợ Tết, hội chợ Xuân, tháng 2 2027", Place = "Phường Quy Nhơn, Tỉnh Gia Lai" },
            documents.New(RecordType.Fair, "Hội chợ thương mại Pleiku") with { Tags = "Hội chợ, triển lãm thương mại, tháng 12 2026", Place = "Phường Pleiku, Tỉnh Gia Lai" },
        ];
    }
}
