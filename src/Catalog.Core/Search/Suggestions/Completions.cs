namespace Catalog.Core.Search.Suggestions;

/// <param name="Weight">How much there is behind it.</param>
public sealed record SuggestionEntry(string Kind, string Label, string Url, int Weight);

/// <summary>Words that can be completed, by the beginnings of every word in them. Never changed: a refresh makes a new one.</summary>
public sealed class Completions
{
    private readonly (string Folded, int Entry, bool IsWhole)[] beginnings;
    private readonly SuggestionEntry[] entries;
    private readonly TextToken[][] tokens;

    public Completions(IEnumerable<SuggestionEntry> all)
    {
        entries = [.. all];
        tokens = [.. entries.Select(entry => TextPipeline.Tokens(entry.Label).ToArray())];
        beginnings = [.. tokens.SelectMany((words, entry) => words.Select((_, from) => (Join(words.Skip(from)), entry, from == 0)))];
        Array.Sort(beginnings, (a, b) => string.CompareOrdinal(a.Folded, b.Folded));
    }

    public int Count => entries.Length;

    /// <summary>Those of a kind that hold the text, its last word unfinished; such as begin with it come first, then the weightiest.</summary>
    public IReadOnlyList<SuggestionEntry> Complete(string text, string kind, int count)
    {
        var typed = TextPipeline.Tokens(text);
        if (typed.Count == 0) return [];
        var folded = Join(typed);
        return [.. Matches(folded).Where(match => entries[match.Entry].Kind == kind && KeepsMarks(typed, tokens[match.Entry]))
            .OrderByDescending(match => match.IsWhole).ThenByDescending(match => entries[match.Entry].Weight).ThenBy(match => entries[match.Entry].Label, StringComparer.Ordinal)
            .Select(match => entries[match.Entry]).Distinct().Take(count)];
    }

    private IEnumerable<(string Folded, int Entry, bool IsWhole)> Matches(string folded)
    {
        var (low, high) = (0, beginnings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(beginnings[middle].Folded, folded) < 0) low = middle + 1;
            else high = middle;
        }
        for (; low < beginnings.Length && beginnings[low].Folded.StartsWith(folded, StringComparison.Ordinal); low++) yield return beginnings[low];
    }

    /// <summary>A finished word typed with marks means exactly that word; the last one may get its mark yet.</summary>
    private static bool KeepsMarks(List<TextToken> typed, TextToken[] words) =>
        typed.SkipLast(1).All(token => !token.HasMarks || words.Contains(token));

    private static string Join(IEnumerable<TextToken> words) => string.Join(' ', words.Select(word => word.Folded));
}
