using Catalog.Core.Records;

namespace Catalog.Core.Contacts;

public enum ContactKind
{
    Phone,
    Email,
    Zalo,
    Website,
    Facebook,
}

/// <summary>
/// How to reach a producer, an outlet or an organiser. Apart from the aggregates, because a household's phone is
/// personal data: it is exported nowhere, and goes when it is no longer wanted.
/// </summary>
public sealed class Contact
{
    public const int ValueLength = 200;
    public const int MostPerRecord = 20;

    public int Id { get; internal set; }
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }
    public ContactKind Kind { get; init; }
    public required string Value { get; init; }

    /// <summary>Shown on the page only when its owner agreed.</summary>
    public bool IsPublic { get; init; }
}
