namespace Catalog.Design.Certificates;

/// <summary>How a certificate looks today. Word, shape and colour follow from it, in that order.</summary>
public enum CertificateMark
{
    None,
    Valid,
    Expiring,
    Extended,
    Expired,
    Revoked,
    Replaced,
}

public static class CertificateMarks
{
    /// <summary>Stars may be shown only while one of these stands.</summary>
    public static bool Holds(this CertificateMark mark) => mark is CertificateMark.Valid or CertificateMark.Expiring or CertificateMark.Extended;

    public static string Word(this CertificateMark mark) => mark switch
    {
        CertificateMark.Valid => "Còn hiệu lực",
        CertificateMark.Expiring => "Sắp hết hạn",
        CertificateMark.Extended => "Đang gia hạn",
        CertificateMark.Expired => "Đã hết hạn",
        CertificateMark.Revoked => "Đã thu hồi",
        CertificateMark.Replaced => "Đã thay thế",
        _ => "Không có chứng nhận OCOP",
    };

    internal static string Class(this CertificateMark mark) => mark switch
    {
        CertificateMark.Valid => "is-valid",
        CertificateMark.Expiring => "is-soon",
        CertificateMark.Extended => "is-extended",
        CertificateMark.Revoked => "is-revoked",
        CertificateMark.Replaced => "is-replaced",
        _ => "is-expired",
    };

    internal static string Icon(this CertificateMark mark) => "st-" + mark.Class()[3..];
}
