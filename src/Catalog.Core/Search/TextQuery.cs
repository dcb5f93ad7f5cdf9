namespace Catalog.Core.Search;

/// <summary>
/// The text of a search taken apart, the same for every engine: words that must be there, the beginning of a word not
/// yet finished, or a number that names one record.
/// </summary>
public sealed class TextQuery
{
    /// <summary>Words are looked at up to here; nobody types more on purpose.</summary>
    public const int MaxWords = 12;

    /// <summary>Beginnings of words are indexed up to this length.</summary>
    public const int MaxPrefixLength = 10;

    private TextQuery(IReadOnlyList<TextToken> words, string? prefix, Identifier? identifier)
    {
        (Words, Prefix, Identifier) = (words, prefix, identifier);
        Pairs = [.. words.Zip(words.Skip(1), (first, second) => (first.Folded, second.Folded))];
    }

    public IReadOnlyList<TextToken> Words { get; }

    /// <summary>Folded; while typing only.</summary>
    public string? Prefix { get; }
    public Identifier? Identifier { get; }

    /// <summary>Neighbours in the text, folded: names in which they are neighbours too rank first.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs { get; }

    public bool IsEmpty => Words.Count == 0 && Prefix is null;

    public static TextQuery Parse(string text) => new([.. TextPipeline.Tokens(text).Take(MaxWords)], null, Identifiers.FindIn(text));

    /// <summary>The last word is the beginning of one.</summary>
    public static TextQuery ParseUnfinished(string text)
    {
        var words = TextPipeline.Tokens(text).Take(MaxWords).ToList();
        if (words.Count == 0) return new TextQuery(words, null, null);
        var last = words[^1].Folded;
        return new TextQuery(words[..^1], last.Length > MaxPrefixLength ? last[..MaxPrefixLength] : last, null);
    }

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
