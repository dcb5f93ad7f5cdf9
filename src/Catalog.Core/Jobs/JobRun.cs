namespace Catalog.Core.Jobs;

public enum JobState
{
    /// <summary>Stored with the change that needs it; nobody has taken it up yet.</summary>
    Asked,

    /// <summary>Waits in a queue, for the first time or for another attempt.</summary>
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>
/// One piece of work that is done beside the requests: asked for in the transaction of its cause, and all that people see
/// of it. Who runs it, and how often it is tried, is not decided here.
/// </summary>
public sealed class JobRun
{
    public const int KindLength = 60;
    public const int ArgumentsLength = 4000;
    public const int DeliveryLength = 60;
    public const int OutcomeLength = 1000;
    public const int MessageLength = 300;
    public const int LogLength = 4000;

    public long Id { get; init; }

    /// <summary>The name of a <see cref="JobKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>A small record of ids as JSON.</summary>
    public required string Arguments { get; init; }
    public required string AskedById { get; init; }
    public required string AskedByName { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Set when the timetable asked. Unique with the kind, so that late, twice or on two servers is once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The kind, where only one of it may run at a time.</summary>
    public string? OneAtATime { get; init; }
    public JobState State { get; init; }

    /// <summary>The one delivery of the queue that may run it; any other is a duplicate.</summary>
    public string? Delivery { get; init; }
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When whoever runs it last gave a sign of life.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Set once it has succeeded, failed for good or was cancelled.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; init; }

    /// <summary>The job's own words about what it did, or why it failed.</summary>
    public string? Outcome { get; init; }
    public bool IsCancelRequested { get; init; }
    public long Done { get; init; }

    /// <summary>0 while the job does not know how much there is.</summary>
    public long Total { get; init; }

    /// <summary>Of what is counted in <see cref="Done"/>, how much a second.</summary>
    public double? Rate { get; init; }
    public string? Message { get; init; }

    /// <summary>Its last lines.</summary>
    public string Log { get; init; } = "";
}
