using Catalog.Core.Producers;
using Catalog.Core.Records;

namespace Catalog.Core.Certificates;

public enum CertificateKind
{
    Ocop,
    VietGap,
    GlobalGap,
    VietnamOrganic,
    ForeignOrganic,
    Haccp,
    Iso22000,
    FoodSafety,
    ProductDeclaration,
    StandardConformity,
    Halal,
    GeographicalIndication,
    CollectiveMark,
    CertificationMark,
    Trademark,
    GrowingArea,
    Other,
}

/// <summary>Who may give how many stars: QĐ 26/2026/QĐ-TTg, Điều 3; districts did until 1/7/2025 under QĐ 148/QĐ-TTg.</summary>
public enum IssuerLevel
{
    District,
    Province,
    Ministry,
    Other,
}

/// <summary>Grounds of QĐ 26/2026/QĐ-TTg, Điều 8: a, b, c, d, đ, e.</summary>
public enum RevocationGround
{
    UntruthfulFile,
    CriteriaNoLongerMet,
    Violation,
    MarkMisused,
    ProductionStopped,
    Other,
}

/// <summary>
/// A certificate of any kind. Of OCOP the living object of QĐ 26/2026/QĐ-TTg: its status is computed by date
/// (<see cref="CertificateTerm"/>) and stored nowhere, so it is never out of date.
/// </summary>
public sealed class Certificate : Record
{
    public const int NumberLength = 80;
    public const int IssuerLength = 160;
    public const int ScopeLength = 500;
    public const int UrlLength = 500;
    public const int DocumentLength = 200;
    public const int OcopMonths = 36;
    public const int TaxonomyLength = 20;

    public override RecordType Type => RecordType.Certificate;

    public CertificateKind Kind { get; internal set; }
    public int ProducerId { get; internal set; }
    public Producer? Producer { get; internal set; }
    public List<CertificateProduct> Products { get; internal set; } = [];
    public int? StandardId { get; internal set; }

    /// <summary>3, 4 or 5 on an OCOP certificate, nothing else: below 3 there is no decision and no certificate (Điều 4.1a).</summary>
    public int? Stars { get; internal set; }

    /// <summary>Never shown.</summary>
    public decimal? Score { get; internal set; }
    public string DecisionNumber { get; internal set; } = "";

    /// <summary>The numbers as they are looked up: see <see cref="Text.DocumentNumber.Key"/>.</summary>
    public string DecisionKey { get; internal set; } = "";
    public string? CertificateKey { get; internal set; }
    public string? RevocationKey { get; internal set; }
    public DateOnly? DecisionDate { get; internal set; }

    /// <summary>Some papers carry a number of their own beside the decision's.</summary>
    public string? CertificateNumber { get; internal set; }
    public IssuerLevel IssuerLevel { get; internal set; }
    public string IssuerName { get; internal set; } = "";
    public string? Scope { get; internal set; }
    public DateOnly GrantedOn { get; internal set; }

    /// <summary>The last day on which it holds; none for rights without limit (a geographical indication).</summary>
    public DateOnly? ExpiresOn { get; internal set; }
    public string? TaxonomyVersion { get; internal set; }
    public string? AddressAsPrinted { get; internal set; }
    public string? SourceUrl { get; internal set; }
    public string? CheckedBy { get; internal set; }
    public DateOnly? CheckedOn { get; internal set; }

    // Extension, Điều 12.3: only with a document, at most 180 days.
    public DateOnly? ExtendedUntil { get; internal set; }
    public string? ExtensionDocument { get; internal set; }

    // Revocation, Điều 8.
    public DateOnly? RevokedOn { get; internal set; }
    public RevocationGround? RevocationGround { get; internal set; }
    public string? RevocationDecision { get; internal set; }
    public string? RevocationAuthority { get; internal set; }

    // Replacement by an upgrade or a new evaluation.
    public DateOnly? ReplacedOn { get; internal set; }
    public int? ReplacedById { get; internal set; }

    public CertificateTerm Term => new(GrantedOn, ExpiresOn, ExtendedUntil, RevokedOn, ReplacedOn);
}

/// <summary>Which products a certificate speaks of; an OCOP certificate of exactly one.</summary>
public sealed class CertificateProduct
{
    public int CertificateId { get; internal set; }
    public int ProductId { get; init; }
}
