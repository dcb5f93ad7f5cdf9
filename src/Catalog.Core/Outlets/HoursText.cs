using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.Outlets;

/// <summary>Opening hours in words.</summary>
public static class HoursText
{
    private static readonly string[] Days = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string DayName(DayOfWeek day) => Days[(int)day];

    /// <summary>"mở đến 18:00", "mở lại 7:00 thứ Hai", "mở cả ngày đêm"; null when nothing is known.</summary>
    public static string? Now(OpeningHours hours, DateTimeOffset at)
    {
        if (hours.IsUnknown) return null;
        var state = hours.At(at);
        if (state.ChangesAt is not { } change) return state.IsOpen ? "mở cả ngày đêm" : "đang nghỉ, chưa có ngày mở lại";
        return state.IsOpen ? $"mở đến {Time(change)}{Until(at, change)}" : $"mở lại {Time(change)}{On(at, change)}";
    }

    /// <summary>"thứ Hai – thứ Sáu: 7:00–11:30, 13:30–18:00"; days with the same hours in a row share a line, days off are named.</summary>
    public static IReadOnlyList<string> Lines(OpeningHours hours)
    {
        if (hours.Weekly.Count == 0) return [];
        var days = Week.Select(day => (Day: day, Text: OfDay(hours, day))).ToList();
        var lines = new List<string>();
        for (var from = 0; from < days.Count;)
        {
            var to = from;
            while (to + 1 < days.Count && days[to + 1].Text == days[from].Text) to++;
            lines.Add($"{(to == from ? DayName(days[from].Day) : $"{DayName(days[from].Day)} – {DayName(days[to].Day)}")}: {days[from].Text}");
            from = to + 1;
        }
        return lines;
    }

    /// <summary>"14/02/2026 – 20/02/2026: nghỉ (Tết Nguyên đán)".</summary>
    public static string Line(SpecialDays exception)
    {
        var span = exception.From == exception.To ? $"{exception.From:dd/MM/yyyy}" : $"{exception.From:dd/MM/yyyy} – {exception.To:dd/MM/yyyy}";
        return $"{span}: {Join(exception.Hours)}{(exception.Note is null ? "" : $" ({exception.Note})")}";
    }

    /// <summary>"7:00–11:30, 13:30–18:00" on that very day, exceptions counted.</summary>
    public static string On(OpeningHours hours, DateOnly day) => Join(hours.On(day));

    public static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private static string OfDay(OpeningHours hours, DayOfWeek day) =>
        Join([.. hours.Weekly.Where(some => some.Day == day).OrderBy(some => some.From).Select(some => new HoursInterval(some.From, some.To))]);

    private static string Join(IReadOnlyList<HoursInterval> some) => some.Count == 0 ? "nghỉ" : string.Join(", ", some.Select(Span));

    private static string Span(HoursInterval interval) => interval.From == interval.To && interval.From == TimeOnly.MinValue ? "cả ngày đêm" : $"{Time(interval.From)}–{Time(interval.To)}";

    private static string Time(DateTimeOffset at) => Time(TimeOnly.FromDateTime(at.ToOffset(VietnamTime.Offset).DateTime));

    private static string Until(DateTimeOffset now, DateTimeOffset change) => DaysBetween(now, change) switch
    {
        0 => "",
        1 => " hôm sau",
        _ => $" {DayName(VietnamTime.DayOf(change).DayOfWeek)}",
    };

    private static string On(DateTimeOffset now, DateTimeOffset change) => DaysBetween(now, change) switch
    {
        0 => "",
        < 7 => $" {DayName(VietnamTime.DayOf(change).DayOfWeek)}",
        _ => $" ngày {VietnamTime.DayOf(change):dd/MM/yyyy}",
    };

    private static int DaysBetween(DateTimeOffset from, DateTimeOffset to) => VietnamTime.DayOf(to).DayNumber - VietnamTime.DayOf(from).DayNumber;
}
