namespace Catalog.Core.Search.Understanding;

/// <summary>Typed words → slots with everything that may stand for them, what was typed first and at full weight.</summary>
internal sealed class SlotBuilder(IReadOnlyList<TextToken> words, Vocabulary vocabulary, SynonymBook synonyms)
{
    public const float SoundsAlike = 0.4f;
    private const float SameWord = 0.95f, Number = 0.9f;
    private const int MostAlternatives = 8;

    /// <summary>What was taken from the synonyms, to be told.</summary>
    public List<SynonymRule> Used { get; } = [];

    public List<TextSlot> Build()
    {
        var slots = new List<TextSlot>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            if (MonthAt(i) is { } month)
            {
                slots.Add(month);
                i += 2;
                continue;
            }
            var (length, rules) = Synonyms(i);
            var alternatives = new List<TextAlternative> { new([.. words.Skip(i).Take(length)], 1) };
            alternatives.AddRange(rules.Select(rule => new TextAlternative(rule.To, rule.Weight)));
            if (length == 1) alternatives.AddRange(SameWords(i));
            if (rules.Count == 0) alternatives.AddRange(SoundAlikes(i));
            slots.Add(new TextSlot([.. alternatives.Take(MostAlternatives)]));
            Used.AddRange(rules);
            i += length;
        }
        return slots;
    }

    /// <summary>"mười hai" behind "tháng" is written 12.</summary>
    private TextSlot? MonthAt(int at) =>
        at > 0 && at + 1 < words.Count && words[at - 1].Folded == "thang" && NumberWords.ValueOf(words[at], words[at + 1]) is { } month
            ? new TextSlot([new TextAlternative([words[at], words[at + 1]], 1), Alternative(TextToken.Of(month.ToString(System.Globalization.CultureInfo.InvariantCulture)), Number)]) : null;

    /// <summary>The longest words that begin here and may be said otherwise.</summary>
    private (int Length, List<SynonymRule> Rules) Synonyms(int from)
    {
        for (var length = Math.Min(synonyms.Longest, words.Count - from); length > 0; length--)
        {
            var rules = synonyms.Of(words, from, length).Where(rule => Applies(rule, from, length)).ToList();
            if (rules.Count > 0) return (length, rules);
        }
        return (1, []);
    }

    private bool Applies(SynonymRule rule, int from, int length)
    {
        if (!rule.To.All(vocabulary.Knows)) return false;
        var fits = Fits(rule.To[0], rule.To[^1], from, length, withSynonyms: true);
        if (fits) return true;
        var isGuess = length == 1 && rule.From[0].HasMarks && !words[from].HasMarks; // me may be mè, and much else
        return !rule.NeedsContext && !isGuess && !(length == 1 && Fits(words[from], words[from], from, length, withSynonyms: false));
    }

    /// <summary>Whether the catalogue has these words beside a neighbour of the place where they would stand.</summary>
    private bool Fits(TextToken first, TextToken last, int from, int length, bool withSynonyms) =>
        from > 0 && Neighbours(from - 1, withSynonyms).Any(before => vocabulary.PairsOf(before, first) > 0)
        || from + length < words.Count && Neighbours(from + length, withSynonyms).Any(after => vocabulary.PairsOf(last, after) > 0);

    private IEnumerable<TextToken> Neighbours(int at, bool withSynonyms) =>
        withSynonyms ? synonyms.Of(words, at, 1).Where(rule => rule is { NeedsContext: false, To.Count: 1 }).Select(rule => rule.To[0]).Prepend(words[at]) : [words[at]];

    private IEnumerable<TextAlternative> SameWords(int at)
    {
        var word = words[at];
        if (SpellingVariants.WithOtherI(word.Exact) is { } other && vocabulary.Knows(TextToken.Of(other))) yield return Alternative(TextToken.Of(other), SameWord);
        if (NumberWords.WordOf(word) is { } spelled && Fits(spelled, spelled, at, 1, withSynonyms: false)) yield return Alternative(spelled, Number);
        if (NumberWords.ValueOf(word) is { } value && TextToken.Of(value.ToString(System.Globalization.CultureInfo.InvariantCulture)) is var digits && Fits(digits, digits, at, 1, withSynonyms: false))
            yield return Alternative(digits, Number);
    }

    private IEnumerable<TextAlternative> SoundAlikes(int at)
    {
        if (IsAtHome(at)) yield break;
        var word = words[at];
        foreach (var variant in SpellingVariants.Of(word.Exact).Select(TextToken.Of).Where(variant => vocabulary.Knows(variant)))
        {
            if (!vocabulary.Knows(word) || Fits(variant, variant, at, 1, withSynonyms: false)) yield return Alternative(variant, SoundsAlike);
        }
    }

    /// <summary>Known, and beside a word that it is known beside; or alone.</summary>
    private bool IsAtHome(int at) => vocabulary.Knows(words[at]) && (words.Count == 1 || Fits(words[at], words[at], at, 1, withSynonyms: false));

    private static TextAlternative Alternative(TextToken word, float weight) => new([word], weight);
}
