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

    private TextQuery(SearchText text, string? prefix, Identifier? identifier)
    {
        Beginnings = prefix is null ? [] : [.. text.Order.Select(word => Beginning(word.Folded)).Append(prefix).Distinct()];
        (Slots, Optional, Phrases, Excluded, Prefix, Identifier) = (text.Slots, text.Optional, text.Phrases, text.Excluded, prefix, identifier);
        Pairs = [.. text.Order.Zip(text.Order.Skip(1), (first, second) => (first.Folded, second.Folded))];
    }

    public IReadOnlyList<TextSlot> Slots { get; }
    public IReadOnlyList<TextSlot> Optional { get; }
    public IReadOnlyList<IReadOnlyList<TextToken>> Phrases { get; }
    public IReadOnlyList<IReadOnlyList<TextToken>> Excluded { get; }

    /// <summary>Folded; while typing only.</summary>
    public string? Prefix { get; }

    /// <summary>While typing: what words of the name begin with, the finished ones too.</summary>
    public IReadOnlyList<string> Beginnings { get; }
    public Identifier? Identifier { get; }

    /// <summary>Neighbours in the text, folded: names in which they are neighbours too rank first.</summary>
    public IReadOnlyList<(string First, string Second)> Pairs { get; }

    /// <summary>Nothing must be there.</summary>
    public bool IsEmpty => Slots.Count == 0 && Phrases.Count == 0 && Prefix is null;

    public static TextQuery Of(SearchRequest request) =>
        request.Understood is { } text ? new TextQuery(text, null, Identifiers.FindIn(request.Text)) : Parse(request.Text);

    public static TextQuery Parse(string text) => Of(TextPipeline.Tokens(text).Take(MaxWords).ToList(), null, Identifiers.FindIn(text));

    /// <summary>The last word is the beginning of one.</summary>
    public static TextQuery ParseUnfinished(string text)
    {
        var words = TextPipeline.Tokens(text).Take(MaxWords).ToList();
        if (words.Count == 0) return Of(words, null, null);
        return Of(words[..^1], Beginning(words[^1].Folded), null);
    }

    public static string Beginning(string folded) => folded.Length > MaxPrefixLength ? folded[..MaxPrefixLength] : folded;

    /// <summary>All that a word of a name is found by while somebody types it.</summary>
    public static IEnumerable<string> BeginningsOf(TextToken word) =>
        Enumerable.Range(1, Math.Min(word.Folded.Length, MaxPrefixLength)).Select(length => word.Folded[..length]);

    /// <summary>Whether words found far apart may mean nothing: one word cannot be scattered.</summary>
    public bool MayBeScattered => Slots.Count > 1;

    /// <summary>Whether fewer words than all can be asked for, when all are scattered.</summary>
    public bool HasPart => Required(TextMatch.Part) < Slots.Count;

    /// <summary>How to match, in this order, until something is found.</summary>
    public IEnumerable<TextMatch> Steps()
    {
        yield return TextMatch.All;
        if (Slots.SelectMany(slot => slot.Alternatives[0].Words).Concat(Phrases.SelectMany(phrase => phrase)).Any(word => word.HasMarks)) yield return TextMatch.Folded;
        if (Required(TextMatch.Some) < Slots.Count) yield return TextMatch.Some;
    }

    /// <summary>How many of the slots must be there.</summary>
    public int Required(TextMatch match) => match is TextMatch.Some or TextMatch.Part ? Math.Min(Slots.Count, Math.Max(2, (Slots.Count + 1) / 2)) : Slots.Count;

    /// <summary>The terms that stand for a word, one of which is enough; the weightiest that is there counts.</summary>
    public static IReadOnlyList<QueryTerm> Terms(TextToken word, TextMatch match)
    {
        if (match is not (TextMatch.All or TextMatch.Part) || !word.HasMarks) return [new QueryTerm(word.Folded, false, 1)];
        var exact = new QueryTerm(word.Exact, true, 1);
        return SwappedTone.Of(word.Exact) is { } swapped ? [exact, new QueryTerm(swapped, true, SwappedTone.Weight)] : [exact];
    }

    /// <summary>The one term for a word in quotes or behind a minus: as it was typed.</summary>
    public static QueryTerm Term(TextToken word, TextMatch match) => Terms(word, match)[0];

    private static TextQuery Of(List<TextToken> words, string? prefix, Identifier? identifier) =>
        new(new SearchText { Slots = [.. words.Select(word => TextSlot.Of(word))], Order = words }, prefix, identifier);
}

/// <param name="Exact">Looked for among the words with their marks; else among the folded ones.</param>
public readonly record struct QueryTerm(string Text, bool Exact, float Weight)
{
    private const string FoldedSign = "=";

    /// <summary>As the one field keeps it that holds both kinds.</summary>
    public string InOneField => Exact ? Text : FoldedSign + Text;

    /// <summary>A word of a record, as terms may ask for it.</summary>
    public static IEnumerable<string> BothInOneField(TextToken word) => word.HasMarks ? [word.Exact, FoldedSign + word.Folded] : [FoldedSign + word.Folded];
}
