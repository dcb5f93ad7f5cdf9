using Catalog.Core.Records;

namespace Catalog.Core.Certificates;

/// <summary>What must hold inside one certificate.</summary>
internal static class CertificateRules
{
    /// <summary>District committees ended with the district level.</summary>
    private static readonly DateOnly DistrictsEnded = new(2025, 7, 1);

    public static IEnumerable<FieldError> Check(Certificate certificate)
    {
        if (certificate.ExpiresOn < certificate.GrantedOn)
            yield return new FieldError("expiresOn", "Ngày hết hạn trước ngày cấp, hãy kiểm tra cả hai ngày.");
        if (certificate.DecisionDate > certificate.GrantedOn)
            yield return new FieldError("grantedOn", "Ngày cấp trước ngày quyết định, hãy kiểm tra cả hai ngày.");
        if (certificate.ExtendedUntil is { } extended && !(extended > certificate.ExpiresOn && extended <= certificate.ExpiresOn?.AddDays(CertificateTerm.LongestExtensionDays)))
            yield return new FieldError("expiresOn", "Ngày hết hạn không còn hợp với ngày gia hạn đã ghi (sau ngày hết hạn, tối đa 180 ngày), hãy kiểm tra lại.");
        foreach (var error in certificate.Kind == CertificateKind.Ocop ? CheckOcop(certificate) : CheckOther(certificate)) yield return error;
    }

    private static IEnumerable<FieldError> CheckOcop(Certificate certificate)
    {
        if (certificate.Products.Count != 1)
            yield return new FieldError("products", "Chứng nhận OCOP thuộc về đúng một sản phẩm, hãy chọn một sản phẩm.");
        if (certificate.DecisionDate is null)
            yield return new FieldError("decisionDate", "Ngày quyết định còn trống, hãy nhập.");
        if (certificate.ExpiresOn > CertificateTerm.OcopExpiry(certificate.GrantedOn))
            yield return new FieldError("expiresOn", $"Chứng nhận OCOP có hạn 36 tháng, hãy nhập ngày hết hạn đến {CertificateTerm.OcopExpiry(certificate.GrantedOn):dd/MM/yyyy}.");
        if (certificate.Stars is not { } stars)
        {
            yield return new FieldError("stars", "Hạng sao còn trống, hãy nhập 3, 4 hoặc 5.");
            yield break;
        }
        if (stars > MostStars(certificate.IssuerLevel))
            yield return new FieldError("stars", $"{LevelName(certificate.IssuerLevel)} không công nhận {stars} sao, hãy kiểm tra hạng sao và cấp công nhận.");
        if (certificate.IssuerLevel == IssuerLevel.District && certificate.GrantedOn >= DistrictsEnded)
            yield return new FieldError("issuerLevel", "Từ 01/7/2025 không còn cấp huyện, hãy chọn cấp tỉnh hoặc Bộ.");
    }

    private static IEnumerable<FieldError> CheckOther(Certificate certificate)
    {
        if (certificate.Stars is not null) yield return new FieldError("stars", "Chỉ chứng nhận OCOP có hạng sao, hãy bỏ trống hạng sao.");
    }

    private static int MostStars(IssuerLevel level) => level switch
    {
        IssuerLevel.District => 3,
        IssuerLevel.Province => 4,
        IssuerLevel.Ministry => 5,
        _ => 0,
    };

    private static string LevelName(IssuerLevel level) => level switch
    {
        IssuerLevel.District => "Cấp huyện",
        IssuerLevel.Province => "Cấp tỉnh",
        IssuerLevel.Ministry => "Bộ",
        _ => "Tổ chức khác",
    };
}
