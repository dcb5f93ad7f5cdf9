using Catalog.Core.Changes;
using Catalog.Core.Text;

namespace Catalog.Core.Records;

/// <summary>What a row of a public table can be. No row exists before approval, and none is ever deleted.</summary>
public enum RecordState
{
    Live,
    Retired,
    Merged,
}

/// <summary>One record of any type: the subject of a change, an honour, a report or a warning.</summary>
public readonly record struct SubjectRef(RecordType Type, int Id);

/// <summary>The root of every aggregate. Only services change it; <see cref="Version"/> guards against lost updates.</summary>
public abstract class Record : IChangeSubject
{
    public const int NameLength = 200;

    /// <summary>Which type this is; the class decides, no column does.</summary>
    public abstract RecordType Type { get; }

    public int Id { get; internal set; }

    /// <summary>See <see cref="PublicCode"/>: unique over all types, printed on labels as /p/{code}.</summary>
    public string Code { get; internal set; } = "";
    public int Version { get; internal set; }
    public RecordState State { get; internal set; }
    public int? MergedIntoId { get; internal set; }
    public bool IsSample { get; internal set; }
    public DateTimeOffset CreatedAt { get; internal set; }
    public DateTimeOffset ChangedAt { get; internal set; }

    public string Name { get; internal set; } = "";

    /// <summary>The name in Vietnamese dictionary order; see <see cref="VietnameseText.SortKey"/>.</summary>
    public string SortKey { get; internal set; } = "";

    /// <summary>The folded name; see <see cref="VietnameseText.SearchKey"/>.</summary>
    public string SearchKey { get; internal set; } = "";

    public SubjectRef Subject => new(Type, Id);

    public bool IsLive => State == RecordState.Live;
}

/// <summary>Keeps public codes unique over all types, and answers /p/{code} with one look-up.</summary>
public sealed class RecordCode
{
    public required string Code { get; init; }
    public required RecordType Type { get; init; }
    public int RecordId { get; set; }
}
