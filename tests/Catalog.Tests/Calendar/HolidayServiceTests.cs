using Catalog.Core.Calendar;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Calendar;

public sealed class HolidayServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Seed_Twice_AddsEachYearOnceAndCountsOverTet(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog);
        await SeedAsync(catalog);

        var days = await catalog.ReadAsync(db => db.Holidays.Select(holiday => holiday.Day).ToListAsync(Cancellation));
        Assert.Equal(days.Count, days.Distinct().Count());
        Assert.Equal([2025, 2026, 2027], days.Select(day => day.Year).Distinct().Order());
        // Each year has the eleven days of the law; some more lie on a weekend and are given back.
        Assert.All(days.Where(day => !WorkingDays.IsWeekend(day)).CountBy(day => day.Year), year => Assert.Equal(11, year.Value));
        var calendar = await catalog.InScopeAsync<HolidayService, WorkingDays>(service => service.ReadAsync(Cancellation));
        Assert.Equal(new DateOnly(2026, 2, 23), calendar.AddWorkingDays(new(2026, 2, 13), 1));
    }

    [Theory, BothDatabases]
    public async Task Seed_AfterStaffTookADayAway_LeavesItSo(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog);
        var holiday = await catalog.ReadAsync(db => db.Holidays.AsNoTracking().SingleAsync(h => h.Day == new DateOnly(2027, 9, 3), Cancellation));
        await catalog.InScopeAsync<HolidayService>(service => service.RetireAsync(holiday.Id, 1, TestData.Staff, "Nghỉ ngày 01/9", Cancellation));

        await SeedAsync(catalog);

        var calendar = await catalog.InScopeAsync<HolidayService, WorkingDays>(service => service.ReadAsync(Cancellation));
        Assert.True(calendar.IsWorkingDay(new(2027, 9, 3)));
        Assert.False(calendar.IsWorkingDay(new(2027, 9, 2)));
        Assert.Equal([ChangeKind.Added, ChangeKind.Retired], (await catalog.InScopeAsync<ChangeReader, List<Change>>(r => r.HistoryAsync(holiday.Subject, Cancellation))).Select(c => c.Kind));
    }

    [Theory, BothDatabases]
    public async Task Add_MakeUpDayOnAWeekdayThatIsThere_NamesBothFaults(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await SeedAsync(catalog);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(catalog, new(2026, 9, 2), HolidayKind.MakeUpWorkingDay));
        await AddAsync(catalog, new(2026, 8, 22), HolidayKind.MakeUpWorkingDay);

        Assert.Equal(["kind", "day"], refused.Errors.Select(error => error.Field));
        Assert.True((await catalog.InScopeAsync<HolidayService, WorkingDays>(service => service.ReadAsync(Cancellation))).IsWorkingDay(new(2026, 8, 22)));
    }

    private static Task SeedAsync(TestDatabase catalog) => catalog.InScopeAsync<HolidayService>(service => service.SeedAsync(Cancellation));

    private static Task AddAsync(TestDatabase catalog, DateOnly day, HolidayKind kind) => catalog.InScopeAsync<HolidayService>(service => service.AddAsync(
        new FieldChanges<Holiday>().Set(HolidayFields.Day, day).Set(HolidayFields.Name, "Làm bù").Set(HolidayFields.Kind, kind), TestData.Staff, null, Cancellation));
}
