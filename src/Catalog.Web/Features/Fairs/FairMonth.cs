namespace Catalog.Web.Features.Fairs;

/// <summary>A month as a sheet of weeks from Monday on, with the fairs of each day.</summary>
public sealed record FairMonth(DateOnly First, IReadOnlyList<IReadOnlyList<FairDay>> Weeks)
{
    private const int Week = 7;

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <param name="stops">Of fairs that take place.</param>
    public static FairMonth Of(DateOnly first, DateOnly today, IReadOnlyList<FairStopDays> stops)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % Week));
        var weeks = new List<IReadOnlyList<FairDay>>();
        for (var start = monday; start < first.AddMonths(1); start = start.AddDays(Week)) weeks.Add([.. Enumerable.Range(0, Week).Select(i => DayOf(start.AddDays(i)))]);
        return new FairMonth(first, weeks);

        FairDay DayOf(DateOnly day) => new(day, day.Month != first.Month, day == today,
            [.. stops.Where(stop => stop.From <= day && day <= stop.To).DistinctBy(stop => stop.Url).Select(stop => new FairDayEntry(stop.Name, stop.Url, day != stop.From && day.DayOfWeek != DayOfWeek.Monday))]);
    }
}

/// <param name="IsOutside">It belongs to the month before or after.</param>
public sealed record FairDay(DateOnly Day, bool IsOutside, bool IsToday, IReadOnlyList<FairDayEntry> Fairs);

/// <param name="IsContinued">It stands on the day before as well, in the same week: there it was named.</param>
public sealed record FairDayEntry(string Name, string Url, bool IsContinued);

/// <summary>One stop of a fair on its days.</summary>
public sealed record FairStopDays(string Name, string Url, DateOnly From, DateOnly To);
