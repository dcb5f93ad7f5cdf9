namespace Catalog.Core.Search.Understanding;

/// <summary>What a query says by signs: words in quotes stay together, a minus before a word or quotes excludes it.</summary>
public sealed record QuerySyntax(IReadOnlyList<TextToken> Words, IReadOnlyList<IReadOnlyList<TextToken>> Phrases, IReadOnlyList<IReadOnlyList<TextToken>> Excluded)
{
    private const string Opening = "\"“„«", Closing = "\"”“»";

    /// <param name="text">Cleaned; an open quote that nobody closes is a sign like any other.</param>
    public static QuerySyntax Read(string text)
    {
        List<TextToken> words = [];
        List<IReadOnlyList<TextToken>> phrases = [], excluded = [];
        for (var i = 0; i < text.Length;)
        {
            var isExcluded = IsMinus(text, i);
            var start = isExcluded ? i + 1 : i;
            var isQuoted = TryQuote(text, start, out var end);
            if (!isQuoted) end = isExcluded ? EndOfWord(text, start) : NextSign(text, start + 1);
            var tokens = TextPipeline.Tokens(text[start..end]);
            if (tokens.Count > 0 && isExcluded) excluded.Add(tokens);
            else if (tokens.Count > 0 && isQuoted) phrases.Add(tokens);
            else words.AddRange(tokens);
            i = end;
        }
        return new QuerySyntax([.. words.Take(TextQuery.MaxWords)], [.. phrases.Take(TextQuery.MaxWords)], [.. excluded.Take(TextQuery.MaxWords)]);
    }

    private static bool IsMinus(string text, int at) =>
        text[at] is '-' or '−' or '–' && (at == 0 || text[at - 1] == ' ')
        && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Opening.Contains(text[at + 1], StringComparison.Ordinal));

    private static bool TryQuote(string text, int at, out int end)
    {
        end = at;
        if (at >= text.Length || !Opening.Contains(text[at], StringComparison.Ordinal)) return false;
        var close = text.IndexOfAny(Closing.ToCharArray(), at + 1);
        end = close + 1;
        return close > at;
    }

    private static int EndOfWord(string text, int from) => text.IndexOf(' ', from) is >= 0 and var space ? space : text.Length;

    private static int NextSign(string text, int from)
    {
        while (from < text.Length && !IsMinus(text, from) && !Opening.Contains(text[from], StringComparison.Ordinal)) from++;
        return from;
    }
}
