using Catalog.Core.Text;

namespace Catalog.Core.Search.Understanding;

/// <summary>Telex keys left in the text because the Vietnamese keyboard was off: "nuwowcs" → "nước", "ddas" → "đá".</summary>
public static class TelexDecoder
{
    private const string ToneKeys = "_frxsj"; // in the order of Tone

    /// <summary>The word that was meant; null when the keys make no Vietnamese syllable, or none of them is a key.</summary>
    public static string? Decode(string word)
    {
        var keyed = new KeyedWord();
        foreach (var key in word)
        {
            if (!char.IsAsciiLetter(key)) return null;
            Press(keyed, key);
        }
        return keyed.Finish(word);
    }

    private static void Press(KeyedWord keyed, char key)
    {
        if (keyed.HasVowel && ToneKeys.IndexOf(key, StringComparison.Ordinal) is > 0 and var tone) keyed.Tone = (Tone)tone;
        else if (key == 'd' && keyed.Change('d', 'đ')) return;
        else if (key == 'w' && keyed.AddHorn()) return;
        else if (key == 'w') keyed.Add('ư');
        else if (key is 'a' or 'e' or 'o' && keyed.Change(key, KeyedWord.Circumflexed(key))) return;
        else keyed.Add(key);
    }
}
