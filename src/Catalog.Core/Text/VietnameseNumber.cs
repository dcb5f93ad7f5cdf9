using System.Globalization;

namespace Catalog.Core.Text;

/// <summary>
/// The one reader of numbers typed by people. A dot groups thousands only where it stands before exactly three digits
/// (1.500 = 1500); elsewhere it is the decimal sign of people used to English (1.5). A comma is always the decimal sign.
/// </summary>
public static class VietnameseNumber
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        var digits = text?.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (string.IsNullOrEmpty(digits) || digits.Length > 30) return false;
        var parts = digits.Split(',');
        if (parts.Length > 2) return false;
        var groups = parts[0].Split('.');
        var grouped = groups.Length > 1 && groups.Skip(1).All(g => g.Length == 3) && groups[0].TrimStart('-', '+') is { Length: >= 1 and <= 3 } lead && lead[0] != '0'; // 0.500 is a half
        var plain = grouped ? string.Concat(groups) : parts[0];
        if (!grouped && groups.Length > 1 && parts.Length > 1) return false; // 1.5,2 means nothing
        var canonical = parts.Length > 1 ? plain + "." + parts[1] : plain;
        return decimal.TryParse(canonical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whole numbers only: "12,5" is refused, "12.000" is 12000.</summary>
    public static bool TryParseWhole(string? text, out long value)
    {
        value = 0;
        if (!TryParse(text, out var number) || number != decimal.Truncate(number) || number is < long.MinValue or > long.MaxValue) return false;
        value = (long)number;
        return true;
    }

    /// <summary>1234567.5 → "1.234.567,5".</summary>
    public static string ToText(decimal value) => value.ToString("#,##0.####", Format);

    /// <summary>Money in đồng: "25.000 đ".</summary>
    public static string ToMoney(long dong) => dong.ToString("#,##0", Format) + "\u00A0đ";
}
