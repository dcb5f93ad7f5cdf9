using System.Globalization;
using System.Text;
using Catalog.Core.Text;

namespace Catalog.Core.Places;

/// <summary>Two keys of a place name: one that forgives spelling, one that tells whether the marks agree.</summary>
internal static class PlaceText
{
    private static readonly HashSet<string> Compass = ["bac", "nam", "dong", "tay", "trung"];

    /// <summary>Folded words: marks, hyphens, dots and apostrophes are gone. "P.Ngô Mây" → p ngo may; "Q1" → q 1.</summary>
    public static string[] Words(string text)
    {
        var key = VietnameseText.SearchKey(text);
        var spaced = new StringBuilder(key.Length + 4);
        for (var i = 0; i < key.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(key[i]) && char.IsAsciiLetter(key[i - 1])) spaced.Append(' ');
            spaced.Append(key[i]);
        }
        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>
    /// One string for all spellings of a name: "K'Dang" and "KDang", "Đak" and "Đắk", "Ia" and "Ya", "Quy" and "Qui",
    /// "Phan Rang-Tháp Chàm" and "Phan Rang – Tháp Chàm", with spaces or without.
    /// </summary>
    public static string MatchKey(IEnumerable<string> words) => string.Concat(words.Select(Unify));

    public static string MatchKey(string text) => MatchKey(Words(text));

    /// <summary>
    /// Letters with their marks but without tones, then the tones in order: "Hoà" and "Hòa" agree, "Hóa" does not. No
    /// Vietnamese syllable ends in k: such a word is a transcription, its marks differ from list to list (Đak, Đăk, Đắk).
    /// </summary>
    public static string MarkKey(string text)
    {
        var letters = new StringBuilder(text.Length);
        var tones = new StringBuilder();
        foreach (var word in text.ToLowerInvariant().Split(' ', '-', '–', '.'))
        {
            var isTranscribed = word.EndsWith('k');
            foreach (var c in (isTranscribed ? VietnameseText.Fold(word) : word).Normalize(NormalizationForm.FormD))
            {
                if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323') tones.Append((char)('0' + (c & 0xF)));
                else if (char.IsLetterOrDigit(c) || IsMark(c)) letters.Append(c == 'y' ? 'i' : c);
            }
        }
        return letters.Append('|').Append(tones).ToString();
    }

    public static bool HasMarks(string text) =>
        text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Any(c => c == 'đ' || IsMark(c));

    /// <summary>"bắc Hoài Nhơn" → hoai nhon bac; null when no compass word leads.</summary>
    public static string[]? CompassLast(string[] words)
    {
        if (words is ["phia", ..]) words = words[1..];
        var lead = CompassLead(words);
        return lead > 0 ? [.. words[lead..], .. words[..lead]] : null;
    }

    /// <summary>How many compass words lead a name; 0 when none does, or nothing follows.</summary>
    public static int CompassLead(string[] words) => words.TakeWhile(Compass.Contains).Count() is var lead and (1 or 2) && words.Length > lead ? lead : 0;

    private static string Unify(string word) => word switch
    {
        "ya" => "ia",
        [.. var start, 'y'] when start is [.., 'q', 'u'] or "" || !IsVowel(start[^1]) => start + "i",
        _ => word,
    };

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
