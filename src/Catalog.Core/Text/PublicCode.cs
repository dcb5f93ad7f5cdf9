using System.Security.Cryptography;

namespace Catalog.Core.Text;

/// <summary>
/// What labels print and people read out: six random Crockford base 32 characters and a check character (Luhn mod 32),
/// which catches every single wrong character and nearly every swap of neighbours.
/// </summary>
public static class PublicCode
{
    public const int Length = 7;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Create()
    {
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++) code[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        code[^1] = CheckCharacter(code[..^1]);
        return new string(code);
    }

    /// <summary>The canonical form of what was typed (lower case, O for 0, I or L for 1, spaces and hyphens), or null if it is no code.</summary>
    public static string? Normalize(string? typed)
    {
        if (typed is null || typed.Length > 3 * Length) return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(c => c is not (' ' or '-'))
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && code[^1] == CheckCharacter(code.AsSpan(0, Length - 1)) ? code : null;
    }

    private static char CheckCharacter(ReadOnlySpan<char> payload)
    {
        var (factor, sum) = (2, 0);
        for (var i = payload.Length - 1; i >= 0; i--)
        {
            var addend = factor * Alphabet.IndexOf(payload[i], StringComparison.Ordinal);
            sum += addend / Alphabet.Length + addend % Alphabet.Length;
            factor = 3 - factor;
        }
        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
