using Catalog.Core.Certificates;
using Catalog.Core.Records;
using Catalog.Design.Certificates;
using Catalog.Design.Marks;

namespace Catalog.Web.Features.Shared;

/// <summary>From the certificate of Core to what the components show.</summary>
public static class CertificateMapping
{
    public static CertificateMark MarkOn(this Certificate certificate, DateOnly day) => certificate.Term.StatusOn(day) switch
    {
        CertificateStatus.Valid => CertificateMark.Valid,
        CertificateStatus.Expiring => CertificateMark.Expiring,
        CertificateStatus.Extended => CertificateMark.Extended,
        CertificateStatus.Expired => CertificateMark.Expired,
        CertificateStatus.Revoked => CertificateMark.Revoked,
        CertificateStatus.Replaced => CertificateMark.Replaced,
        _ => CertificateMark.None,
    };

    /// <summary>The last day while it holds, else the day on which it ended.</summary>
    public static DateOnly? ShownDay(this Certificate certificate, DateOnly day) => certificate.Term.StatusOn(day) switch
    {
        CertificateStatus.Revoked => certificate.RevokedOn,
        CertificateStatus.Replaced => certificate.ReplacedOn,
        _ => certificate.Term.LastDay,
    };

    public static CertificateFacts FactsOn(this Certificate certificate, DateOnly day) => new()
    {
        Mark = certificate.MarkOn(day),
        Today = day,
        Stars = certificate.Stars ?? 0,
        DecisionNumber = certificate.DecisionNumber,
        DecisionUrl = CatalogLinks.Decision(certificate.DecisionNumber),
        DecidedOn = certificate.DecisionDate ?? certificate.GrantedOn,
        GrantedOn = certificate.GrantedOn,
        ValidTo = certificate.ExpiresOn ?? certificate.GrantedOn,
        Issuer = certificate.IssuerLevel == IssuerLevel.District ? $"{certificate.IssuerName} (cấp huyện, đã bỏ từ 01/07/2025)" : certificate.IssuerName,
        ExtendedTo = certificate.ExtendedUntil,
        ExtensionDocument = certificate.ExtensionDocument,
        RevokedOn = certificate.RevokedOn,
        RevocationGround = GroundText(certificate.RevocationGround),
        RevocationDecision = certificate.RevocationDecision,
        RevocationAuthority = certificate.RevocationAuthority,
        PrintedAddress = certificate.AddressAsPrinted,
        Source = certificate.CheckedOn is { } on ? new SourceNote(SourceKind.Register, on) : null,
    };

    private static string? GroundText(RevocationGround? ground) => ground switch
    {
        RevocationGround.UntruthfulFile => "Hồ sơ không trung thực",
        RevocationGround.CriteriaNoLongerMet => "Không còn đáp ứng tiêu chí",
        RevocationGround.Violation => "Vi phạm về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc ghi nhãn",
        RevocationGround.MarkMisused => "Dùng nhãn hiệu OCOP sai, gây nhầm lẫn",
        RevocationGround.ProductionStopped => "Không còn sản xuất",
        RevocationGround.Other => "Lý do khác",
        _ => null,
    };
}
