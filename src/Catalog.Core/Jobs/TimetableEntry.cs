using Catalog.Core.Text;
using Cronos;

namespace Catalog.Core.Jobs;

/// <summary>When a kind of job is due, by the clock of Viet Nam.</summary>
/// <param name="Cron">Five fields: minute, hour, day, month, day of the week; seconds before them if there are six.</param>
/// <param name="IsForStart">Also at start, unless it went well since it was last due.</param>
public sealed record TimetableEntry(JobKind Kind, string Cron, bool IsForStart, Func<JobDesk, DateOnly, DateTimeOffset?, JobRun> Ask)
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>A tick may come by another machine's clock, a little before ours.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(2);

    private readonly CronExpression expression = CronExpression.Parse(Cron, Cron.Split(' ').Length == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard);

    public DateTimeOffset LastDue(DateTimeOffset now) =>
        expression.GetPreviousOccurrence(now + ClocksDiffer, Zone, inclusive: true)?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch;

    public DateTimeOffset NextDue(DateTimeOffset now) => expression.GetNextOccurrence(now, Zone)?.ToUniversalTime() ?? DateTimeOffset.MaxValue;

    public TimeSpan Interval(DateTimeOffset now) => NextDue(now) - (expression.GetPreviousOccurrence(now, Zone, inclusive: true) ?? now);

    public JobRun AskFor(JobDesk desk, DateTimeOffset due, bool isAgain) => Ask(desk, VietnamTime.DayOf(due), isAgain ? null : due);
}
