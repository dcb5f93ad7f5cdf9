using System.Globalization;

namespace Catalog.Design;

/// <summary>Days and numbers as people here write them, whatever the culture of the server.</summary>
public static class VietnameseDay
{
    private static readonly string[] Weekdays = ["chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>24/11/2026.</summary>
    public static string Show(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute: 2026-11-24.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Inside a sentence.</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>"28 đến 30/11/2026", "28/11 đến 02/12/2026" or one day.</summary>
    public static string Range(DateOnly from, DateOnly to) =>
        from == to ? Show(from)
        : from.Year != to.Year ? $"{Show(from)} đến {Show(to)}"
        : from.Month != to.Month ? $"{from.ToString("dd'/'MM", CultureInfo.InvariantCulture)} đến {Show(to)}"
        : $"{from.ToString("dd", CultureInfo.InvariantCulture)} đến {Show(to)}";

    /// <summary>8:00, 17:30.</summary>
    public static string Show(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>1.018: a point between thousands.</summary>
    public static string Count(int number) => number.ToString("#,##0", Numbers);

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
