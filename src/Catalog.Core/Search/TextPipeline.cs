using System.Globalization;
using System.Text;
using Catalog.Core.Text;

namespace Catalog.Core.Search;

/// <summary>
/// Text → tokens, the same for documents and queries of every engine: NFC, lower case, one đ, no apostrophe inside a
/// word, look-alike hyphens as spaces, one place for the tone mark; split at all that is neither letter nor digit.
/// </summary>
public static class TextPipeline
{
    /// <summary>The longest word kept whole; the rest of a longer one is dropped.</summary>
    public const int MaxTokenLength = 40;

    /// <summary>Text that may come from anywhere, as it may be shown and asked again: NFC, single spaces, nothing unprintable.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate comes out as U+FFFD
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString().TrimEnd().Normalize();
    }

    public static List<TextToken> Tokens(string text)
    {
        var tokens = new List<TextToken>();
        var word = new StringBuilder();
        var lower = Clean(text).ToLowerInvariant();
        for (var i = 0; i < lower.Length; i++)
        {
            if (char.IsLetter(lower[i]) || char.IsDigit(lower[i])) word.Append(lower[i] == 'ð' ? 'đ' : lower[i]);
            else if (!IsApostropheInside(lower, i) && !VietnameseText.IsMark(lower[i])) End();
        }
        End();
        return tokens;

        void End()
        {
            if (word.Length == 0) return;
            tokens.Add(TextToken.Of(word.Length > MaxTokenLength ? word.ToString(0, MaxTokenLength) : word.ToString()));
            word.Clear();
        }
    }

    /// <summary>Cư M'gar, H’Mông, K'Ho: one word.</summary>
    private static bool IsApostropheInside(string text, int i) =>
        text[i] is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '＇'
        && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
}

/// <summary>One word: with its marks in their canonical place, and without any.</summary>
public readonly record struct TextToken(string Exact, string Folded)
{
    /// <summary>Typed with marks, it means exactly this word; without, any word that folds to it.</summary>
    public bool HasMarks => Exact != Folded;

    /// <summary>Of one lower-case word.</summary>
    public static TextToken Of(string word)
    {
        var exact = TonePlacement.Canonical(word);
        return new TextToken(exact, VietnameseText.Fold(exact));
    }

    /// <summary>The accent rule: a word typed with marks means only itself, one without any word that folds to it.</summary>
    public bool Means(TextToken other) => HasMarks ? Exact == other.Exact : Folded == other.Folded;
}
