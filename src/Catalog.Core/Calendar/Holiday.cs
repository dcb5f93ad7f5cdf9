using Catalog.Core.Records;

namespace Catalog.Core.Calendar;

public enum HolidayKind
{
    /// <summary>A day off by law, or in its place.</summary>
    PublicHoliday,

    /// <summary>A Saturday or Sunday on which offices work in exchange for another day.</summary>
    MakeUpWorkingDay,
}

/// <summary>A day on which the week does not follow its usual course. Rows, because each year's swaps are decided anew.</summary>
public sealed class Holiday : Record
{
    public override RecordType Type => RecordType.Holiday;

    public DateOnly Day { get; internal set; }
    public HolidayKind Kind { get; internal set; }
}

public static class HolidayFields
{
    public static readonly Field<Holiday, DateOnly> Day = new("day", "Ngày", h => h.Day, (h, v) => h.Day = v) { Range = (new(2020, 1, 1), new(2100, 12, 31)), Risk = FieldRisk.Medium };
    public static readonly Field<Holiday, string> Name = new("name", "Tên ngày", h => h.Name, (h, v) => h.Name = v) { IsRequired = true, MaxLength = Record.NameLength };
    public static readonly Field<Holiday, HolidayKind> Kind = new("kind", "Loại ngày", h => h.Kind, (h, v) => h.Kind = v) { Risk = FieldRisk.Medium };

    public static readonly FieldTable<Holiday> Table = new([Day, Name, Kind]);
}
