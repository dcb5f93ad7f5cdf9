namespace Catalog.Core.Search.Understanding;

/// <summary>Fixed phrases to find among typed words, each with what it means; typed without marks they count as well.</summary>
internal sealed class WordPhrases<T>
{
    private readonly Dictionary<string, List<(TextToken[] Words, T Meaning)>> byFirst = [];

    public WordPhrases(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        foreach (var (phrase, meaning) in phrases)
        {
            TextToken[] words = [.. TextPipeline.Tokens(phrase)];
            if (!byFirst.TryGetValue(words[0].Folded, out var same)) byFirst[words[0].Folded] = same = [];
            same.Add((words, meaning));
        }
        foreach (var same in byFirst.Values) same.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that begins here; a length of 0 when none does.</summary>
    public (int Length, T? Meaning) At(IReadOnlyList<TextToken> typed, int from)
    {
        foreach (var (words, meaning) in byFirst.GetValueOrDefault(typed[from].Folded, []))
        {
            if (Begins(typed, from, words)) return (words.Length, meaning);
        }
        return (0, default);
    }

    public static bool Begins(IReadOnlyList<TextToken> typed, int from, IReadOnlyList<TextToken> words)
    {
        if (from + words.Count > typed.Count) return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (!typed[from + i].Means(words[i])) return false;
        }
        return true;
    }
}
