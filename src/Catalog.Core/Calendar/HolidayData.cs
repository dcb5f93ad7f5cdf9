namespace Catalog.Core.Calendar;

/// <summary>
/// Days off by Bộ luật Lao động 45/2019/QH14, Điều 112, and the working day after when one falls on a weekend (Điều 111.3).
/// Which five days Tết is and on which side of 2/9 its second day lies is decided every year; swaps of working days
/// too. What was not decided when this was written says "dự kiến"; staff correct it.
/// </summary>
internal static class HolidayData
{
    private const string NewYear = "Tết Dương lịch";
    private const string LunarNewYear = "Tết Nguyên đán";
    private const string HungKings = "Giỗ Tổ Hùng Vương";
    private const string Reunification = "Ngày Chiến thắng";
    private const string Labour = "Ngày Quốc tế lao động";
    private const string National = "Quốc khánh";
    private const string InPlace = " (nghỉ bù)";
    private const string Expected = " (dự kiến)";

    public static readonly IReadOnlyList<(DateOnly Day, string Name)> Days =
    [
        (new(2025, 1, 1), NewYear),
        (new(2025, 1, 27), LunarNewYear), (new(2025, 1, 28), LunarNewYear), (new(2025, 1, 29), LunarNewYear),
        (new(2025, 1, 30), LunarNewYear), (new(2025, 1, 31), LunarNewYear),
        (new(2025, 4, 7), HungKings), (new(2025, 4, 30), Reunification), (new(2025, 5, 1), Labour),
        (new(2025, 9, 1), National), (new(2025, 9, 2), National),

        (new(2026, 1, 1), NewYear),
        (new(2026, 2, 16), LunarNewYear), (new(2026, 2, 17), LunarNewYear), (new(2026, 2, 18), LunarNewYear),
        (new(2026, 2, 19), LunarNewYear), (new(2026, 2, 20), LunarNewYear),
        (new(2026, 4, 26), HungKings), (new(2026, 4, 27), HungKings + InPlace), (new(2026, 4, 30), Reunification), (new(2026, 5, 1), Labour),
        (new(2026, 9, 1), National), (new(2026, 9, 2), National),

        (new(2027, 1, 1), NewYear),
        (new(2027, 2, 5), LunarNewYear + Expected), (new(2027, 2, 6), LunarNewYear), (new(2027, 2, 7), LunarNewYear), (new(2027, 2, 8), LunarNewYear),
        (new(2027, 2, 9), LunarNewYear + Expected), (new(2027, 2, 10), LunarNewYear + InPlace), (new(2027, 2, 11), LunarNewYear + InPlace),
        (new(2027, 4, 16), HungKings), (new(2027, 4, 30), Reunification), (new(2027, 5, 1), Labour), (new(2027, 5, 3), Labour + InPlace),
        (new(2027, 9, 2), National), (new(2027, 9, 3), National + Expected),
    ];
}
