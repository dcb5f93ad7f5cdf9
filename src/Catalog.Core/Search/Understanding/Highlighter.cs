namespace Catalog.Core.Search.Understanding;

/// <summary>A piece of a text, and whether it is what was looked for. Plain text: whoever shows it encodes it.</summary>
public readonly record struct TextPart(string Text, bool IsHit);

/// <summary>
/// Finds the words of a query in a text to show, by the rules that found the record: marks count where they were typed,
/// another tone and other words for the same thing are hits too.
/// </summary>
public sealed class Highlighter
{
    public static readonly Highlighter Nothing = new(new SearchText { Slots = [], Order = [] }, TextMatch.All);
    private readonly HashSet<string> exact = [], folded = [];

    public Highlighter(SearchText text, TextMatch match)
    {
        var words = text.Slots.Concat(text.Optional).SelectMany(slot => slot.Alternatives).SelectMany(alternative => alternative.Words).Concat(text.Phrases.SelectMany(phrase => phrase));
        foreach (var term in words.SelectMany(word => TextQuery.Terms(word, match))) (term.Exact ? exact : folded).Add(term.Text);
    }

    /// <summary>The whole text in pieces, nothing left out; neighbouring hits are one piece with what stands between them.</summary>
    public IReadOnlyList<TextPart> Parts(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        if (exact.Count + folded.Count == 0) return [new TextPart(text, false)];
        var parts = new List<TextPart>();
        var (shown, gap) = (0, 0);
        foreach (var (from, to) in Words(text))
        {
            if (!IsHit(text[from..to])) continue;
            if (parts is [.., { IsHit: true } last] && text[gap..from].All(char.IsWhiteSpace)) parts[^1] = new TextPart(last.Text + text[gap..to], true);
            else
            {
                if (from > shown) parts.Add(new TextPart(text[shown..from], false));
                parts.Add(new TextPart(text[from..to], true));
            }
            (shown, gap) = (to, to);
        }
        if (shown < text.Length) parts.Add(new TextPart(text[shown..], false));
        return parts;
    }

    private bool IsHit(string word) => TextPipeline.Tokens(word) is [var token] && (exact.Contains(token.Exact) || folded.Contains(token.Folded));

    /// <summary>Runs of letters, digits and their marks.</summary>
    private static IEnumerable<(int From, int To)> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || Core.Text.VietnameseText.IsMark(text[i]) || IsApostropheInside(text, i));
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            yield return (start, i);
            start = -1;
        }
    }

    private static bool IsApostropheInside(string text, int i) => text[i] is '\'' or '’' && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
}
