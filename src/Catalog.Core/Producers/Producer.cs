using Catalog.Core.Records;

namespace Catalog.Core.Producers;

/// <summary>OCOP holders are the kinds of QĐ 26/2026/QĐ-TTg, Điều 2.3; larger enterprises make Vietnamese goods but hold no OCOP certificate.</summary>
public enum ProducerKind
{
    Cooperative,
    CooperativeGroup,
    SmallEnterprise,
    LargeEnterprise,
    Farm,
    Household,
    Association,
}

/// <summary>Who makes a product: hợp tác xã, tổ hợp tác, doanh nghiệp, trang trại, hộ …</summary>
public sealed class Producer : Record, IHasProvenance
{
    public const int ShortNameLength = 80;
    public const int AddressLength = 300;
    public const int IntroductionLength = 10_000;
    public const int RegistrationLength = 40;
    public const int CommuneLength = 5;

    public override RecordType Type => RecordType.Producer;

    public string? ShortName { get; internal set; }
    public ProducerKind Kind { get; internal set; }

    /// <summary>Today's commune, five digits.</summary>
    public string CommuneCode { get; internal set; } = "";
    public string? AddressLine { get; internal set; }

    /// <summary>The address as older papers have it, with the units before 1/7/2025.</summary>
    public string? OldAddress { get; internal set; }

    /// <summary>Markdown.</summary>
    public string? Introduction { get; internal set; }
    public string? RegistrationNumber { get; internal set; }
    public int? FoundedYear { get; internal set; }
    public bool IsWomenLed { get; internal set; }
    public bool IsYouthStartUp { get; internal set; }
    public bool IsEthnicMinority { get; internal set; }
    public int? CraftVillageId { get; internal set; }

    /// <summary>WGS 84, only where the producer wants to be found.</summary>
    public double? Latitude { get; internal set; }
    public double? Longitude { get; internal set; }
    public Dictionary<string, FieldProvenance> Provenance { get; set; } = [];
}

/// <summary>Làng nghề, nghề truyền thống recognised under NĐ 52/2018/NĐ-CP: producers belong to it, honours can name it.</summary>
public sealed class CraftVillage : Record
{
    public const int CraftLength = 120;
    public const int DecisionLength = 80;
    public const int StoryLength = 10_000;

    public override RecordType Type => RecordType.CraftVillage;

    public string Craft { get; internal set; } = "";
    public string CommuneCode { get; internal set; } = "";
    public string? OldPlace { get; internal set; }
    public string? Story { get; internal set; }
    public string? DecisionNumber { get; internal set; }
    public DateOnly? DecisionDate { get; internal set; }
}
