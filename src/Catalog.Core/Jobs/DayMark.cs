namespace Catalog.Core.Jobs;

/// <summary>Up to which day a job that works day by day has come. Moved in the transaction of the day's own effect.</summary>
public sealed class DayMark
{
    public const int NameLength = JobRun.KindLength;

    public required string Name { get; init; }
    public DateOnly Day { get; set; }
}
