using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Calendar;

public sealed class HolidayService(RecordServices services) : RecordService<Holiday>(services, HolidayFields.Table)
{
    /// <summary>Adds the years of <see cref="HolidayData"/> of which no day is there yet. What staff changed, moved or took away stays so.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = (await Db.Holidays.Select(holiday => holiday.Day).ToListAsync(cancellationToken)).Select(day => day.Year).ToHashSet();
        var rows = HolidayData.Days.Where(day => !known.Contains(day.Day.Year)).Select(day => new FieldChanges<Holiday>()
            .Set(HolidayFields.Day, day.Day).Set(HolidayFields.Name, day.Name).Set(HolidayFields.Kind, HolidayKind.PublicHoliday)).ToList();
        if (rows.Count > 0) await AddManyAsync(rows, Actor.System("calendar"), "Ngày nghỉ lễ, tết theo Bộ luật Lao động", cancellationToken);
    }

    /// <summary>The calendar as it is now, to count with.</summary>
    public async Task<WorkingDays> ReadAsync(CancellationToken cancellationToken) =>
        new(await Db.Holidays.Where(holiday => holiday.State == RecordState.Live).ToDictionaryAsync(holiday => holiday.Day, holiday => holiday.Kind, cancellationToken));

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Holiday record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (record.Day == default) errors.Add(new FieldError("day", "Ngày còn trống, hãy nhập."));
        if (record.Kind == HolidayKind.MakeUpWorkingDay && !WorkingDays.IsWeekend(record.Day))
            errors.Add(new FieldError("kind", "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật, hãy kiểm tra ngày."));
        if (await Db.Holidays.AnyAsync(other => other.Id != record.Id && other.Day == record.Day && other.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("day", "Ngày này đã có trong lịch, hãy sửa dòng đã có."));
        return errors;
    }
}

/// <summary>
/// Counts working days: Monday to Friday without public holidays, and with the weekends worked in exchange. The period
/// begins the day after, so the first working day after <c>day</c> is number 1.
/// </summary>
public sealed class WorkingDays(IReadOnlyDictionary<DateOnly, HolidayKind> exceptions)
{
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public bool IsWorkingDay(DateOnly day) =>
        exceptions.TryGetValue(day, out var kind) ? kind == HolidayKind.MakeUpWorkingDay : !IsWeekend(day);

    /// <summary>The last day of a period of so many working days that begins the day after <paramref name="day"/>.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }
}

public static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services) => services.AddScoped<HolidayService>();
}
