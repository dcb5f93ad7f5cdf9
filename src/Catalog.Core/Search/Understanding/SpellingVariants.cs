namespace Catalog.Core.Search.Understanding;

/// <summary>
/// Spellings that sound alike somewhere: s/x, ch/tr, d/gi/r/v, l/n at the beginning, n/ng, t/c at the end, i/y as a vowel.
/// Hỏi and ngã are with <see cref="SwappedTone"/>, for engines look for them by themselves.
/// </summary>
public static class SpellingVariants
{
    private static readonly string[][] Onsets = [["s", "x"], ["ch", "tr"], ["d", "gi", "r", "v"], ["l", "n"], ["ng", "ngh"], ["g", "gh"], ["c", "k"]];
    private static readonly string[][] Codas = [["n", "ng", "nh"], ["t", "c", "ch"]];
    private const string Short = "iìỉĩíị", Long = "yỳỷỹýỵ";

    /// <summary>Words that differ in one sound; whether they mean anything the vocabulary knows.</summary>
    public static IEnumerable<string> Of(string word)
    {
        var (onset, coda) = (OnsetLength(word), CodaLength(word));
        if (onset + coda >= word.Length) yield break; // no vowel: an abbreviation
        foreach (var other in Others(Onsets, word[..onset])) yield return other + word[onset..];
        foreach (var other in Others(Codas, word[^coda..])) yield return word[..^coda] + other;
    }

    /// <summary>"qui" for "quy", "kĩ" for "kỹ": one word in two spellings. Null when it ends otherwise.</summary>
    public static string? WithOtherI(string word)
    {
        if (word.Length < 2) return null;
        var isWhole = !IsVowel(word[^2]) || word.Length == 3 && word.StartsWith("qu", StringComparison.Ordinal);
        if (!isWhole) return null;
        if (Short.IndexOf(word[^1], StringComparison.Ordinal) is >= 0 and var i) return word[..^1] + Long[i];
        return Long.IndexOf(word[^1], StringComparison.Ordinal) is >= 0 and var y ? word[..^1] + Short[y] : null;
    }

    private static IEnumerable<string> Others(string[][] groups, string part) =>
        part.Length == 0 ? [] : groups.Where(group => group.Contains(part)).SelectMany(group => group).Where(other => other != part);

    private static int OnsetLength(string word)
    {
        if (word.StartsWith("gi", StringComparison.Ordinal) && word.Length > 2 && IsVowel(word[2])) return 2;
        var length = 0;
        while (length < word.Length && !IsVowel(word[length])) length++;
        return length;
    }

    private static int CodaLength(string word)
    {
        var length = 0;
        while (length < word.Length && !IsVowel(word[^(length + 1)])) length++;
        return length;
    }

    private static bool IsVowel(char letter) => Text.VietnameseText.Fold(letter.ToString())[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
