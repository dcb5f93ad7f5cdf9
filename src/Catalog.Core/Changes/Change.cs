using Catalog.Core.Records;

namespace Catalog.Core.Changes;

/// <summary>Who acts. Core knows people by this only; accounts live elsewhere.</summary>
/// <param name="Id">The account, or a fixed name of a part of the program such as "system:sample".</param>
/// <param name="UnitId">The unit the person acts for.</param>
public sealed record Actor(string Id, string Name, string Role, int? UnitId)
{
    public const int IdLength = 64;
    public const int NameLength = 120;
    public const int RoleLength = 40;

    public static Actor System(string part) => new("system:" + part, "Hệ thống", "system", null);
}

public enum ChangeKind
{
    Added,
    Edited,
    Retired,
    Restored,
    Merged,
    Confirmed,
    Declared,
    Linked,
    Unlinked,
    Extended,
    Revoked,
    Replaced,
    Postponed,
    Rescheduled,
    Cancelled,
    Withdrawn,
    Reported,
    Recognised,
    Loaded,

    /// <summary>A day began and the status is another one: see <see cref="StatusTurn"/>.</summary>
    Status,

    /// <summary>It is looked at more or less often: see <see cref="PopularityTurn"/>.</summary>
    Popularity,

    /// <summary>Of an account, like the kinds below: it was asked to join, or to join again.</summary>
    Invited,

    /// <summary>The person chose a password and a second factor.</summary>
    Joined,
    SignedIn,
    SignedOut,

    /// <summary>Sessions were ended from another one, or by an administrator.</summary>
    SessionsEnded,

    /// <summary>A password, second factor or passkey is another one; which, the fields say.</summary>
    CredentialsChanged,
    Disabled,
    Enabled,
}

/// <summary>
/// One row of the change record: history, outbox and audit trail in one. Append-only; rows are never deleted, only
/// personal values inside can be blanked, which the chain of hashes survives because it holds their salted digests.
/// </summary>
public sealed class Change
{
    public const int ReasonLength = 1000;

    /// <summary>1, 2, 3 … without a gap, drawn under one lock held until commit: numbers become visible in order.</summary>
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }
    public required string ActorId { get; init; }
    public string? ActorName { get; set; }
    public string? ActorSalt { get; set; }
    public required string ActorDigest { get; init; }
    public required string ActorRole { get; init; }
    public int? ActorUnitId { get; init; }
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }

    /// <summary>The version the record has after the change.</summary>
    public int Version { get; init; }
    public ChangeKind Kind { get; init; }

    /// <summary>Typed freely, so it may name somebody: in the hash by its digest, like the actor's name.</summary>
    public string? Reason { get; set; }
    public string? ReasonSalt { get; set; }
    public string? ReasonDigest { get; init; }

    /// <summary>A JSON array of <see cref="ChangedField"/>.</summary>
    public required string Fields { get; set; }
    public required string PreviousHash { get; init; }
    public string Hash { get; internal set; } = "";
}

/// <summary>How far a reader of the change record has come: the index, a cache, the mail sender.</summary>
public sealed class ChangeCursor
{
    public const int NameLength = 60;

    public required string Name { get; init; }
    public long Sequence { get; set; }
    public DateTimeOffset MovedAt { get; set; }
}
