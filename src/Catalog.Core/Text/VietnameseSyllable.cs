using System.Collections.Frozen;

namespace Catalog.Core.Text;

/// <summary>The five written tones; a syllable without one is level.</summary>
public enum Tone
{
    Level,
    Huyen,
    Hoi,
    Nga,
    Sac,
    Nang,
}

/// <summary>How a Vietnamese syllable is put together: onset, rhyme, tone. Lower case only.</summary>
public static class VietnameseSyllable
{
    private const string Vowels = "aăâeêioôơuưy";
    private static readonly string[] Toned =
        ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"];

    /// <summary>The longest first, so that "ngh" is not read as "n".</summary>
    private static readonly string[] Onsets =
        ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
        "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot " +
        "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu uynh " +
        "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu yêng").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> FoldedRhymes = Rhymes.Select(VietnameseText.Fold).ToFrozenSet();

    /// <summary>Whether a dictionary could hold it: "mắm", not "càe"; a stop at the end allows only sắc and nặng.</summary>
    public static bool IsWellFormed(string word)
    {
        var (bare, tone) = TakeTone(word);
        return Rhyme(bare) is { } rhyme && (tone is Tone.Sac or Tone.Nang || !EndsInStop(rhyme));
    }

    /// <summary>Whether marks could make a syllable of it: "nuoc" and "hat" may be one, "pleiku" and "htx" none.</summary>
    public static bool MayBe(string folded) =>
        Array.Exists(Onsets, onset => folded.StartsWith(onset, StringComparison.Ordinal) && FoldedRhymes.Contains(folded[onset.Length..]));

    /// <summary>"mắm" → "măm", sắc. The first tone that stands in the word.</summary>
    public static (string Bare, Tone Tone) TakeTone(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            foreach (var row in Toned)
            {
                if (row.IndexOf(word[i], StringComparison.Ordinal) is > 0 and var tone) return (string.Concat(word.AsSpan(0, i), [row[0]], word.AsSpan(i + 1)), (Tone)tone);
            }
        }
        return (word, Tone.Level);
    }

    /// <summary>Puts the tone on the vowel that bears it, in the old style (hòa); null when there is none to bear it.</summary>
    public static string? WithTone(string bare, Tone tone)
    {
        if (tone == Tone.Level) return bare;
        var place = Bearer(bare);
        return place < 0 ? null : string.Concat(bare.AsSpan(0, place), [Toned[Vowels.IndexOf(bare[place], StringComparison.Ordinal)][(int)tone]], bare.AsSpan(place + 1));
    }

    private static int Bearer(string bare)
    {
        for (var i = bare.Length - 1; i >= 0; i--)
        {
            if (bare[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ') return i; // ươ: the ơ comes first from behind
        }
        var start = OnsetBeforeVowel(bare);
        var end = start;
        while (end < bare.Length && Vowels.Contains(bare[end], StringComparison.Ordinal)) end++;
        return (end - start, end == bare.Length) switch
        {
            (0, _) => -1,
            (1, _) => start,
            (2, true) => start,
            _ => start + 1,
        };
    }

    /// <summary>Where the vowels begin; the u of qu and the i of gi before another vowel belong to the onset.</summary>
    private static int OnsetBeforeVowel(string bare)
    {
        var start = 0;
        while (start < bare.Length && !Vowels.Contains(bare[start], StringComparison.Ordinal)) start++;
        var glides = start == 1 && bare.Length > 2 && (bare[0], bare[1]) is ('q', 'u') or ('g', 'i') && Vowels.Contains(bare[2], StringComparison.Ordinal);
        return glides ? 2 : start;
    }

    private static string? Rhyme(string bare)
    {
        foreach (var onset in Onsets)
        {
            if (bare.StartsWith(onset, StringComparison.Ordinal) && Rhymes.Contains(bare[onset.Length..])) return bare[onset.Length..];
        }
        return null;
    }

    private static bool EndsInStop(string rhyme) => rhyme[^1] is 'c' or 'p' or 't' || rhyme.EndsWith("ch", StringComparison.Ordinal);
}
