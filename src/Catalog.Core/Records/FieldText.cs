using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.Records;

/// <summary>What holds for every text that enters the catalogue, alone or in a list.</summary>
internal static class FieldText
{
    private const int MaxItems = 2000;

    public static (object? Value, string? Fault) Check(object? value, int? maxLength)
    {
        if (value is string text) return CheckText(text, maxLength);
        // SQLite keeps decimals with four places and PostgreSQL rounds to them: more would be stored differently.
        if (value is decimal number && decimal.Round(number, 4) != number) return (value, "có quá bốn chữ số thập phân, hãy làm tròn");
        if (value is System.Collections.IEnumerable items)
        {
            var count = 0;
            foreach (var item in items)
            {
                if (item is null) return (value, "có một mục trống, hãy bỏ mục đó");
                if (++count > MaxItems) return (value, $"có quá {MaxItems} mục, hãy bớt lại");
            }
        }
        if (value is not IReadOnlyList<string> list) return (value, null);
        var texts = new List<string>(list.Count);
        foreach (var item in list)
        {
            var (one, fault) = CheckText(item, maxLength);
            if (fault is not null) return (value, fault);
            if (one is not null) texts.Add(one);
        }
        return (texts, null);
    }

    /// <summary>The same of a text that may not be empty.</summary>
    public static (string? Text, string? Fault) CheckRequired(string? text, int maxLength, string whenEmpty = "còn trống, hãy nhập")
    {
        var (value, fault) = CheckText(text ?? "", maxLength);
        return (value, fault ?? (value is null ? whenEmpty : null));
    }

    public static bool IsEmpty(object? value) => value is null or "" or IReadOnlyCollection<string> { Count: 0 };

    public static string Show(object? value) => value switch
    {
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IConvertible number and not string => VietnameseNumber.ToText(number.ToDecimal(CultureInfo.InvariantCulture)),
        _ => value?.ToString() ?? "",
    };

    private static (string? Text, string? Fault) CheckText(string text, int? maxLength)
    {
        // PostgreSQL stores no U+0000. U+FFFD is what the way here made of a broken letter: nobody typed it.
        if (text.Any(c => c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))) return (text, "có ký tự không in được, hãy xóa rồi gõ lại");
        var nfc = VietnameseText.ToNfc(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Trim();
        if (nfc.Length > maxLength) return (nfc, string.Create(CultureInfo.InvariantCulture, $"dài {nfc.Length} ký tự, hãy rút còn {maxLength} ký tự trở xuống"));
        return (nfc.Length == 0 ? null : nfc, null);
    }
}
