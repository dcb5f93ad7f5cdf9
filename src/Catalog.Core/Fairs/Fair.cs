using Catalog.Core.Records;

namespace Catalog.Core.Fairs;

public enum FairKind
{
    /// <summary>Hội chợ, triển lãm thương mại: to be registered with Sở Công Thương.</summary>
    TradeFair,

    /// <summary>Hội chợ khuyến mại, tháng khuyến mại tập trung.</summary>
    PromotionFair,

    /// <summary>Phiên chợ hàng Việt về nông thôn, miền núi, khu công nghiệp.</summary>
    RuralMarket,

    /// <summary>Chuyến bán hàng lưu động: one commune a day.</summary>
    MobileSale,

    /// <summary>Tuần hàng Việt, tuần lễ sản phẩm OCOP.</summary>
    ProductWeek,

    /// <summary>Ngày, tháng hàng Việt: many venues.</summary>
    Campaign,

    /// <summary>Hội nghị kết nối cung – cầu.</summary>
    SupplyDemandMeeting,

    /// <summary>Chợ hoa, chợ Tết, hội chợ Xuân.</summary>
    TetMarket,

    /// <summary>Không gian trưng bày, giới thiệu.</summary>
    Showroom,

    /// <summary>Phiên bán hàng trực tuyến: a link, no place.</summary>
    Livestream,
}

/// <summary>What was decided. Running and ended are not decided but come with the day: see <see cref="Fair.PhaseOn"/>.</summary>
public enum FairStatus
{
    Planned,
    Confirmed,
    Postponed,
    Cancelled,
}

/// <summary>What a visitor is told.</summary>
public enum FairPhase
{
    Planned,
    Confirmed,
    Running,
    Ended,
    Postponed,
    Cancelled,
}

/// <summary>
/// An event that sells or shows goods at one or more stops. Calendar, map and "near" work on the stops. Persons to call
/// are kept with the contacts, never here.
/// </summary>
public sealed class Fair : Record
{
    public const int TextLength = 200;
    public const int NumberLength = 80;
    public const int SectorLength = 80;
    public const int MaxSectors = 20;
    public const int DescriptionLength = 10_000;
    public const int RegistrationLength = 2000;
    public const int UrlLength = 500;
    public const int MaxStops = 200;
    public const int MaxExhibitors = 2000;

    public override RecordType Type => RecordType.Fair;

    public FairKind Kind { get; internal set; }
    public FairStatus Status { get; internal set; }

    /// <summary>While it is postponed: what it was before and will be again with new days.</summary>
    public FairStatus? PostponedFrom { get; internal set; }
    public string? Theme { get; internal set; }

    /// <summary>Chủ trì.</summary>
    public string Host { get; internal set; } = "";

    /// <summary>Đơn vị tổ chức.</summary>
    public string? Organiser { get; internal set; }
    public string? Partners { get; internal set; }

    /// <summary>Held in the name of the province, which has to be registered (NĐ 81/2018/NĐ-CP, Điều 29.6).</summary>
    public bool UsesProvinceName { get; internal set; }
    public bool HasAwards { get; internal set; }

    /// <summary>Counterfeit goods are on show for comparison.</summary>
    public bool ShowsCounterfeits { get; internal set; }

    /// <summary>"Xúc tiến thương mại", "OCOP", "Cuộc vận động".</summary>
    public string? Programme { get; internal set; }
    public List<string> Sectors { get; internal set; } = [];
    public int? BoothsPlanned { get; internal set; }

    /// <summary>In đồng, for a standard booth of 3 m × 3 m.</summary>
    public long? BoothPrice { get; internal set; }

    /// <summary>"Vào cửa tự do", "Vé 20.000 đ".</summary>
    public string? Admission { get; internal set; }
    public bool HasParking { get; internal set; }

    /// <summary>Markdown.</summary>
    public string? Description { get; internal set; }

    // How a business takes part.
    public DateOnly? RegistrationUntil { get; internal set; }
    public string? Registration { get; internal set; }
    public string? RegistrationUrl { get; internal set; }

    // The confirmation of Sở Công Thương.
    public string? ConfirmNumber { get; internal set; }
    public DateOnly? ConfirmDate { get; internal set; }
    public string? ConfirmIssuer { get; internal set; }

    public List<FairStop> Stops { get; internal set; } = [];
    public List<FairExhibitor> Exhibitors { get; internal set; } = [];
    public List<FairResult> Results { get; internal set; } = [];

    /// <summary>The span of all stops, kept as columns for lists and calendars.</summary>
    public DateOnly FirstDay { get; internal set; }
    public DateOnly LastDay { get; internal set; }

    public FairPhase PhaseOn(DateOnly day) => PhaseOf(Status, FirstDay, LastDay, day);

    /// <summary>For lists that read columns only.</summary>
    public static FairPhase PhaseOf(FairStatus status, DateOnly firstDay, DateOnly lastDay, DateOnly day) => status switch
    {
        FairStatus.Cancelled => FairPhase.Cancelled,
        FairStatus.Postponed => FairPhase.Postponed,
        _ when day > lastDay => FairPhase.Ended,
        _ when day >= firstDay => FairPhase.Running,
        FairStatus.Confirmed => FairPhase.Confirmed,
        _ => FairPhase.Planned,
    };
}
