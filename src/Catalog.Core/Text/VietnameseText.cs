using System.Globalization;
using System.Text;

namespace Catalog.Core.Text;

/// <summary>Spelling-level operations on Vietnamese text, shared by keys, addresses and search.</summary>
public static class VietnameseText
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string ToneOrder = "\u0300\u0309\u0303\u0301\u0323"; // dictionary order: (none) huyền hỏi ngã sắc nặng

    /// <summary>NFC without changing what was typed. Throws <see cref="ArgumentException"/> on lone surrogates.</summary>
    public static string ToNfc(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>Lower case without any mark: "Đắk Lắk" → "dak lak". Everything that is not a letter's mark stays.</summary>
    public static string Fold(string text)
    {
        var lower = text.ToLowerInvariant().Normalize(NormalizationForm.FormC);
        return string.Create(lower.Count(c => !IsMark(c)), lower, static (folded, from) =>
        {
            var end = 0;
            foreach (var c in from)
            {
                if (!IsMark(c)) folded[end++] = FoldTable.Of(c);
            }
        });
    }

    /// <summary>A mark that no letter of its own could take up in NFC.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Folded words with single spaces, for "begins with" and equality: "Nước mắm  Đề Gi" → "nuoc mam de gi".</summary>
    public static string SearchKey(string text) => JoinWords(Fold(text), ' ');

    /// <summary>The readable part of an address: "Bún Song Thằn (loại 1)" → "bun-song-than-loai-1"; never empty.</summary>
    public static string Slug(string text) => JoinWords(Fold(text), '-') is { Length: > 0 } slug ? slug : "muc";

    /// <summary>
    /// A key whose ordinal order is the order of a Vietnamese dictionary: syllable by syllable, letters first
    /// (a ă â b … đ e ê …), then tone (ngang huyền hỏi ngã sắc nặng). ASCII only, so both databases agree.
    /// </summary>
    public static string SortKey(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        foreach (var syllable in Words(text.ToLowerInvariant().Normalize(NormalizationForm.FormC)))
            AppendSyllable(key, syllable);
        return key.ToString();
    }

    private static void AppendSyllable(StringBuilder key, string syllable)
    {
        var tone = 0;
        foreach (var c in syllable)
        {
            var letter = WithoutTone(c, ref tone);
            var place = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (place >= 0) key.Append((char)('A' + place));
            else if (char.IsAsciiDigit(letter)) key.Append(letter);
        }
        key.Append(' ').Append((char)('0' + tone)).Append(' ');
    }

    private static char WithoutTone(char c, ref int tone)
    {
        var bare = new StringBuilder(3);
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (ToneOrder.IndexOf(part, StringComparison.Ordinal) is >= 0 and var found) tone = found + 1;
            else bare.Append(part);
        }
        return bare.ToString().Normalize(NormalizationForm.FormC)[0];
    }

    private static string JoinWords(string text, char separator) => string.Join(separator, Words(text));

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0) start = i;
            if (!inWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
