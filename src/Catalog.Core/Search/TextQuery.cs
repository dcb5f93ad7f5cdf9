namespace Catalog.Core.Search;

/// <summary>
/// The text of a search taken apart, the same for every engine: words that must be there, what words of the
/// name begin with while somebody types, or a number that names one record.
/// </summary>
public sealed class TextQuery
{
    /// <summary>Words are looked at up to here; nobody types more on purpose.</summary>
    public const int MaxWords = 12;

    /// <summary>Beginnings of words are indexed up to this length.</summary>
    public const int MaxPrefixLength = 10;

    private TextQuery(IReadOnlyList<TextToken> words, IReadOnlyList<string> beginnings, Identifier? identifier)
    {
        (Words, Beginnings, Identifier) = (words, beginnings, identifier);
        Pairs = [.. words.Zip(words.Skip(1), (first, second) => (first.Folded, second.Folded))];
    }

    public IReadOnlyList<TextToken> Words { get; }

    /// <summary>While typing: what words of the name begin with, folded. Finished words are in the name too.</summary>
    public IReadOnlyList<string> Beginnings { get; }
    public Identifier? Identifier { get; }

    /// <summary>Neighbours in the text, folded: names in which they are neighbours too rank first.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs { get; }

    public bool IsEmpty => Words.Count == 0 && Beginnings.Count == 0;

    public static TextQuery Parse(string text) => new([.. TextPipeline.Tokens(text).Take(MaxWords)], [], Identifiers.FindIn(text));

    /// <summary>The last word is the beginning of one.</summary>
    public static TextQuery ParseUnfinished(string text)
    {
        var words = TextPipeline.Tokens(text).Take(MaxWords).ToList();
        return new TextQuery([.. words.SkipLast(1)], [.. words.Select(word => Beginning(word.Folded)).Distinct()], null);
    }

    public static string Beginning(string folded) => folded.Length > MaxPrefixLength ? folded[..MaxPrefixLength] : folded;

    /// <summary>How to match, in this order, until something is found.</summary>
    public IEnumerable<TextMatch> Steps()
    {
        yield return TextMatch.All;
        if (Words.Any(word => word.HasMarks)) yield return TextMatch.Folded;
        if (Required(TextMatch.Some) < Words.Count) yield return TextMatch.Some;
    }

    /// <summary>How many of the words must be there.</summary>
    public int Required(TextMatch match) => match == TextMatch.Some ? (Words.Count * 2 + 2) / 3 : Words.Count;

    /// <summary>The terms that stand for a word, one of which is enough; the weightiest that is there counts.</summary>
    public static IReadOnlyList<QueryTerm> Terms(TextToken word, TextMatch match)
    {
        if (match != TextMatch.All || !word.HasMarks) return [new QueryTerm(word.Folded, false, 1)];
        var exact = new QueryTerm(word.Exact, true, 1);
        return SwappedTone.Of(word.Exact) is { } swapped ? [exact, new QueryTerm(swapped, true, SwappedTone.Weight)] : [exact];
    }
}

/// <param name="Exact">Looked for among the words with their marks; else among the folded ones.</param>
public readonly record struct QueryTerm(string Text, bool Exact, float Weight);
