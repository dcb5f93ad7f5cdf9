namespace Catalog.Core.Search;

/// <summary>
/// hoà and hòa, thuỷ and thủy, khoẻ and khỏe are one word each. Where two vowels oa, oe, uy end a syllable the mark moves
/// to the first of them (the old style), which only these three groups allow; qu is a consonant and keeps its own.
/// </summary>
public static class TonePlacement
{
    private const string Plain = "oauey";
    private static readonly string[] Toned = ["òỏõóọ", "àảãáạ", "ùủũúụ", "èẻẽéẹ", "ỳỷỹýỵ"];

    public static string Canonical(string word)
    {
        if (word.Length < 2 || !TryTone(word[^1], out var last, out var tone)) return word;
        var first = word[^2];
        if ((first, last) is not (('o', 'a') or ('o', 'e') or ('u', 'y')) || first == 'u' && word.Length > 2 && word[^3] == 'q') return word;
        return string.Concat(word.AsSpan(0, word.Length - 2), [Toned[Plain.IndexOf(first, StringComparison.Ordinal)][tone], last]);
    }

    private static bool TryTone(char c, out char plain, out int tone)
    {
        for (var vowel = 0; vowel < Toned.Length; vowel++)
        {
            tone = Toned[vowel].IndexOf(c, StringComparison.Ordinal);
            if (tone < 0) continue;
            plain = Plain[vowel];
            return true;
        }
        (plain, tone) = (c, -1);
        return false;
    }
}
