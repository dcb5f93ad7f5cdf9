using Catalog.Core.Records;

namespace Catalog.Core.Honours;

/// <summary>How far an award reaches. An association's award has no level of the State, so it is one of its own.</summary>
public enum AwardLevel
{
    Commune,
    Province,
    Region,
    National,
    Association,
}

/// <summary>Whom an honour can belong to: a record of the catalogue, or a name alone.</summary>
public enum HonourSubjectKind
{
    Product,
    Producer,
    Outlet,
    CraftVillage,
    Unit,

    /// <summary>Tập thể: a group of people that has no record here.</summary>
    Collective,
    Person,
}

/// <summary>A title or prize as such: Thương hiệu quốc gia Việt Nam, bằng khen … It is given in editions.</summary>
public sealed class Award : Record
{
    public const int BodyLength = 160;
    public const int CycleLength = 120;
    public const int NoteLength = 200;
    public const int AboutLength = 5000;
    public const int UrlLength = 500;

    public override RecordType Type => RecordType.Award;

    /// <summary>Who gives it; shown wherever the award is.</summary>
    public string Body { get; internal set; } = "";
    public AwardLevel Level { get; internal set; }

    /// <summary>An honour of a product is not its producer's, nor the other way round: nothing is rolled up.</summary>
    public List<HonourSubjectKind> SubjectKinds { get; internal set; } = [];

    /// <summary>In words: "2 năm một lần, năm chẵn".</summary>
    public string? Cycle { get; internal set; }

    /// <summary>False for votes and associations, which must not look like a recognition by the State.</summary>
    public bool IsStateRecognition { get; internal set; }

    /// <summary>Shown beside the name: "do hiệp hội tổ chức".</summary>
    public string? Note { get; internal set; }

    /// <summary>Markdown.</summary>
    public string? About { get; internal set; }
    public string? WebsiteUrl { get; internal set; }
}
