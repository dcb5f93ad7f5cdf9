using Catalog.Core.Records;

namespace Catalog.Core.Popularity;

/// <summary>How often the page of a record was looked at on a day. A sum: who looked is nowhere.</summary>
public sealed class RecordViews
{
    /// <summary>In Viet Nam.</summary>
    public DateOnly Day { get; init; }
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }

    /// <summary>In how many spans of ten seconds: somebody who loads a page a thousand times counts little.</summary>
    public int Views { get; init; }
}

/// <summary>How sought after a record is, in steps that seldom change. No row is step 0.</summary>
public sealed class RecordPopularity
{
    /// <summary>The highest step.</summary>
    public const int Most = 4;

    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }
    public int Step { get; init; }

    /// <summary>
    /// 10, 40, 160 and 640 views in four weeks lead to a step; it is left again below three quarters of them, so that a
    /// record at the edge does not go up and down every night.
    /// </summary>
    public static int StepFor(long views, int present)
    {
        var step = 0;
        for (long least = 10; step < Most && views * 4 >= (step < present ? least * 3 : least * 4); least *= 4) step++;
        return step;
    }
}
