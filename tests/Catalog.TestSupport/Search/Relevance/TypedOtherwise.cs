using System.Text;
using Catalog.Core.Text;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>One query as other hands would type it: the same need, so the scores may be compared.</summary>
public static class TypedOtherwise
{
    private static readonly string[] TelexTones = ["", "f", "r", "x", "s", "j"], VniTones = ["", "2", "3", "4", "1", "5"];
    private static readonly Dictionary<char, string> TelexLetters = new() { ['ă'] = "aw", ['â'] = "aa", ['ê'] = "ee", ['ô'] = "oo", ['ơ'] = "ow", ['ư'] = "uw", ['đ'] = "dd" };
    private static readonly Dictionary<char, string> VniLetters = new() { ['ă'] = "a8", ['â'] = "a6", ['ê'] = "e6", ['ô'] = "o6", ['ơ'] = "o7", ['ư'] = "u7", ['đ'] = "d9" };
    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private const string Vowels = "aăâeêioôơuưy";

    public static string WithoutMarks(string text) => VietnameseText.Fold(text.ToLowerInvariant());

    /// <summary>The tone key at the end of the word, as most people type.</summary>
    public static string Telex(string text) => Keys(text, TelexLetters, TelexTones);

    public static string Vni(string text) => Keys(text, VniLetters, VniTones);

    /// <summary>One slip in the longest word; which one goes round with the number, so that a table holds them all alike.</summary>
    public static string Typo(string text, int number)
    {
        var words = text.ToLowerInvariant().Split(' ');
        var at = Enumerable.Range(0, words.Length).Where(i => words[i].All(char.IsLetter)).MaxBy(i => words[i].Length);
        words[at] = Slip(words[at], number);
        return string.Join(' ', words);
    }

    private static string Slip(string word, int number)
    {
        var middle = word.Length / 2;
        var (bare, tone) = VietnameseSyllable.TakeTone(word);
        return (number % 6) switch
        {
            0 => word.Remove(middle, 1),
            1 => word[..(middle - 1)] + word[middle] + word[middle - 1] + word[(middle + 1)..],
            2 => word.Insert(middle, word[middle].ToString()),
            3 => Neighbour(word),
            4 => VietnameseSyllable.WithTone(bare, tone switch { Tone.Level => Tone.Huyen, Tone.Huyen => Tone.Level, Tone.Sac => Tone.Huyen, Tone.Nang => Tone.Sac, _ => Tone.Nang }) ?? word,
            _ => word[..^1] + word[^1] + word[^1],
        };
    }

    /// <summary>The last consonant, one key to the right.</summary>
    private static string Neighbour(string word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (Array.Find(KeyRows, row => row.IndexOf(word[i], StringComparison.Ordinal) is >= 0 and var key && key + 1 < row.Length) is { } row && !Vowels.Contains(word[i], StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, i), [row[row.IndexOf(word[i], StringComparison.Ordinal) + 1]], word.AsSpan(i + 1));
        }
        return word + word[^1];
    }

    private static string Keys(string text, Dictionary<char, string> letters, string[] tones) => string.Join(' ', text.ToLowerInvariant().Split(' ').Select(word =>
    {
        var (bare, tone) = VietnameseSyllable.TakeTone(word);
        return bare.Aggregate(new StringBuilder(), (keys, letter) => keys.Append(letters.GetValueOrDefault(letter, letter.ToString()))).Append(tones[(int)tone]).ToString();
    }));
}
