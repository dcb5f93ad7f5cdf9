using Catalog.Core.Text;

namespace Catalog.Core.Outlets;

/// <summary>From–to inside a day. A closing time at or before the opening time lies in the next day; 0:00–0:00 is the whole day.</summary>
public sealed record HoursInterval(TimeOnly From, TimeOnly To)
{
    // The difference of two TimeOnly wraps around midnight by itself, except that equal times give nothing.
    internal TimeSpan Length => To == From ? TimeSpan.FromDays(1) : To - From;
}

/// <summary>Opening hours of one weekday; a break at noon makes two of them.</summary>
public sealed record WeeklyHours(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>Days on which the week does not count: a holiday, Tết. Without hours the outlet is closed.</summary>
public sealed record SpecialDays(DateOnly From, DateOnly To, IReadOnlyList<HoursInterval> Hours, string? Note);

/// <summary>Whether an outlet is open, and until when that stays so; null when it never changes.</summary>
public readonly record struct OpeningState(bool IsOpen, DateTimeOffset? ChangesAt);

/// <summary>The weekly hours of a place with its exceptions, in Viet Nam's time.</summary>
public sealed class OpeningHours
{
    public const int MaxWeekly = 28;
    public const int MaxExceptions = 60;
    public const int NoteLength = 100;

    private const int HorizonDays = 400; // longer than any exception that is announced

    // JSON from outside may say null where the class says list.
    public List<WeeklyHours> Weekly { get; init => field = value ?? []; } = [];
    public List<SpecialDays> Exceptions { get; init => field = value ?? []; } = [];

    /// <summary>Nothing is known: neither open nor closed should be said.</summary>
    public bool IsUnknown => Weekly.Count == 0 && Exceptions.Count == 0;

    public bool IsOpen(DateTimeOffset at) => At(at).IsOpen;

    public OpeningState At(DateTimeOffset at)
    {
        var local = at.ToOffset(VietnamTime.Offset).DateTime;
        DateTime? openUntil = null;
        foreach (var (from, to) in Spans(DateOnly.FromDateTime(local).AddDays(-1), HorizonDays))
        {
            if (to <= local) continue;
            if (openUntil is null && from > local) return new OpeningState(false, Instant(from));
            if (openUntil is not null && from > openUntil) return new OpeningState(true, Instant(openUntil.Value));
            if (openUntil is null || to > openUntil) openUntil = to;
            if ((openUntil.Value - local).TotalDays > 14) return new OpeningState(true, null); // open day and night
        }
        return openUntil is null ? new OpeningState(false, null) : new OpeningState(true, Instant(openUntil.Value));
    }

    /// <summary>The hours that begin on that day, in order.</summary>
    public IReadOnlyList<HoursInterval> On(DateOnly day)
    {
        return [.. (ExceptionOn(day)?.Hours ?? Weekly.Where(some => some.Day == day.DayOfWeek).Select(some => new HoursInterval(some.From, some.To))).OrderBy(some => some.From)];
    }

    /// <summary>The exception that rules that day.</summary>
    public SpecialDays? ExceptionOn(DateOnly day) => Exceptions.Find(some => some.From <= day && day <= some.To);

    private IEnumerable<(DateTime From, DateTime To)> Spans(DateOnly first, int days)
    {
        for (var i = 0; i < days; i++)
        {
            var day = first.AddDays(i);
            foreach (var hours in On(day)) yield return (day.ToDateTime(hours.From), day.ToDateTime(hours.From) + hours.Length);
        }
    }

    private static DateTimeOffset Instant(DateTime local) => new(local, VietnamTime.Offset);
}
