using System.Globalization;
using Catalog.Core.Calendar;

namespace Catalog.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Calendar = new(new Dictionary<DateOnly, HolidayKind>
    {
        [new(2026, 4, 27)] = HolidayKind.PublicHoliday,
        [new(2026, 4, 30)] = HolidayKind.PublicHoliday,
        [new(2026, 5, 1)] = HolidayKind.PublicHoliday,
        [new(2026, 5, 9)] = HolidayKind.MakeUpWorkingDay,
    });

    [Theory]
    [InlineData("2026-04-24", true)] // Friday
    [InlineData("2026-04-25", false)]
    [InlineData("2026-04-26", false)]
    [InlineData("2026-04-27", false)] // Monday, in place of Sunday the 26th
    [InlineData("2026-05-09", true)] // Saturday, worked in exchange
    [InlineData("2026-05-10", false)]
    public void IsWorkingDay_OfEachKind_FollowsWeekAndRows(string day, bool expected) => Assert.Equal(expected, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-24", 0, "2026-04-24")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2026-04-24", 3, "2026-05-04")]
    [InlineData("2026-04-26", 1, "2026-04-28")]
    [InlineData("2026-05-08", 1, "2026-05-09")]
    [InlineData("2026-11-24", 7, "2026-12-03")]
    public void AddWorkingDays_OverHolidaysAndWeekends_EndsOnAWorkingDay(string from, int count, string expected) =>
        Assert.Equal(Day(expected), Calendar.AddWorkingDays(Day(from), count));

    [Fact]
    public void AddWorkingDays_Backwards_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-04-24"), -1));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
