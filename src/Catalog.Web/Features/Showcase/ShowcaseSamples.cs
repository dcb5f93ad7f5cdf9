using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Design.Marks;

namespace Catalog.Web.Features.Showcase;

/// <summary>What the gallery shows: made up, and marked so.</summary>
public static class ShowcaseSamples
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>The 26 sets of QĐ 26/2026/QĐ-TTg, Phụ lục I, by key.</summary>
    public static readonly IReadOnlyList<string> Leaves =
    [
        "i1a", "i1b", "i2a", "i2b", "i3a", "i3b", "i3c", "i3d", "i4a", "i4b", "i5a", "i5b", "i6", "ii1a", "ii1b", "ii2a", "ii2b", "iii1", "iii2", "iii3", "iv1", "iv2", "v1", "v2", "v3", "vi1",
    ];

    public static IEnumerable<CertificateFacts> Certificates => Enum.GetValues<CertificateMark>().Where(mark => mark != CertificateMark.None).Select(mark => new CertificateFacts
    {
        Mark = mark,
        Today = Today,
        Stars = 4,
        DecisionNumber = "số mẫu 142/QĐ-UBND",
        DecisionUrl = "/chung-nhan?so=142",
        DecidedOn = new DateOnly(2025, 3, 24),
        GrantedOn = new DateOnly(2025, 3, 24),
        ValidTo = mark switch { CertificateMark.Expiring => Today.AddDays(90), CertificateMark.Extended or CertificateMark.Expired => Today.AddDays(-40), _ => new DateOnly(2028, 3, 24) },
        Issuer = "UBND tỉnh (mẫu)",
        ExtendedTo = mark == CertificateMark.Extended ? Today.AddDays(60) : null,
        ExtensionDocument = "Công văn mẫu 15/UBND-NN",
        RevokedOn = mark == CertificateMark.Revoked ? Today.AddDays(-10) : null,
        RevocationGround = "Không còn sản xuất",
        RevocationDecision = "số mẫu 900/QĐ-UBND",
        RevocationAuthority = "UBND tỉnh (mẫu)",
        Source = new SourceNote(SourceKind.Register, Today),
    });

    public static IReadOnlyList<RegisterRow> Rows =>
    [
        Row("Cà phê rang mộc mẫu", "i6", CertificateMark.Valid, 5),
        Row("Nước mắm nhĩ mẫu", "i4a", CertificateMark.Expiring, 3),
        Row("Bánh tráng nước dừa mè đen nướng sẵn, hộp quà kèm muối mè, gói hút ẩm và túi giấy dó in tay (tên dài mẫu)", "i3b", CertificateMark.Extended, 4),
        Row("Tinh dầu sả chanh mẫu", "iii3", CertificateMark.Expired, 3),
        Row("Gối tre mẫu", "iv1", CertificateMark.None, 0),
        Row("Rượu gạo mẫu 50 độ", "ii1a", CertificateMark.Valid, 4) with { IsStrongAlcohol = true },
        new RegisterRow { Name = "Cơ sở mẫu", Url = "#", IconName = "i-producer", Kind = "Cơ sở sản xuất", Who = "Hợp tác xã, xã mẫu", What = "12 sản phẩm" },
    ];

    public static IReadOnlyList<Fact> Facts =>
    [
        new("Tên", "HTX mẫu Đồi Gió") { Url = "#", Source = new SourceNote(SourceKind.Register, Today) },
        new("Địa chỉ", "Thôn Mẫu 2, xã Hoài Ân") { Note = "Địa chỉ trước 01/07/2025: xã Ân Phong, huyện Hoài Ân", Source = new SourceNote(SourceKind.Checked, Today, "UBND xã mẫu") },
        new("Nguồn nguyên liệu", "Vườn của cơ sở") { Source = new SourceNote(SourceKind.Declared, Today) },
        new("HACCP", "số mẫu 12, Tổ chức mẫu") { Mark = CertificateMark.Valid, Term = "đến 01/01/2028" },
        new("Trang web", "https://example.vn") { Url = "https://example.vn", IsExternal = true },
    ];

    private static RegisterRow Row(string name, string leaf, CertificateMark mark, int stars) => new()
    {
        Name = name,
        Url = "#",
        Code = "MAU" + leaf,
        CategoryKey = leaf,
        Who = "Cơ sở mẫu, xã mẫu",
        What = "túi 500 g · bộ sản phẩm mẫu",
        Mark = mark,
        Stars = stars,
        LastDay = mark == CertificateMark.None ? null : Today.AddMonths(mark.Holds() ? 14 : -2),
    };
}
