namespace Catalog.Core.Search.Understanding;

/// <summary>bốn = 4, in both directions. Without marks too: what "nam" means is left to the words around it.</summary>
public static class NumberWords
{
    private static readonly string[][] Words =
        [["không"], ["một"], ["hai"], ["ba"], ["bốn", "tư"], ["năm"], ["sáu"], ["bảy", "bẩy"], ["tám"], ["chín"], ["mười"]];

    private static readonly Dictionary<string, int> Values = Words.SelectMany((words, value) => words.Select(word => (Word: TextToken.Of(word), value)))
        .SelectMany(pair => new[] { (Key: pair.Word.Exact, pair.value), (Key: pair.Word.Folded, pair.value) }).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.value);

    /// <summary>"bốn", "bon" → 4; "4" is none.</summary>
    public static int? ValueOf(TextToken word) => Values.TryGetValue(word.Exact, out var value) ? value : null;

    /// <summary>"4" → bốn.</summary>
    public static TextToken? WordOf(TextToken digits) =>
        digits.Exact.Length <= 2 && int.TryParse(digits.Exact, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value < Words.Length
            ? TextToken.Of(Words[value][0]) : null;

    /// <summary>"mười hai" → 12: up to twelve, for months.</summary>
    public static int? ValueOf(TextToken first, TextToken second) =>
        ValueOf(first) == 10 && ValueOf(second) is { } ones and (1 or 2) ? 10 + ones : null;
}
