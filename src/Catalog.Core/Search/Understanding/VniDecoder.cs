using Catalog.Core.Text;

namespace Catalog.Core.Search.Understanding;

/// <summary>VNI keys left in the text: "nu7o7c1" → "nước", "d9a1" → "đá". A digit that changes nothing means none of them was a key ("st25").</summary>
public static class VniDecoder
{
    private static readonly Tone[] Tones = [Tone.Level, Tone.Sac, Tone.Huyen, Tone.Hoi, Tone.Nga, Tone.Nang];

    public static string? Decode(string word)
    {
        var keyed = new KeyedWord();
        foreach (var key in word)
        {
            if (char.IsAsciiLetter(key)) keyed.Add(key);
            else if (!char.IsAsciiDigit(key) || !Press(keyed, key)) return null;
        }
        return keyed.Finish(word);
    }

    private static bool Press(KeyedWord keyed, char key)
    {
        switch (key)
        {
            case '6': return keyed.Change('a', 'â') || keyed.Change('e', 'ê') || keyed.Change('o', 'ô');
            case '7': return keyed.AddHorn();
            case '8': return keyed.Change('a', 'ă');
            case '9': return keyed.Change('d', 'đ');
            default:
                if (!keyed.HasVowel || key - '0' >= Tones.Length) return false;
                keyed.Tone = Tones[key - '0'];
                return true;
        }
    }
}
