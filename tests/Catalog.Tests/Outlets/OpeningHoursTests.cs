using System.Globalization;
using Catalog.Core.Outlets;
using CsCheck;

namespace Catalog.Tests.Outlets;

public sealed class OpeningHoursTests
{
    private static readonly DayOfWeek[] Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly OpeningHours Shop = new()
    {
        Weekly =
        [
            .. Workdays.SelectMany(day => new[] { Hours(day, "07:00", "11:30"), Hours(day, "13:30", "18:00") }),
            Hours(DayOfWeek.Saturday, "18:00", "02:00"),
        ],
        Exceptions =
        [
            new SpecialDays(new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 10), [], "Tết Nguyên đán"),
            new SpecialDays(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 24), [new HoursInterval(new TimeOnly(7, 0), new TimeOnly(22, 0))], null),
        ],
    };

    // 23/11/2026 is a Monday.
    [Theory]
    [InlineData("2026-11-23 06:59", "mở lại 7:00")]
    [InlineData("2026-11-23 07:00", "mở đến 11:30")]
    [InlineData("2026-11-23 11:30", "mở lại 13:30")]
    [InlineData("2026-11-23 17:59", "mở đến 18:00")]
    [InlineData("2026-11-23 18:00", "mở lại 7:00 thứ Ba")]
    [InlineData("2026-11-28 17:00", "mở lại 18:00")] // Saturday
    [InlineData("2026-11-28 23:00", "mở đến 2:00 hôm sau")]
    [InlineData("2026-11-29 01:59", "mở đến 2:00")] // still Saturday's night
    [InlineData("2026-11-29 02:00", "mở lại 7:00 thứ Hai")]
    [InlineData("2026-12-24 12:00", "mở đến 22:00")] // no break on that day
    [InlineData("2027-02-05 08:00", "mở lại 7:00 thứ Năm")] // Friday; closed until Wednesday
    [InlineData("2027-02-04 18:30", "mở lại 7:00 ngày 11/02/2027")]
    public void Now_AnyMoment_SaysWhenItChanges(string local, string text) => Assert.Equal(text, HoursText.Now(Shop, At(local)));

    [Fact]
    public void Now_UtcInstant_IsReadInVietNam() => Assert.True(Shop.IsOpen(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero))); // 7:00 in Viet Nam

    [Fact]
    public void Now_DayAndNight_HasNoEnd()
    {
        var always = new OpeningHours { Weekly = [.. Enum.GetValues<DayOfWeek>().Select(day => Hours(day, "00:00", "00:00"))] };
        Assert.Equal("mở cả ngày đêm", HoursText.Now(always, At("2026-11-23 03:00")));
        Assert.Equal(["thứ Hai – Chủ nhật: cả ngày đêm"], HoursText.Lines(always));
    }

    [Fact]
    public void Now_NothingKnown_SaysNothing()
    {
        Assert.Null(HoursText.Now(new OpeningHours(), At("2026-11-23 03:00")));
        Assert.Empty(HoursText.Lines(new OpeningHours()));
    }

    [Fact]
    public void Now_ClosedForGood_SaysThatNoDayIsKnown()
    {
        var closed = new OpeningHours { Exceptions = [new SpecialDays(new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), [], null)] };
        Assert.Equal("đang nghỉ, chưa có ngày mở lại", HoursText.Now(closed, At("2026-11-23 12:00")));
    }

    [Fact]
    public void Lines_OfAWeek_JoinEqualDaysAndNameDaysOff()
    {
        Assert.Equal(["thứ Hai – thứ Sáu: 7:00–11:30, 13:30–18:00", "thứ Bảy: 18:00–2:00", "Chủ nhật: nghỉ"], HoursText.Lines(Shop));
        Assert.Equal("05/02/2027 – 10/02/2027: nghỉ (Tết Nguyên đán)", HoursText.Line(Shop.Exceptions[0]));
        Assert.Equal("24/12/2026: 7:00–22:00", HoursText.Line(Shop.Exceptions[1]));
    }

    [Fact]
    public void At_RandomHours_StaysTheSameUntilItsChange() => Gen.Select(RandomHours, Gen.Int[0, 14 * 24 * 60]).Sample((hours, minute) =>
    {
        var at = At("2026-11-23 00:00").AddMinutes(minute);
        var state = hours.At(at);
        Assert.Equal(hours.IsOpen(at), state.IsOpen);
        if (state.ChangesAt is not { } change) return;
        Assert.True(change > at);
        Assert.NotEqual(state.IsOpen, hours.IsOpen(change));
        for (var step = at; step < change && step < at.AddDays(8); step = step.AddMinutes(13)) Assert.Equal(state.IsOpen, hours.IsOpen(step));
        Assert.Equal(state.IsOpen, hours.IsOpen(change.AddMinutes(-1)));
    }, iter: 3000);

    [Fact]
    public void IsOpen_RandomHours_AgreesWithThePlainDefinition() => Gen.Select(RandomHours, Gen.Int[0, 14 * 24 * 60]).Sample((hours, minute) =>
    {
        var local = At("2026-11-23 00:00").AddMinutes(minute).DateTime;
        var expected = new[] { -1, 0 }.Any(offset => hours.On(DateOnly.FromDateTime(local).AddDays(offset)).Any(interval =>
        {
            var from = DateOnly.FromDateTime(local).AddDays(offset).ToDateTime(interval.From);
            var to = interval.To > interval.From ? from.Date + interval.To.ToTimeSpan() : from.Date.AddDays(1) + interval.To.ToTimeSpan();
            return from <= local && local < to;
        }));
        Assert.Equal(expected, hours.IsOpen(At("2026-11-23 00:00").AddMinutes(minute)));
    }, iter: 5000);

    private static Gen<OpeningHours> RandomHours
    {
        get
        {
            var time = Gen.Int[0, 95].Select(quarter => TimeOnly.MinValue.AddMinutes(quarter * 15));
            var weekly = Gen.Select(Gen.Int[0, 6], time, time).Select((day, from, to) => new WeeklyHours((DayOfWeek)day, from, to));
            var special = Gen.Select(Gen.Int[-2, 12], Gen.Int[0, 3], Gen.Select(time, time).Select((from, to) => new HoursInterval(from, to)).Array[0, 2])
                .Select((from, days, hours) => new SpecialDays(new DateOnly(2026, 11, 23).AddDays(from), new DateOnly(2026, 11, 23).AddDays(from + days), hours, null));
            return Gen.Select(weekly.Array[0, 12], special.Array[0, 2]).Select((week, days) => new OpeningHours { Weekly = [.. week], Exceptions = [.. days] });
        }
    }

    private static WeeklyHours Hours(DayOfWeek day, string from, string to) =>
        new(day, TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
