namespace Catalog.Core.Products;

/// <summary>GS1 trade item numbers: 8, 12, 13 or 14 digits, the last one a check digit with weights 3, 1, 3 … from the right.</summary>
public static class Gtin
{
    /// <summary>With 14 digits, or null when it is no GTIN. Spaces and hyphens are ignored.</summary>
    public static string? Normalize(string? typed)
    {
        if (typed is null || typed.Length > 40) return null;
        var digits = string.Concat(typed.Where(c => c is not (' ' or '-')));
        if (digits.Length is not (8 or 12 or 13 or 14) || !digits.All(char.IsAsciiDigit)) return null;
        var padded = digits.PadLeft(14, '0');
        var sum = padded.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return sum % 10 == 0 ? padded : null;
    }

    /// <summary>As people know it: without the padding.</summary>
    public static string Show(string gtin) => gtin.TrimStart('0') is { Length: > 8 } digits ? digits.PadLeft(13, '0') : gtin[^8..];
}
