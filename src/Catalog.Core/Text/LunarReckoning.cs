using System.Collections.Concurrent;

namespace Catalog.Core.Text;

/// <summary>The rules of <see cref="LunarCalendar"/> for any zone: at UTC+8 they must give the calendar of China, by which they are checked.</summary>
internal sealed class LunarReckoning(TimeSpan offset)
{
    private const double DayZero = 1721425.5; // Julian day at which 1/1/0001 begins
    private const int SolsticeTerm = 9; // 270° / 30°
    private const int SolsticeMonth = 11, MonthsOfYear = 12;
    private readonly ConcurrentDictionary<int, Span> spans = [];

    /// <summary>The months from the eleventh of a year to the one before the eleventh of the next.</summary>
    /// <param name="Starts">First days; the last entry is the beginning of the next span.</param>
    /// <param name="Leap">Which of them is the leap month; past the end when there is none.</param>
    private sealed record Span(DateOnly[] Starts, int Leap);

    public LunarDay Of(DateOnly day)
    {
        var year = day.Year;
        if (day < SpanOf(year).Starts[0]) year--;
        var (starts, leap) = SpanOf(year);
        var i = Array.FindLastIndex(starts, start => start <= day);
        var step = i >= leap ? i - 1 : i; // months after the eleventh, the leap month has the number of the one before
        var month = (SolsticeMonth - 1 + step) % MonthsOfYear + 1;
        return new LunarDay(month >= SolsticeMonth ? year : year + 1, month, day.DayNumber - starts[i].DayNumber + 1, i == leap);
    }

    public DateOnly? ToSolar(LunarDay day)
    {
        if (day.Month is < 1 or > MonthsOfYear || day.Day < 1) return null;
        var (starts, leap) = SpanOf(day.Month >= SolsticeMonth ? day.Year : day.Year - 1);
        var step = (day.Month - SolsticeMonth + MonthsOfYear) % MonthsOfYear;
        var i = step + (day.IsLeap || step >= leap ? 1 : 0);
        if (day.IsLeap && i != leap || i + 1 >= starts.Length) return null;
        var solar = starts[i].AddDays(day.Day - 1);
        return solar < starts[i + 1] ? solar : null;
    }

    private Span SpanOf(int year) => spans.GetOrAdd(year, asked =>
    {
        var (from, to) = (SolsticeMoon(asked), SolsticeMoon(asked + 1));
        DateOnly[] starts = [.. Enumerable.Range(from, to - from + 1).Select(StartOf)];
        var leap = to - from == MonthsOfYear ? starts.Length : Enumerable.Range(1, to - from - 1).First(i => TermAt(starts[i]) == TermAt(starts[i + 1]));
        return new Span(starts, leap);
    });

    /// <summary>The number of the new moon that begins the month with the winter solstice, which is on 21 or 22 December.</summary>
    private int SolsticeMoon(int year)
    {
        var solstice = new DateOnly(year, 12, 20);
        while (TermAt(solstice.AddDays(1)) < SolsticeTerm) solstice = solstice.AddDays(1);
        var k = SkyTimes.NewMoonNear(StartOfDay(solstice)) + 2;
        while (StartOf(k) > solstice) k--;
        return k;
    }

    /// <summary>The day on which the month of a new moon begins.</summary>
    private DateOnly StartOf(int k) => DateOnly.FromDayNumber((int)Math.Floor(SkyTimes.NewMoon(k) - DayZero + offset.TotalDays));

    /// <summary>How many principal terms the sun has passed when a day begins: a term belongs to the day in which this grows.</summary>
    private int TermAt(DateOnly day) => (int)(SkyTimes.SunLongitude(StartOfDay(day)) / 30);

    private double StartOfDay(DateOnly day) => DayZero + day.DayNumber - offset.TotalDays;
}
