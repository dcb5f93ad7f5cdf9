using System.Text;
using Catalog.Core.Text;

namespace Catalog.Core.Search.Understanding;

/// <summary>A word while its keys are pressed; what a keyboard driver does, for both ways of typing.</summary>
internal sealed class KeyedWord
{
    private readonly StringBuilder letters = new();

    public Tone Tone { get; set; }

    public bool HasVowel { get; private set; }

    public static char Circumflexed(char vowel) => vowel switch
    {
        'a' => 'â',
        'e' => 'ê',
        _ => 'ô',
    };

    public void Add(char letter)
    {
        letters.Append(letter);
        HasVowel |= letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ư';
    }

    /// <summary>The last such letter gets its mark, wherever the key was pressed; false when there is none.</summary>
    public bool Change(char plain, char marked)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] != plain) continue;
            letters[i] = marked;
            return true;
        }
        return false;
    }

    /// <summary>One key for ă, ơ, ư and both of ươ.</summary>
    public bool AddHorn()
    {
        var text = letters.ToString();
        var both = text.LastIndexOf("uo", StringComparison.Ordinal);
        if (both >= 0 && !(both > 0 && text[both - 1] == 'q'))
        {
            (letters[both], letters[both + 1]) = ('ư', 'ơ');
            return true;
        }
        if (text.EndsWith("ua", StringComparison.Ordinal) && !text.EndsWith("qua", StringComparison.Ordinal)) return Change('u', 'ư');
        return Change('o', 'ơ') || Change('a', 'ă') || Change('u', 'ư');
    }

    /// <summary>The word, if it is a syllable and differs from what was typed.</summary>
    public string? Finish(string typed)
    {
        var bare = letters.ToString().Replace("ưo", "ươ", StringComparison.Ordinal);
        if (bare.EndsWith("ươ", StringComparison.Ordinal)) bare = bare[..^2] + "uơ"; // thuở
        if (bare.Contains("uơ", StringComparison.Ordinal) && !bare.EndsWith("uơ", StringComparison.Ordinal)) bare = bare.Replace("uơ", "ươ", StringComparison.Ordinal);
        return VietnameseSyllable.WithTone(bare, Tone) is { } word && word != typed && VietnameseSyllable.IsWellFormed(word) ? TonePlacement.Canonical(word) : null;
    }
}
