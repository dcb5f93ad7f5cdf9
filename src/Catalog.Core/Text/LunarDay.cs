namespace Catalog.Core.Text;

/// <summary>A day of the lunar calendar, âm lịch: see <see cref="LunarCalendar"/>.</summary>
/// <param name="Year">Named after the solar year in which it begins: the year from Tết 2026 on is 2026, Bính Ngọ.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="IsLeap">The second month of this number, tháng nhuận.</param>
public readonly record struct LunarDay(int Year, int Month, int Day, bool IsLeap = false)
{
    private const int EndOfFirstDecade = 10, FullMoon = 15;
    private static readonly string[] Stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
    private static readonly string[] Branches = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];
    private static readonly string[] Months = ["Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp"];

    /// <summary>"Bính Ngọ".</summary>
    public string YearName => $"{Stems[(Year + 6) % Stems.Length]} {Branches[(Year + 8) % Branches.Length]}";

    private string DayName => Day <= EndOfFirstDecade ? $"mùng {Day}" : Day == FullMoon ? "rằm" : $"ngày {Day}";

    private string MonthName => $"tháng {Months[Month - 1]}{(IsLeap ? " nhuận" : "")}";

    /// <summary>"mùng 5 tháng Giêng năm Bính Ngọ", for the inside of a sentence.</summary>
    public string ToText() => $"{DayName} {MonthName} năm {YearName}";

    /// <summary>"mùng 5 đến mùng 7 tháng Giêng năm Bính Ngọ": what both ends share is said once.</summary>
    public static string Range(LunarDay from, LunarDay to) =>
        from == to ? to.ToText()
        : from.Year != to.Year ? $"{from.ToText()} đến {to.ToText()}"
        : (from.Month, from.IsLeap) != (to.Month, to.IsLeap) ? $"{from.DayName} {from.MonthName} đến {to.ToText()}"
        : $"{from.DayName} đến {to.ToText()}";
}
