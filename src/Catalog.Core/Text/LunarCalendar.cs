namespace Catalog.Core.Text;

/// <summary>
/// The lunar calendar of Việt Nam. A month begins on the day, at UTC+7, in which the moon is new; the month with the winter
/// solstice is the eleventh; where thirteen months lie between two of these, the first one without a principal solar term
/// (the sun at a multiple of 30°) is the leap month. The zone is that of Quyết định 121-CP of 8/8/1967, in force from 1968;
/// China counts at UTC+8, so that Tết fell apart in 1968, 1969, 1985 and 2007 and will in 2030 and 2053. Instants become days first, and only
/// days are compared.
/// </summary>
public static class LunarCalendar
{
    public static readonly DateOnly First = new(1968, 1, 1), Last = new(2100, 12, 31);
    private static readonly LunarReckoning Reckoning = new(VietnamTime.Offset);

    /// <exception cref="ArgumentOutOfRangeException">Before 1968 or after 2100.</exception>
    public static LunarDay Of(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Last);
        return Reckoning.Of(day);
    }

    /// <returns>Null when that year has no such month or day, or it lies outside 1968–2100.</returns>
    public static DateOnly? ToSolar(LunarDay day) =>
        day.Year >= First.Year - 1 && day.Year <= Last.Year && Reckoning.ToSolar(day) is { } solar && solar >= First && solar <= Last ? solar : null;

    /// <summary>Mùng 1 tháng Giêng, Tết Nguyên đán.</summary>
    public static DateOnly NewYear(int year) => ToSolar(new LunarDay(year, 1, 1)) ?? throw new ArgumentOutOfRangeException(nameof(year), year, "1968–2100");

    /// <summary>The days of an event in words, by its first and last day; null outside 1968–2100.</summary>
    public static string? Range(DateOnly from, DateOnly to) => from < First || to > Last ? null : LunarDay.Range(Of(from), Of(to));
}
