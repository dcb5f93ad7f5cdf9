namespace Catalog.Core.Search.Understanding;

/// <summary>
/// What was probably meant: each word may be another of the same letters with other marks, one that sounds alike, or one
/// that is a keystroke away; which of them is decided by the words that stand side by side in the catalogue.
/// </summary>
public sealed class SpellingCorrector(Vocabulary vocabulary)
{
    private const double OtherMarks = 2, SoundsAlike = 3, Keystroke = 4.5, Unknown = 9, PairShare = 0.85;
    private const int MostCandidates = 40;

    /// <summary>A word that exists and was typed with its marks is doubted only for neighbours that are no chance.</summary>
    private const int LeastEvidence = 4;
    private const string Letters = "abcdeghiklmnopqrstuvxyfwjz0123456789";

    /// <summary>The likeliest words; null when that is what was typed.</summary>
    public IReadOnlyList<TextToken>? Correct(IReadOnlyList<TextToken> typed)
    {
        if (typed.Count == 0 || vocabulary.Total == 0) return null;
        var best = Likeliest([.. typed.Select(Candidates)]);
        for (var i = 0; i < best.Count; i++)
        {
            if (vocabulary.Knows(typed[i]) && typed[i].HasMarks && !typed[i].Means(best[i]) && Evidence(best, i) < LeastEvidence) best[i] = typed[i];
        }
        return typed.Zip(best).All(pair => pair.First.Means(pair.Second)) ? null : best;
    }

    /// <summary>Viterbi over the candidates: the cost of each word as typed, and of each pair as neighbours.</summary>
    private List<TextToken> Likeliest(List<(string Word, double Cost)[]> candidates)
    {
        var costs = candidates[0].Select(candidate => candidate.Cost + Rarity(candidate.Word)).ToArray();
        var from = new List<int[]>();
        for (var i = 1; i < candidates.Count; i++)
        {
            var (before, here) = (candidates[i - 1], candidates[i]);
            var (next, source) = (new double[here.Length], new int[here.Length]);
            for (var b = 0; b < here.Length; b++)
            {
                next[b] = double.MaxValue;
                for (var a = 0; a < before.Length; a++)
                {
                    var cost = costs[a] + here[b].Cost + Rarity(before[a].Word, here[b].Word);
                    if (cost < next[b]) (next[b], source[b]) = (cost, a);
                }
            }
            (costs, _) = (next, source);
            from.Add(source);
        }
        var at = Array.IndexOf(costs, costs.Min());
        var words = new List<TextToken> { TextToken.Of(candidates[^1][at].Word) };
        for (var i = candidates.Count - 2; i >= 0; i--)
        {
            at = from[i][at];
            words.Add(TextToken.Of(candidates[i][at].Word));
        }
        words.Reverse();
        return words;
    }

    /// <summary>How often a word stands beside its neighbours in the catalogue.</summary>
    private int Evidence(List<TextToken> words, int at) =>
        Math.Max(at == 0 ? 0 : vocabulary.PairsOf(words[at - 1], words[at]), at == words.Count - 1 ? 0 : vocabulary.PairsOf(words[at], words[at + 1]));

    private double Rarity(string word) => -Math.Log((vocabulary.CountOf(word) + 0.1) / (vocabulary.Total + 1));

    private double Rarity(string before, string word)
    {
        var alone = (vocabulary.CountOf(word) + 0.1) / (vocabulary.Total + 1);
        var together = vocabulary.PairsOf(before, word);
        return -Math.Log(((1 - PairShare) * alone) + (together == 0 ? 0 : PairShare * together / vocabulary.CountOf(before)));
    }

    private (string Word, double Cost)[] Candidates(TextToken typed)
    {
        var found = new Dictionary<string, double>();
        if (vocabulary.Knows(typed) && typed.HasMarks) Offer(typed.Exact, 0);
        foreach (var spelling in vocabulary.SpellingsOf(typed.Folded)) Offer(spelling, typed.HasMarks ? OtherMarks : 0);
        if (typed.Exact.Length > 1 && !typed.Exact.All(char.IsAsciiDigit))
        {
            foreach (var variant in SpellingVariants.Of(typed.Exact).Select(TextToken.Of)) OfferAll(variant.Folded, typed, SoundsAlike);
            foreach (var near in Near(typed.Folded)) OfferAll(near, typed, Keystroke);
        }
        if (found.Count == 0 || !vocabulary.Knows(typed)) Offer(typed.Exact, Unknown);
        return [.. found.Select(pair => (Word: pair.Key, Cost: pair.Value)).OrderBy(pair => pair.Cost + Rarity(pair.Word) / 4).ThenBy(pair => pair.Word, StringComparer.Ordinal).Take(MostCandidates)];

        void OfferAll(string folded, TextToken like, double cost)
        {
            foreach (var spelling in vocabulary.SpellingsOf(folded)) Offer(spelling, cost + (like.HasMarks && !SameMarks(like.Exact, spelling) ? 1 : 0));
        }

        void Offer(string word, double cost)
        {
            if (!found.TryGetValue(word, out var known) || known > cost) found[word] = cost;
        }
    }

    /// <summary>A slip on a key leaves the other letters with their marks.</summary>
    private static bool SameMarks(string one, string other) => Math.Abs(Marked(one) - Marked(other)) == 0;

    private static int Marked(string word) => word.Count(letter => letter >= 0x80);

    /// <summary>Known words one keystroke away: left out, added, mistaken, or two in the wrong order.</summary>
    private HashSet<string> Near(string word)
    {
        var found = new HashSet<string>();
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length) Try(string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1)));
            if (i + 1 < word.Length) Try(string.Concat(word.AsSpan(0, i), [word[i + 1], word[i]], word.AsSpan(i + 2)));
            foreach (var letter in Letters)
            {
                Try(string.Concat(word.AsSpan(0, i), [letter], word.AsSpan(i)));
                if (i < word.Length) Try(string.Concat(word.AsSpan(0, i), [letter], word.AsSpan(i + 1)));
            }
        }
        return found;

        void Try(string candidate)
        {
            if (candidate != word && vocabulary.KnowsFolded(candidate)) found.Add(candidate);
        }
    }
}
