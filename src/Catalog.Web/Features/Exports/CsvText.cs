using System.Globalization;
using System.Reflection;
using MiniExcelLibs.Attributes;

namespace Catalog.Web.Features.Exports;

/// <summary>Rows as CSV (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>By it Excel knows that the file is UTF-8; without it every Vietnamese letter breaks.</summary>
    public const string Mark = "\uFEFF";

    /// <summary>What a spreadsheet would run as a formula: a name must not read other people's cells or call out of their machine. The wide forms are taken for the plain ones by some.</summary>
    private const string Formula = "=+-@\t\r\n＝＋－＠";
    private static readonly PropertyInfo[] Columns = typeof(ExportRow).GetProperties();

    public static string Heading { get; } = Line(Columns.Select(column => column.GetCustomAttribute<ExcelColumnAttribute>()!.Name));

    public static string Line(ExportRow row) => Line(Columns.Select(column => Text(column.GetValue(row))));

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Text(object? value) => value is string text ? Harmless(text) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Harmless(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
