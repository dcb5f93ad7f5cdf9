namespace Catalog.Design.Certificates;

/// <summary>What a certificate block says; the caller has worked out the status of the day.</summary>
public sealed record CertificateFacts
{
    public required CertificateMark Mark { get; init; }
    public required DateOnly Today { get; init; }
    public int Stars { get; init; }
    public required string DecisionNumber { get; init; }
    public string? DecisionUrl { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required DateOnly GrantedOn { get; init; }

    /// <summary>The last valid day as printed.</summary>
    public required DateOnly ValidTo { get; init; }
    public required string Issuer { get; init; }

    /// <summary>"Lần đầu", "Nâng hạng", "Đánh giá lại".</summary>
    public string? Occasion { get; init; }
    public DateOnly? ExtendedTo { get; init; }
    public string? ExtensionDocument { get; init; }
    public DateOnly? RevokedOn { get; init; }
    public string? RevocationGround { get; init; }
    public string? RevocationDecision { get; init; }
    public string? RevocationAuthority { get; init; }
    public string? PrintedAddress { get; init; }
    public Marks.SourceNote? Source { get; init; }

    /// <summary>The last day on which it holds or held.</summary>
    public DateOnly LastDay => ExtendedTo ?? ValidTo;

    /// <summary>Whole months from today to the last day; the stitches of the seal that are left.</summary>
    public int MonthsLeft
    {
        get
        {
            var months = ((LastDay.Year - Today.Year) * 12) + LastDay.Month - Today.Month;
            return Math.Clamp(LastDay.Day < Today.Day ? months - 1 : months, 0, Seal.Stitches);
        }
    }
}
