using System.Linq.Expressions;

namespace Catalog.Core.Certificates;

/// <summary>One number and date that several bodies are said to have decided under.</summary>
public sealed record SharedDecision(string Number, DateOnly? Date, IReadOnlyList<string> Issuers);

/// <summary><see cref="CertificateTerm"/> said in SQL.</summary>
public static class CertificateQueries
{
    public static Expression<Func<Certificate, bool>> HoldingOn(DateOnly day) => c =>
        c.GrantedOn <= day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day)
        && (c.ExpiresOn == null || c.ExpiresOn >= day || c.ExtendedUntil >= day);

    /// <summary>Those that have the status on that day.</summary>
    public static Expression<Func<Certificate, bool>> WithStatusOn(CertificateStatus status, DateOnly day)
    {
        var opens = day.AddDays(CertificateTerm.FilingOpensDays);
        return status switch
        {
            CertificateStatus.Revoked => c => c.RevokedOn <= day,
            CertificateStatus.Replaced => c => c.ReplacedOn <= day && (c.RevokedOn == null || c.RevokedOn > day),
            CertificateStatus.NotYet => c => c.GrantedOn > day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day),
            CertificateStatus.Valid => c => c.GrantedOn <= day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day)
                && (c.ExpiresOn == null || c.ExpiresOn > opens),
            CertificateStatus.Expiring => c => c.GrantedOn <= day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day)
                && c.ExpiresOn >= day && c.ExpiresOn <= opens,
            CertificateStatus.Extended => c => c.GrantedOn <= day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day)
                && c.ExpiresOn < day && c.ExtendedUntil >= day,
            _ => c => c.GrantedOn <= day && (c.RevokedOn == null || c.RevokedOn > day) && (c.ReplacedOn == null || c.ReplacedOn > day)
                && c.ExpiresOn < day && (c.ExtendedUntil == null || c.ExtendedUntil < day),
        };
    }

    /// <summary>Those whose status turns by itself on a day after <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static Expression<Func<Certificate, bool>> TurningBetween(DateOnly from, DateOnly to)
    {
        var (opensFrom, opensTo) = (from.AddDays(CertificateTerm.FilingOpensDays), to.AddDays(CertificateTerm.FilingOpensDays));
        var (endsFrom, endsTo) = (from.AddDays(-1), to.AddDays(-1));
        return c => (c.GrantedOn > from && c.GrantedOn <= to)
            || (c.ExpiresOn > opensFrom && c.ExpiresOn <= opensTo) || (c.ExpiresOn > endsFrom && c.ExpiresOn <= endsTo)
            || (c.ExtendedUntil > endsFrom && c.ExtendedUntil <= endsTo)
            || (c.RevokedOn > from && c.RevokedOn <= to) || (c.ReplacedOn > from && c.ReplacedOn <= to);
    }

    /// <summary>
    /// Of a product's certificates of one kind the one to show: of those that hold today the highest, else the latest, so
    /// that an older and higher one never hides a revocation.
    /// </summary>
    public static Certificate? Foremost(IEnumerable<Certificate> certificates, DateOnly day) =>
        certificates.OrderByDescending(c => c.Term.HoldsOn(day)).ThenByDescending(c => c.Term.HoldsOn(day) ? c.Stars : null)
            .ThenByDescending(c => c.GrantedOn).ThenByDescending(c => c.Id).FirstOrDefault(c => c.Term.StatusOn(day) != CertificateStatus.NotYet);
}
