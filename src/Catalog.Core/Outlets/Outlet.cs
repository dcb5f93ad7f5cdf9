using Catalog.Core.Records;

namespace Catalog.Core.Outlets;

public enum OutletKind
{
    /// <summary>Điểm bán hàng Việt Nam "Tự hào hàng Việt Nam".</summary>
    VietnamesePride,

    /// <summary>Điểm bán hàng Việt Nam "Tinh hoa hàng Việt Nam".</summary>
    VietnameseQuintessence,

    /// <summary>Điểm giới thiệu và bán sản phẩm OCOP.</summary>
    OcopPoint,

    /// <summary>A shop, supermarket or market that takes part.</summary>
    Store,

    /// <summary>Điểm bán lưu động.</summary>
    Mobile,

    /// <summary>Địa chỉ tin cậy, recognised by another body.</summary>
    TrustedAddress,
}

public enum OutletStatus
{
    Open,
    Suspended,
    Closed,
}

[Flags]
public enum PaymentMethods
{
    None = 0,
    Cash = 1,
    Transfer = 2,
    Card = 4,
}

/// <summary>A place where Vietnamese goods are sold. How to reach it is kept with the contacts: the phone may be a family's.</summary>
public sealed class Outlet : Record
{
    public const int OperatorLength = 200;
    public const int AddressLength = 300;
    public const int ProgrammeLength = 160;
    public const int NumberLength = 80;
    public const int IssuerLength = 160;
    public const int IntroductionLength = 2000;
    public const int ConfirmedByLength = 160;
    public const int WithdrawalReasonLength = 500;
    public const int MostProducts = 2000;

    public override RecordType Type => RecordType.Outlet;

    public OutletKind Kind { get; internal set; }
    public OutletStatus Status { get; internal set; }

    /// <summary>The producer that runs it, where it is one of the catalogue.</summary>
    public int? OperatorId { get; internal set; }
    public string? OperatorName { get; internal set; }
    public string CommuneCode { get; internal set; } = "";
    public string AddressLine { get; internal set; } = "";

    /// <summary>The address with units before 1/7/2025, as the sign may still say.</summary>
    public string? OldAddress { get; internal set; }
    public double? Latitude { get; internal set; }
    public double? Longitude { get; internal set; }
    public OpeningHours Hours { get; internal set; } = new();
    public string? Introduction { get; internal set; }

    // Facilities.
    public int? AreaM2 { get; internal set; }
    public PaymentMethods Payments { get; internal set; }
    public bool ListsPrices { get; internal set; }
    public bool HasParking { get; internal set; }
    public bool IsWheelchairAccessible { get; internal set; }
    public bool Delivers { get; internal set; }

    /// <summary>Bình ổn giá.</summary>
    public bool StabilisesPrices { get; internal set; }

    /// <summary>"QĐ 386/QĐ-TTg", "Chương trình của tỉnh".</summary>
    public string? Programme { get; internal set; }

    // The paper that made it a point of the programme.
    public string? RecognitionNumber { get; internal set; }
    public DateOnly? RecognitionDate { get; internal set; }
    public string? RecognitionIssuer { get; internal set; }
    public DateOnly? RecognitionUntil { get; internal set; }

    // Its withdrawal: a fact of its own, which no closing and reopening undoes; only a new recognition takes its place.
    public DateOnly? RecognitionWithdrawnOn { get; internal set; }
    public string? RecognitionWithdrawalDecision { get; internal set; }
    public string? RecognitionWithdrawalReason { get; internal set; }

    /// <summary>Somebody looked: the outlet is there and the page is right.</summary>
    public DateOnly? ConfirmedOn { get; internal set; }

    /// <summary>A unit or body, never a person.</summary>
    public string? ConfirmedBy { get; internal set; }
    public List<OutletDeclaration> Declarations { get; internal set; } = [];
    public List<OutletProduct> Products { get; internal set; } = [];

    public bool IsTrading => IsLive && Status == OutletStatus.Open;

    /// <summary>The share to show, always with who declared it and when; null when nobody ever did.</summary>
    public OutletDeclaration? LatestDeclaration => Declarations.MaxBy(row => (row.DeclaredOn, row.Id));

    public bool IsRecognisedOn(DateOnly day) => RecognitionNumber is not null && !(day < RecognitionDate) && !(day > RecognitionUntil) && !(day >= RecognitionWithdrawnOn);

    /// <summary>Kinds that an outlet is by recognition, not by what it is.</summary>
    public static bool NeedsRecognition(OutletKind kind) => kind is OutletKind.VietnamesePride or OutletKind.VietnameseQuintessence or OutletKind.OcopPoint or OutletKind.TrustedAddress;
}

/// <summary>The share of Vietnamese goods as declared on one day. Rows are added, never changed: shares move.</summary>
public sealed class OutletDeclaration
{
    public int Id { get; internal set; }
    public int OutletId { get; internal set; }
    public required decimal Percent { get; init; }

    /// <summary>The shop itself, or the body that counted.</summary>
    public required string DeclaredBy { get; init; }
    public required DateOnly DeclaredOn { get; init; }
}

/// <summary>A product that the outlet sells, and the day somebody last saw it there.</summary>
public sealed class OutletProduct
{
    public int OutletId { get; internal set; }
    public required int ProductId { get; init; }
    public required DateOnly ConfirmedOn { get; set; }
}
