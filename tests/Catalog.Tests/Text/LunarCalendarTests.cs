using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Tests.Text;

public sealed class LunarCalendarTests
{
    private static readonly DateOnly Tet = new(2026, 2, 17);

    /// <summary>Mùng 1 Tết as printed in the calendars of Việt Nam, 1985–2050, day and month.</summary>
    private static readonly string[] NewYears = (
        "21/1 9/2 29/1 17/2 6/2 27/1 15/2 4/2 23/1 10/2 31/1 19/2 7/2 28/1 16/2 5/2 24/1 12/2 1/2 22/1 9/2 29/1 17/2 7/2 26/1 14/2 3/2 23/1 10/2 31/1 19/2 8/2 28/1 " +
        "16/2 5/2 25/1 12/2 1/2 22/1 10/2 29/1 17/2 6/2 26/1 13/2 2/2 23/1 11/2 31/1 19/2 8/2 28/1 15/2 4/2 24/1 12/2 1/2 22/1 10/2 30/1 17/2 6/2 26/1 14/2 2/2 23/1").Split(' ');

    [Fact]
    public void NewYear_From1985To2050_IsThePublishedTet() =>
        Assert.Equal(NewYears, Enumerable.Range(1985, NewYears.Length).Select(year => LunarCalendar.NewYear(year).ToString("d/M", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1968, "29/01", "30/01")] // a day before Beijing
    [InlineData(1969, "16/02", "17/02")]
    [InlineData(1985, "21/01", "20/02")] // a month: the solstice of 1984 fell on 21 December here, on 22 there
    [InlineData(2007, "17/02", "18/02")]
    [InlineData(2030, "02/02", "03/02")]
    [InlineData(2053, "18/02", "19/02")]
    [InlineData(2026, "17/02", "17/02")]
    public void NewYear_WhereTheZoneMatters_IsThatOfHanoi(int year, string here, string inChina)
    {
        Assert.Equal(here, LunarCalendar.NewYear(year).ToString("dd/MM", CultureInfo.InvariantCulture));
        var chinese = new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0);
        Assert.Equal(inChina, chinese.ToString("dd/MM", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The same rules at UTC+8 give the calendar of China, whose tables the framework holds: nothing of them was used to write
    /// ours. One month of 1,645 begins a day apart: in 2097 the moon is new some seconds around midnight in Beijing.
    /// </summary>
    [Fact]
    public void Reckoning_AtTheZoneOfChina_AgreesWithItsPublishedTables()
    {
        var (china, ours) = (new ChineseLunisolarCalendar(), new LunarReckoning(TimeSpan.FromHours(8)));
        var differing = new List<DateOnly>();
        for (var day = LunarCalendar.First; day <= LunarCalendar.Last; day = day.AddDays(1))
        {
            var date = day.ToDateTime(TimeOnly.MinValue);
            var (year, month) = (china.GetYear(date), china.GetMonth(date));
            var leap = china.GetLeapMonth(year);
            var published = new LunarDay(year, leap > 0 && month >= leap ? month - 1 : month, china.GetDayOfMonth(date), leap > 0 && month == leap);
            if (published != ours.Of(day)) differing.Add(day);
        }
        Assert.Equal(Enumerable.Range(0, 30).Select(new DateOnly(2097, 8, 7).AddDays), differing);
    }

    /// <summary>Years of thirteen months and the month that is doubled, as printed: 1984, 1985 and 1987 are not those of China.</summary>
    [Fact]
    public void LeapMonths_From1984To2033_AreThePublishedOnes()
    {
        var leaps = Enumerable.Range(1984, 50).SelectMany(year => Enumerable.Range(1, 12).Where(month => LunarCalendar.ToSolar(new LunarDay(year, month, 1, IsLeap: true)) is not null).Select(month => $"{year}:{month}"));
        Assert.Equal("1985:2 1987:7 1990:5 1993:3 1995:8 1998:5 2001:4 2004:2 2006:7 2009:5 2012:4 2014:9 2017:6 2020:4 2023:2 2025:6 2028:5 2031:3 2033:11".Split(' '), leaps);
    }

    [Fact]
    public void Day_ThereAndBack_IsTheSame()
    {
        var before = LunarCalendar.Of(LunarCalendar.First);
        for (var day = LunarCalendar.First.AddDays(1); day <= LunarCalendar.Last; day = day.AddDays(1))
        {
            var lunar = LunarCalendar.Of(day);
            Assert.Equal(day, LunarCalendar.ToSolar(lunar));
            Assert.True(lunar.Day == before.Day + 1 || lunar.Day == 1 && before.Day is 29 or 30, $"{before} → {lunar}");
            before = lunar;
        }
    }

    [Theory]
    [InlineData(2025, 7, 1, true)] // the leap month of that year is the sixth
    [InlineData(2026, 1, 31, false)]
    [InlineData(2026, 13, 1, false)]
    [InlineData(2026, 1, 0, false)]
    [InlineData(2200, 1, 1, false)]
    [InlineData(1900, 1, 1, false)]
    public void ToSolar_OfADayThatIsNone_IsNull(int year, int month, int day, bool isLeap) => Assert.Null(LunarCalendar.ToSolar(new LunarDay(year, month, day, isLeap)));

    [Theory]
    [InlineData(0, "mùng 1 tháng Giêng năm Bính Ngọ")]
    [InlineData(4, "mùng 5 tháng Giêng năm Bính Ngọ")]
    [InlineData(14, "rằm tháng Giêng năm Bính Ngọ")]
    [InlineData(-1, "ngày 29 tháng Chạp năm Ất Tỵ")]
    [InlineData(-207, "mùng 1 tháng Sáu nhuận năm Ất Tỵ")]
    public void Text_OfADay_IsWhatPeopleSay(int daysAfterTet, string expected) => Assert.Equal(expected, LunarCalendar.Of(Tet.AddDays(daysAfterTet)).ToText());

    [Theory]
    [InlineData(4, 4, "mùng 5 tháng Giêng năm Bính Ngọ")]
    [InlineData(4, 6, "mùng 5 đến mùng 7 tháng Giêng năm Bính Ngọ")]
    [InlineData(-3, -1, "ngày 27 đến ngày 29 tháng Chạp năm Ất Tỵ")]
    [InlineData(28, 31, "ngày 29 tháng Giêng đến mùng 2 tháng Hai năm Bính Ngọ")]
    [InlineData(-1, 1, "ngày 29 tháng Chạp năm Ất Tỵ đến mùng 2 tháng Giêng năm Bính Ngọ")]
    public void Range_OfDays_SaysOnceWhatBothShare(int from, int to, string expected) => Assert.Equal(expected, LunarCalendar.Range(Tet.AddDays(from), Tet.AddDays(to)));

    [Fact]
    public void Day_OutsideTheYearsThatAreReckoned_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.Of(LunarCalendar.First.AddDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.Of(LunarCalendar.Last.AddDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.NewYear(2101));
        Assert.Null(LunarCalendar.Range(Tet, LunarCalendar.Last.AddDays(1)));
    }
}
