using System.Globalization;

namespace Catalog.Core.Search;

/// <param name="Key">As it stands in the index.</param>
/// <param name="IsCertain">Cannot be meant as words; a public code can: SANPHAM has seven letters.</param>
public sealed record Identifier(string Key, bool IsCertain);

/// <summary>Numbers that name a record: found whole or not at all, whatever else stands around them.</summary>
public static class Identifiers
{
    private const int MaxLength = 40;

    /// <summary>GTIN-8, -12, -13 and -14 are one number: written with 14 digits.</summary>
    public static string? Gtin(string text)
    {
        var digits = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length is 8 or 12 or 13 or 14 && digits.All(char.IsAsciiDigit) ? "gtin:" + digits.PadLeft(14, '0') : null;
    }

    /// <summary>1234/QĐ-UBND, 26/2026/QD-TTg: a number, a slash and letters, with or without marks.</summary>
    public static string? Decision(string text)
    {
        var number = text.Trim();
        if (number.Length is 0 or > MaxLength || !char.IsAsciiDigit(number[0])) return null;
        if (!number.Contains('/', StringComparison.Ordinal) || !number.Any(char.IsLetter) || number.Any(char.IsWhiteSpace)) return null;
        return "so:" + string.Join('-', TextPipeline.Tokens(number).Select(token => token.Folded.TrimStart('0')));
    }

    public static string Code(string code) => "ma:" + code.ToUpperInvariant();

    /// <summary>What an entry of the index may be called by; nothing for a text that is no number of this kind.</summary>
    public static Identifier? FindIn(string text)
    {
        if (Gtin(text) is { } gtin) return new Identifier(gtin, true);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Decision(word.Trim(',', '.', ';', ':', '"', '(', ')')) is { } decision) return new Identifier(decision, true);
        }
        return IsLikeCode(text.Trim()) ? new Identifier(Code(text.Trim()), false) : null;
    }

    private static bool IsLikeCode(string text) => text.Length == 7 && text.All(char.IsAsciiLetterOrDigit)
        && text.Any(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber);
}
