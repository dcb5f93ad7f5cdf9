using Catalog.Core.Records;

namespace Catalog.Core.Units;

public enum UnitKind
{
    /// <summary>Ban Chỉ đạo Cuộc vận động.</summary>
    SteeringCommittee,

    /// <summary>Ủy ban Mặt trận Tổ quốc, the standing body.</summary>
    FatherlandFront,

    /// <summary>Another body with a seat in the committee: unions, associations, press.</summary>
    MemberBody,

    /// <summary>Sở, ban, ngành.</summary>
    Department,

    /// <summary>Ban Chỉ đạo or Mặt trận of a commune.</summary>
    CommuneCommittee,
}

/// <summary>
/// A body that runs the campaign. Its telephone and mail address are those of an office, published by the office itself;
/// people behind it are never named here.
/// </summary>
public sealed class Unit : Record
{
    public const int AreaLength = 10;
    public const int DutiesLength = 4000;
    public const int AddressLength = 300;
    public const int PhoneLength = 40;
    public const int MailLength = 120;
    public const int UrlLength = 300;

    public override RecordType Type => RecordType.Unit;

    public UnitKind Kind { get; internal set; }
    public int? ParentId { get; internal set; }

    /// <summary>What it answers for: a <see cref="Places.PlaceKey"/> of today, <c>tinh:52</c> or <c>xa:21688</c>.</summary>
    public string AreaKey { get; internal set; } = "";

    /// <summary>Markdown.</summary>
    public string? Duties { get; internal set; }
    public string? CommuneCode { get; internal set; }
    public string? AddressLine { get; internal set; }
    public string? OfficePhone { get; internal set; }
    public string? OfficeMail { get; internal set; }
    public string? Website { get; internal set; }

    /// <summary>Order among its siblings; equal positions by name.</summary>
    public int Position { get; internal set; }
    public DateOnly? ValidFrom { get; internal set; }

    /// <summary>Last day; null while it works.</summary>
    public DateOnly? ValidTo { get; internal set; }
    public int? SuccessorId { get; internal set; }

    public bool WorksOn(DateOnly day) => IsLive && !(day < ValidFrom) && !(day > ValidTo);
}
