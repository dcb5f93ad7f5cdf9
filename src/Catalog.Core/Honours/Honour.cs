using Catalog.Core.Records;

namespace Catalog.Core.Honours;

/// <summary>Why a person's name may be public. Without one of these a person is not named.</summary>
public enum NameBasis
{
    /// <summary>The decision itself is published with the name.</summary>
    PublishedDecision,
    Consent,
}

/// <summary>
/// That somebody or something received an award: an edition, exactly one subject, and from when to when it holds.
/// Its name is the title as given; never the subject's, so a person's name stands in one column only.
/// </summary>
public sealed class Honour : Record
{
    public const int SubjectNameLength = 200;
    public const int GroupLength = 120;
    public const int NumberLength = 80;
    public const int UrlLength = 500;
    public const int WithdrawalReasonLength = 500;

    public override RecordType Type => RecordType.Honour;

    public int EditionId { get; internal set; }
    public AwardEdition? Edition { get; internal set; }
    public HonourSubjectKind SubjectKind { get; internal set; }

    /// <summary>The record that is honoured; none when the subject is a name alone.</summary>
    public int? SubjectId { get; internal set; }
    public string? SubjectName { get; internal set; }
    public NameBasis? NameBasis { get; internal set; }

    /// <summary>The category within the edition: "Thủ công mỹ nghệ".</summary>
    public string? Group { get; internal set; }
    public string? CertificateNumber { get; internal set; }

    /// <summary>First and last day; the edition's rule gives what is not said.</summary>
    public DateOnly ValidFrom { get; internal set; }
    public DateOnly? ValidTo { get; internal set; }
    public string? SourceUrl { get; internal set; }
    public DateOnly? WithdrawnOn { get; internal set; }
    public string? WithdrawalDecision { get; internal set; }
    public string? WithdrawalReason { get; internal set; }

    public HonourTerm Term => new(ValidFrom, ValidTo, WithdrawnOn);

    /// <summary>The honoured record, where there is one.</summary>
    public SubjectRef? Honouree => SubjectId is { } id ? new SubjectRef(SubjectTypes.RecordOf(SubjectKind), id) : null;
}

/// <summary>Which kinds of subject are records, and of which type.</summary>
public static class SubjectTypes
{
    /// <summary>Whether the subject is a name alone.</summary>
    public static bool IsNameOnly(HonourSubjectKind kind) => kind is HonourSubjectKind.Collective or HonourSubjectKind.Person;

    public static RecordType RecordOf(HonourSubjectKind kind) => kind switch
    {
        HonourSubjectKind.Product => RecordType.Product,
        HonourSubjectKind.Producer => RecordType.Producer,
        HonourSubjectKind.Outlet => RecordType.Outlet,
        HonourSubjectKind.CraftVillage => RecordType.CraftVillage,
        HonourSubjectKind.Unit => RecordType.Unit,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A subject of this kind is a name alone."),
    };
}
