using Catalog.Core.Text;

namespace Catalog.Core.Search;

/// <param name="Key">As it stands in the index.</param>
/// <param name="IsCertain">Cannot be meant as words; a public code can: SANPHAM has seven letters.</param>
public sealed record Identifier(string Key, bool IsCertain);

/// <summary>Numbers that name a record: found whole or not at all, whatever else stands around them.</summary>
public static class Identifiers
{
    private const int MaxLength = 40;

    public static string Gtin(string normalized) => "gtin:" + normalized;

    /// <summary>1234/QĐ-UBND, 26/2026/QD-TTg: a number, a slash and letters, with or without marks.</summary>
    public static string? Decision(string text)
    {
        var number = text.Trim();
        if (number.Length is 0 or > MaxLength || !char.IsAsciiDigit(number[0])) return null;
        if (!number.Contains('/', StringComparison.Ordinal) || !number.Any(char.IsLetter) || number.Any(char.IsWhiteSpace)) return null;
        return "so:" + string.Join('-', TextPipeline.Tokens(number).Select(token => token.Folded.TrimStart('0')));
    }

    public static string Code(string code) => "ma:" + code;

    /// <summary>The number a visitor typed, alone or (a decision) among words.</summary>
    public static Identifier? FindIn(string text)
    {
        if (Products.Gtin.Normalize(text) is { } gtin) return new Identifier(Gtin(gtin), true);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Decision(word.Trim(',', '.', ';', ':', '"', '(', ')')) is { } decision) return new Identifier(decision, true);
        }
        return PublicCode.Normalize(text) is { } code ? new Identifier(Code(code), false) : null;
    }
}
