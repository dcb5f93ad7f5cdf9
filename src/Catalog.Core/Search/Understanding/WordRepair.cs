namespace Catalog.Core.Search.Understanding;

/// <summary>
/// Words the catalogue does not know, read as what the keyboard made of them: Telex or VNI keys left in ("nuwowcs"), a
/// missing space ("nuocmam") or one too many ("mắ m"). What is known stays as it was typed: cafe is no càe.
/// </summary>
public static class WordRepair
{
    private const int MostParts = 4, ShortestSyllable = 3, ShortestJoined = 4, LongestJoined = 24;

    /// <summary>Three parts as short as this are found in almost any word.</summary>
    private const int ShortPart = 2;

    public static List<TextToken> Repair(IReadOnlyList<TextToken> typed, Vocabulary vocabulary)
    {
        var repaired = new List<TextToken>(typed.Count);
        for (var i = 0; i < typed.Count; i++)
        {
            if (vocabulary.Knows(typed[i]) && !IsFragment(typed, i, vocabulary))
            {
                repaired.Add(typed[i]);
                continue;
            }
            if (Joined(typed, i, vocabulary) is { } joined)
            {
                repaired.Add(joined.Word);
                i += joined.Parts - 1;
            }
            else if (vocabulary.Knows(typed[i])) repaired.Add(typed[i]);
            else repaired.AddRange(Read(typed[i], vocabulary));
        }
        return repaired;
    }

    /// <summary>Keys left in, if that is a word of the catalogue; else a missing space; else keys left in, whatever word they make.</summary>
    private static List<TextToken> Read(TextToken typed, Vocabulary vocabulary)
    {
        var decoded = Decoded(typed, vocabulary);
        if (decoded is { } known && vocabulary.Knows(known)) return [known];
        return Split(typed, vocabulary) ?? [decoded ?? typed];
    }

    /// <summary>A known word that only stands before an unknown one may be its beginning: "nướ" is unknown, but so is the "c" behind "mắ".</summary>
    private static bool IsFragment(IReadOnlyList<TextToken> typed, int i, Vocabulary vocabulary) => i + 1 < typed.Count && !vocabulary.Knows(typed[i + 1]) && typed[i + 1].Exact.Length <= 2;

    private static (TextToken Word, int Parts)? Joined(IReadOnlyList<TextToken> typed, int from, Vocabulary vocabulary)
    {
        for (var parts = 2; parts <= 3 && from + parts <= typed.Count; parts++)
        {
            var run = typed.Skip(from).Take(parts);
            var word = TextToken.Of(string.Concat(run.Select(token => token.Exact)));
            if (word.Folded.Length >= 3 && vocabulary.Knows(word) && run.Any(token => !vocabulary.Knows(token))) return (word, parts);
        }
        return null;
    }

    private static TextToken? Decoded(TextToken typed, Vocabulary vocabulary)
    {
        if (typed.HasMarks || (VniDecoder.Decode(typed.Exact) ?? TelexDecoder.Decode(typed.Exact)) is not { } word) return null;
        var token = TextToken.Of(word);
        return vocabulary.Knows(token) || vocabulary.KnowsFolded(token.Folded) || word.Length >= ShortestSyllable ? token : null;
    }

    /// <summary>Into two to four known words that really stand side by side somewhere; the most frequent way wins.</summary>
    private static List<TextToken>? Split(TextToken typed, Vocabulary vocabulary)
    {
        if (typed.Exact.Length is < ShortestJoined or > LongestJoined) return null;
        (List<TextToken> Words, int Pairs)? best = null;
        Divide(typed.Exact, 0, [], int.MaxValue);
        return best?.Words;

        void Divide(string word, int from, List<TextToken> before, int weakest)
        {
            for (var end = word.Length; end > from; end--)
            {
                if (from == 0 && end == word.Length || Part(word[from..end], vocabulary) is not { } part) continue;
                var pairs = before.Count == 0 ? weakest : Math.Min(weakest, vocabulary.PairsOf(before[^1], part));
                if (pairs == 0 || pairs <= best?.Pairs) continue;
                if (end == word.Length)
                {
                    if (before.Count < 2 || part.Exact.Length > ShortPart || before.Exists(earlier => earlier.Exact.Length > ShortPart)) best = ([.. before, part], pairs);
                }
                else if (before.Count + 1 < MostParts) Divide(word, end, [.. before, part], pairs);
            }
        }
    }

    private static TextToken? Part(string text, Vocabulary vocabulary)
    {
        if (text.Length < 2 && !char.IsDigit(text[0])) return null;
        var token = TextToken.Of(text);
        if (vocabulary.Knows(token)) return token;
        return text.Length > 2 ? Decoded(token, vocabulary) is { } decoded && vocabulary.Knows(decoded) ? decoded : null : null;
    }
}
