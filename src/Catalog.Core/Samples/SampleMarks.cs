using Catalog.Core.Certificates;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>The other papers of the sample: good practice, food safety, declarations, rights. Bodies and numbers are samples.</summary>
internal sealed class SampleMarks(DateOnly today, SampleDecisions decisions, IReadOnlyDictionary<string, int> standards)
{
    /// <summary>Which families can carry what, how often (of a hundred), for how many months (0: without end), by which standard.</summary>
    private static readonly (CertificateKind Kind, string Families, int Percent, int Months, string? Standard, string Number)[] Rules =
    [
        (CertificateKind.VietGap, "buoi dua-thom trai-cay-cao-nguyen trai-cay-dong-bang rau tieu", 34, 36, "TCVN 11892-1:2017", "VietGAP"),
        (CertificateKind.GlobalGap, "trai-cay-cao-nguyen ca-phe tieu", 7, 12, null, "GGN"),
        (CertificateKind.VietnamOrganic, "gao tieu ca-phe", 9, 24, "TCVN 11041-2:2017", "HC"),
        (CertificateKind.ForeignOrganic, "ca-phe tieu dieu", 5, 12, null, "ORG"),
        (CertificateKind.Haccp, "ca-ngu cha-ca nuoc-mam bo-kho ca-phe-hoa-tan yen-sao an-nhanh say cong-nghiep-thuc-pham", 24, 36, null, "HACCP"),
        (CertificateKind.Iso22000, "dieu ca-phe-hoa-tan an-nhanh yen-sao nuoc-dong-chai cong-nghiep-thuc-pham", 26, 36, "TCVN ISO 22000:2018", "ISO22000"),
        (CertificateKind.Halal, "dieu ca-phe-hoa-tan an-nhanh nuoc-giai-khat", 8, 24, null, "HALAL"),
        (CertificateKind.ProductDeclaration, "nuoc-mam mam mam-nhum tuong nem tre cha-ca bo-kho bo-mot-nang cha-bong banh-it banh-trang dau-phong dau-an ngu-coc dieu say mat-ong ca-phe che tra-thao-moc nuoc-giai-khat thuc-pham-chuc-nang", 38, 0, null, "TCB"),
        (CertificateKind.StandardConformity, "vat-lieu", 70, 36, "QCVN 16:2023/BXD", "HQ"),
        (CertificateKind.StandardConformity, "det-may", 50, 36, "QCVN 01:2017/BCT", "HQ"),
        (CertificateKind.StandardConformity, "nuoc-dong-chai", 60, 36, "QCVN 6-1:2010/BYT", "HQ"),
        (CertificateKind.StandardConformity, "ruou-bau-da ruou-trang", 50, 36, "QCVN 6-3:2010/BYT", "HQ"),
        (CertificateKind.GrowingArea, "buoi trai-cay-cao-nguyen", 22, 0, null, "VT"),
    ];

    public static readonly (string Number, string Name, string Body)[] Standards =
    [
        ("TCVN 11892-1:2017", "Thực hành nông nghiệp tốt (VietGAP) – Phần 1: Trồng trọt", "Bộ Khoa học và Công nghệ"),
        ("TCVN 11041-2:2017", "Nông nghiệp hữu cơ – Phần 2: Trồng trọt hữu cơ", "Bộ Khoa học và Công nghệ"),
        ("TCVN ISO 22000:2018", "Hệ thống quản lý an toàn thực phẩm – Yêu cầu đối với các tổ chức trong chuỗi thực phẩm", "Bộ Khoa học và Công nghệ"),
        ("TCVN 5107:2018", "Nước mắm", "Bộ Khoa học và Công nghệ"),
        ("QCVN 6-1:2010/BYT", "Quy chuẩn kỹ thuật quốc gia đối với nước khoáng thiên nhiên và nước uống đóng chai", "Bộ Y tế"),
        ("QCVN 6-3:2010/BYT", "Quy chuẩn kỹ thuật quốc gia đối với các sản phẩm đồ uống có cồn", "Bộ Y tế"),
        ("QCVN 16:2023/BXD", "Quy chuẩn kỹ thuật quốc gia về sản phẩm, hàng hóa vật liệu xây dựng", "Bộ Xây dựng"),
        ("QCVN 01:2017/BCT", "Quy chuẩn kỹ thuật quốc gia về mức giới hạn hàm lượng formaldehyt và các amin thơm trong sản phẩm dệt may", "Bộ Công Thương"),
    ];

