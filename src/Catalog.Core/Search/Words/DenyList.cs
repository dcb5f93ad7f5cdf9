namespace Catalog.Core.Search.Words;

/// <summary>Whether a text may be suggested. Compared with marks, so that a word does not take a fruit with it.</summary>
public sealed class DenyList(IEnumerable<string> denied)
{
    private readonly TextToken[][] phrases = [.. denied.Select(word => TextPipeline.Tokens(word).ToArray()).Where(words => words.Length > 0)];

    public bool Allows(string text)
    {
        if (phrases.Length == 0) return true;
        var words = TextPipeline.Tokens(text);
        return !Array.Exists(phrases, phrase => Enumerable.Range(0, Math.Max(0, words.Count - phrase.Length + 1)).Any(from => phrase.Index().All(word => words[from + word.Index].Exact == word.Item.Exact)));
    }
}
