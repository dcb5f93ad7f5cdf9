using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Certificates;

public static class CertificateFields
{
    private static readonly (DateOnly?, DateOnly?) LawDates = (new DateOnly(1990, 1, 1), new DateOnly(2100, 12, 31));

    public static readonly Field<Certificate, CertificateKind> Kind = new("kind", "Loại chứng nhận", c => c.Kind, (c, v) => c.Kind = v) { IsRequired = true, Risk = High };
    public static readonly Field<Certificate, int> Producer = new("producer", "Chủ thể", c => c.ProducerId, (c, v) => c.ProducerId = v) { IsRequired = true, Risk = High };
    public static readonly Field<Certificate, IReadOnlyList<int>> Products = new("products", "Sản phẩm",
        c => [.. c.Products.Select(p => p.ProductId).Order()], WriteProducts)
    { Risk = High };
    public static readonly Field<Certificate, int?> Standard = new("standard", "Tiêu chuẩn", c => c.StandardId, (c, v) => c.StandardId = v);
    public static readonly Field<Certificate, int?> Stars = new("stars", "Hạng sao", c => c.Stars, (c, v) => c.Stars = v) { Range = (3, 5), Risk = High };
    public static readonly Field<Certificate, decimal?> Score = new("score", "Điểm đánh giá", c => c.Score, (c, v) => c.Score = v) { Range = (50, 100), IsPublic = false };
    public static readonly Field<Certificate, string> DecisionNumber = new("decisionNumber", "Số quyết định", c => c.DecisionNumber, (c, v) => c.DecisionNumber = v) { IsRequired = true, MaxLength = Certificate.NumberLength, Risk = High };
    public static readonly Field<Certificate, DateOnly?> DecisionDate = new("decisionDate", "Ngày quyết định", c => c.DecisionDate, (c, v) => c.DecisionDate = v) { Range = LawDates, Risk = High };
    public static readonly Field<Certificate, string?> CertificateNumber = Text("certificateNumber", "Số giấy chứng nhận", c => c.CertificateNumber, (c, v) => c.CertificateNumber = v, Certificate.NumberLength);
    public static readonly Field<Certificate, IssuerLevel> IssuerLevel = new("issuerLevel", "Cấp công nhận", c => c.IssuerLevel, (c, v) => c.IssuerLevel = v) { IsRequired = true, Risk = High };
    public static readonly Field<Certificate, string> IssuerName = new("issuerName", "Cơ quan cấp", c => c.IssuerName, (c, v) => c.IssuerName = v) { IsRequired = true, MaxLength = Certificate.IssuerLength, Risk = High };
    public static readonly Field<Certificate, string?> Scope = Text("scope", "Phạm vi", c => c.Scope, (c, v) => c.Scope = v, Certificate.ScopeLength);
    public static readonly Field<Certificate, DateOnly> GrantedOn = new("grantedOn", "Ngày cấp", c => c.GrantedOn, (c, v) => c.GrantedOn = v) { IsRequired = true, Range = (new(1990, 1, 1), new(2100, 12, 31)), Risk = High };
    public static readonly Field<Certificate, DateOnly?> ExpiresOn = new("expiresOn", "Ngày hết hạn", c => c.ExpiresOn, (c, v) => c.ExpiresOn = v) { Range = LawDates, Risk = High };
    public static readonly Field<Certificate, string?> TaxonomyVersion = Text("taxonomyVersion", "Bộ phân loại trên giấy", c => c.TaxonomyVersion, (c, v) => c.TaxonomyVersion = v, Certificate.TaxonomyLength);
    public static readonly Field<Certificate, string?> AddressAsPrinted = new("addressAsPrinted", "Địa chỉ trên giấy", c => c.AddressAsPrinted, (c, v) => c.AddressAsPrinted = v) { MaxLength = Producers.Producer.AddressLength, IsPersonal = true };
    public static readonly Field<Certificate, string?> SourceUrl = new("sourceUrl", "Nguồn", c => c.SourceUrl, (c, v) => c.SourceUrl = v) { MaxLength = Certificate.UrlLength, Rule = FieldRules.WebAddress };
    public static readonly Field<Certificate, string?> CheckedBy = Text("checkedBy", "Đơn vị kiểm tra", c => c.CheckedBy, (c, v) => c.CheckedBy = v, Certificate.IssuerLength);
    public static readonly Field<Certificate, DateOnly?> CheckedOn = new("checkedOn", "Ngày kiểm tra", c => c.CheckedOn, (c, v) => c.CheckedOn = v) { Range = LawDates };