    /// <summary>Rights that groups hold; said to be samples, because a real right belongs to somebody.</summary>
    private static readonly (CertificateKind Kind, string Family, string Scope)[] Rights =
    [
        (CertificateKind.GeographicalIndication, "mam-nhum", "Chỉ dẫn địa lý mẫu để minh họa cách hiển thị, không phải quyền đã đăng ký"),
        (CertificateKind.CertificationMark, "tieu", "Nhãn hiệu chứng nhận mẫu, không phải quyền đã đăng ký"),
        (CertificateKind.CertificationMark, "non-la", "Nhãn hiệu chứng nhận mẫu, không phải quyền đã đăng ký"),
        (CertificateKind.CollectiveMark, "nem", "Nhãn hiệu tập thể mẫu, không phải quyền đã đăng ký"),
        (CertificateKind.CollectiveMark, "bun-song-than", "Nhãn hiệu tập thể mẫu, không phải quyền đã đăng ký"),
    ];

    public IEnumerable<FieldChanges<Certificate>> All(IReadOnlyList<StoredProduct> products) =>
        OfProducts(products).Concat(OfProducers(products)).Concat(OfGroups(products));

    private IEnumerable<FieldChanges<Certificate>> OfProducts(IReadOnlyList<StoredProduct> products) =>
        from product in products
        from rule in Rules
        where rule.Families.Split(' ').Contains(product.Plan.Family.Key)
        let dice = SampleDice.For(product.Plan.Key + rule.Kind + rule.Families)
        let isClaimed = Claims(product.Plan.Variant.Name, rule.Kind)
        where dice.Chance(rule.Percent) || isClaimed
        select Paper(rule.Kind, [product], dice, rule.Months, rule.Number, rule.Standard, null, isClaimed);

    /// <summary>Whoever writes it into the name must have the paper, and one that holds.</summary>
    private static bool Claims(string name, CertificateKind kind) => kind switch
    {
        CertificateKind.VietGap => name.Contains("VietGAP", StringComparison.Ordinal),
        CertificateKind.VietnamOrganic => name.Contains("hữu cơ", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Food safety and brand names belong to the producer, so one paper speaks of all its products.</summary>
    private IEnumerable<FieldChanges<Certificate>> OfProducers(IReadOnlyList<StoredProduct> products)
    {
        foreach (var own in products.GroupBy(product => product.ProducerId))
        {
            var dice = SampleDice.For(own.First().Plan.Maker.Name + "giấy");
            var food = own.Where(product => product.Plan.Fact("shelf") is not null && product.Plan.Family.Category is ['i', >= '1' and <= '6', ..] or "ii2a" or "ii2b").ToList();
            if (food.Count > 0 && dice.Chance(70)) yield return Paper(CertificateKind.FoodSafety, food, dice, 36, "ATTP", null, "Sản xuất, chế biến thực phẩm");
            if (dice.Chance(22)) yield return Paper(CertificateKind.Trademark, [.. own], dice, 120, "NH", null, "Nhãn hiệu mẫu, không phải quyền đã đăng ký");
        }
    }

    private IEnumerable<FieldChanges<Certificate>> OfGroups(IReadOnlyList<StoredProduct> products) =>
        from right in Rights
        let first = products.First(product => product.Plan.Family.Key == right.Family)
        let own = products.Where(product => product.ProducerId == first.ProducerId && product.Plan.Family.Key == right.Family).ToList()
        select Paper(right.Kind, own, SampleDice.For(right.Family + right.Kind), right.Kind == CertificateKind.GeographicalIndication ? 0 : 120, "SHTT", null, right.Scope);

    private FieldChanges<Certificate> Paper(
        CertificateKind kind, List<StoredProduct> products, SampleDice dice, int months, string number, string? standard, string? scope, bool mustHold = false)
    {
        // One in six has run out: pages must say so.
        var longest = months == 0 ? 40 : !mustHold && dice.Next(6) == 0 ? months + 8 : Math.Max(2, months - 7);
        var granted = SampleRound.Weekday(today.AddMonths(-1 - dice.Next(longest)));
        var values = new FieldChanges<Certificate> { Source = FieldSource.Register, SourceName = "Dữ liệu mẫu" }
            .Set(CertificateFields.Kind, kind).Set(CertificateFields.Producer, products[0].ProducerId).Set(CertificateFields.Products, [.. products.Select(product => product.Id)])
            .Set(CertificateFields.DecisionNumber, decisions.Next(number)).Set(CertificateFields.GrantedOn, granted)
            .Set(CertificateFields.IssuerLevel, IssuerLevel.Other).Set(CertificateFields.IssuerName, $"Tổ chức mẫu số {1 + dice.Next(6)}").Set(CertificateFields.Scope, scope);
        if (months > 0) values.Set(CertificateFields.ExpiresOn, granted.AddMonths(months).AddDays(-1));
        if (standard is not null) values.Set(CertificateFields.Standard, standards[standard]);
        return values;
    }
}
