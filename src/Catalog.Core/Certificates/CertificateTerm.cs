namespace Catalog.Core.Certificates;

public enum CertificateStatus
{
    /// <summary>Not granted yet on that day.</summary>
    NotYet,
    Valid,

    /// <summary>180 days or fewer are left: the file for a new evaluation can be handed in.</summary>
    Expiring,

    /// <summary>Past its end, kept by a document of extension.</summary>
    Extended,
    Expired,
    Revoked,
    Replaced,
}

/// <summary>
/// The dates of a certificate and what they mean on a day. All days are days in Viet Nam and inclusive: granted
/// 12/11/2024 for 36 months holds through 12/11/2027. Source: QĐ 26/2026/QĐ-TTg, Điều 7.6, 8 and 12.
/// </summary>
public readonly record struct CertificateTerm(DateOnly GrantedOn, DateOnly? ExpiresOn, DateOnly? ExtendedUntil, DateOnly? RevokedOn, DateOnly? ReplacedOn)
{
    public const int FilingOpensDays = 180;
    public const int FilingClosesDays = 120;
    public const int LongestExtensionDays = 180;

    public static DateOnly OcopExpiry(DateOnly grantedOn) => grantedOn.AddMonths(Certificate.OcopMonths);

    public CertificateStatus StatusOn(DateOnly day)
    {
        if (RevokedOn <= day) return CertificateStatus.Revoked;
        if (ReplacedOn <= day) return CertificateStatus.Replaced;
        if (day < GrantedOn) return CertificateStatus.NotYet;
        if (ExpiresOn is not { } expiry) return CertificateStatus.Valid;
        if (day > expiry) return day <= ExtendedUntil ? CertificateStatus.Extended : CertificateStatus.Expired;
        return expiry.DayNumber - day.DayNumber <= FilingOpensDays ? CertificateStatus.Expiring : CertificateStatus.Valid;
    }

    /// <summary>Whether stars, mark and name may be shown on that day.</summary>
    public bool HoldsOn(DateOnly day) => StatusOn(day) is CertificateStatus.Valid or CertificateStatus.Expiring or CertificateStatus.Extended;

    /// <summary>The last day on which it holds, extension counted.</summary>
    public DateOnly? LastDay => ExtendedUntil ?? ExpiresOn;

    /// <summary>First and last day to file for a new evaluation: not before 180, not after 120 days before the end.</summary>
    public (DateOnly Opens, DateOnly Closes)? FilingWindow =>
        ExpiresOn is { } expiry ? (expiry.AddDays(-FilingOpensDays), expiry.AddDays(-FilingClosesDays)) : null;

    /// <summary>The next day after <paramref name="day"/> on which the status becomes another one by itself; null when it never does.</summary>
    public DateOnly? NextChangeAfter(DateOnly day)
    {
        DateOnly?[] turns = [GrantedOn, FilingWindow?.Opens, ExpiresOn?.AddDays(1), ExtendedUntil?.AddDays(1), RevokedOn, ReplacedOn];
        return turns.Where(turn => turn > day).Min();
    }
}