    // Written by the state changes of the service, shown in history and diff.
    public static readonly Field<Certificate, DateOnly?> ExtendedUntil = new("extendedUntil", "Gia hạn đến", c => c.ExtendedUntil, (c, v) => c.ExtendedUntil = v) { Risk = High, IsReadOnly = true };
    public static readonly Field<Certificate, string?> ExtensionDocument = State("extensionDocument", "Văn bản gia hạn", c => c.ExtensionDocument, (c, v) => c.ExtensionDocument = v, Certificate.DocumentLength);
    public static readonly Field<Certificate, DateOnly?> RevokedOn = new("revokedOn", "Thu hồi từ", c => c.RevokedOn, (c, v) => c.RevokedOn = v) { Risk = High, IsReadOnly = true };
    public static readonly Field<Certificate, RevocationGround?> RevocationGround = new("revocationGround", "Căn cứ thu hồi", c => c.RevocationGround, (c, v) => c.RevocationGround = v) { IsReadOnly = true };
    public static readonly Field<Certificate, string?> RevocationDecision = State("revocationDecision", "Quyết định thu hồi", c => c.RevocationDecision, (c, v) => c.RevocationDecision = v, Certificate.NumberLength);
    public static readonly Field<Certificate, string?> RevocationAuthority = State("revocationAuthority", "Cơ quan thu hồi", c => c.RevocationAuthority, (c, v) => c.RevocationAuthority = v, Certificate.IssuerLength);
    public static readonly Field<Certificate, DateOnly?> ReplacedOn = new("replacedOn", "Thay thế từ", c => c.ReplacedOn, (c, v) => c.ReplacedOn = v) { Risk = High, IsReadOnly = true };
    public static readonly Field<Certificate, int?> ReplacedBy = new("replacedBy", "Thay bằng", c => c.ReplacedById, (c, v) => c.ReplacedById = v) { IsReadOnly = true };

    public static readonly FieldTable<Certificate> Table = new(
    [
        Kind, Producer, Products, Standard, Stars, Score, DecisionNumber, DecisionDate, CertificateNumber, IssuerLevel, IssuerName, Scope, GrantedOn, ExpiresOn,
        TaxonomyVersion, AddressAsPrinted, SourceUrl, CheckedBy, CheckedOn,
        ExtendedUntil, ExtensionDocument, RevokedOn, RevocationGround, RevocationDecision, RevocationAuthority, ReplacedOn, ReplacedBy,
    ]);

    private static Field<Certificate, string?> Text(string code, string label, Func<Certificate, string?> read, Action<Certificate, string?> write, int length) =>
        new(code, label, read, write) { MaxLength = length };

    private static Field<Certificate, string?> State(string code, string label, Func<Certificate, string?> read, Action<Certificate, string?> write, int length) =>
        new(code, label, read, write) { MaxLength = length, IsReadOnly = true };

    private static void WriteProducts(Certificate certificate, IReadOnlyList<int> ids)
    {
        certificate.Products.RemoveAll(link => !ids.Contains(link.ProductId));
        certificate.Products.AddRange(ids.Except(certificate.Products.Select(link => link.ProductId)).Select(id => new CertificateProduct { ProductId = id }));
    }
}
