namespace Catalog.Core.Mail;

public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Tried often enough; somebody has to look.</summary>
    GivenUp,
}

/// <summary>
/// One letter to one person, written in the transaction that causes it, so that it goes out if and only if that was stored.
/// What stands in it is forgotten once it is sent.
/// </summary>
public sealed class MailMessage
{
    public const int KindLength = 40;
    public const int SubjectLength = 80;
    public const int AddressLength = 254;
    public const int NameLength = 120;
    public const int TitleLength = 200;
    public const int FaultLength = 300;

    public long Id { get; init; }

    /// <summary>What it is about, in the program's own words: "invitation".</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about exactly: with kind and day it is unique, so nobody gets the same letter twice a day.</summary>
    public required string Subject { get; init; }

    /// <summary>In Viet Nam.</summary>
    public DateOnly Day { get; init; }
    public required string ToAddress { get; init; }
    public required string ToName { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text; null once it is sent or given up.</summary>
    public string? Body { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public MailState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>Not before then; whoever sends it moves it on first, so that nobody else takes it.</summary>
    public DateTimeOffset NextTryAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the last attempt failed, without addresses.</summary>
    public string? Fault { get; set; }
}

/// <param name="Name">As it stands beside the address.</param>
public sealed record MailAddressee(string Address, string Name);
