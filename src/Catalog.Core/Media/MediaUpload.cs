using Catalog.Core.Changes;
using Catalog.Core.Records;

namespace Catalog.Core.Media;

public enum UploadState
{
    /// <summary>Lies in quarantine; nobody but the job reads it.</summary>
    Waiting,

    /// <summary>Nothing of it is left but the reason.</summary>
    Refused,

    /// <summary>Its picture hangs on the record.</summary>
    Ready,
}

/// <summary>A photo that somebody sent for a record, from its arrival until it is a picture or refused.</summary>
public sealed class MediaUpload
{
    public long Id { get; init; }

    /// <summary>SHA-256 of what was sent, lower-case hexadecimal: its name in quarantine.</summary>
    public required string UploadHash { get; init; }
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }
    public MediaKind Kind { get; init; }
    public required string AltText { get; init; }
    public string? Caption { get; init; }
    public double FocalX { get; init; }
    public double FocalY { get; init; }
    public required string ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string ActorRole { get; init; }
    public int? ActorUnitId { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public UploadState State { get; internal set; }
    public RefusalReason? Reason { get; internal set; }

    /// <summary>When it became ready or was refused.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    public SubjectRef Subject => new(SubjectType, SubjectId);

    public MediaText Text => new(AltText, Caption, FocalX, FocalY);

    /// <summary>Whoever sent it is who attached it.</summary>
    public Actor Actor => new(ActorId, ActorName, ActorRole, ActorUnitId);
}
