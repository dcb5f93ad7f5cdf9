namespace Catalog.Core.Search;

/// <summary>
/// The second look at the best hits, the same for every engine: neighbours of the query that are neighbours in the record, and
/// how much of the query the name says. Names are short and begin with what the thing is; that a long text, or the name of the
/// producer, holds the same words says less.
/// </summary>
public sealed class SecondLook
{
    /// <summary>Stands between two texts of a record.</summary>
    public const int Gap = 0;

    public static readonly SecondLook None = new(TextQuery.Parse(""), TextMatch.All);

    private readonly (int First, int Second)[] pairs;
    private readonly int[][][] slots;
    private readonly HashSet<int> beginnings, spoken;
    private readonly float says;

    public SecondLook(TextQuery text, TextMatch match)
    {
        says = match is TextMatch.Some or TextMatch.Part ? SearchWeights.NameSaysPart : SearchWeights.NameSays;
        pairs = [.. text.Pairs.Select(pair => (Hash(pair.First), Hash(pair.Second)))];
        slots = [.. text.Slots.Select(slot => slot.Alternatives.Select(alternative => alternative.Words.Select(word => Hash(word.Folded)).ToArray()).ToArray())];
        beginnings = [.. slots.SelectMany(slot => slot).SelectMany(words => words)];
        spoken = [.. beginnings, .. text.Optional.SelectMany(slot => slot.Alternatives).SelectMany(alternative => alternative.Words).Select(word => Hash(word.Folded))];
    }

    public bool IsNeeded => pairs.Length > 0 || slots.Length > 0;

    /// <summary>FNV-1a: the same in every process, unlike the hash code of a string. Two words that share one are rarer than rare.</summary>
    public static int Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash == Gap ? 1 : (int)hash;
    }

    /// <param name="words">Hashes of the folded words of name, producer and place, in order, a gap behind each text.</param>
    public float Factor(ReadOnlySpan<int> words) => Neighbours(words) * Name(words);

    /// <summary>1 + 0.3 · share of the neighbours of the query that are neighbours, in order.</summary>
    public float Neighbours(ReadOnlySpan<int> words)
    {
        if (pairs.Length == 0) return 1;
        var met = 0;
        foreach (var (first, second) in pairs)
        {
            if (words.IndexOf([first, second]) >= 0) met++;
        }
        return 1 + SearchWeights.Adjacency * met / pairs.Length;
    }

    /// <summary>1 + share of the query that the name says · (for saying it + for beginning with it + for saying little else).</summary>
    public float Name(ReadOnlySpan<int> words)
    {
        var name = words.IndexOf(Gap) is >= 0 and var end ? words[..end] : words;
        if (slots.Length == 0 || name.IsEmpty) return 1;
        var (said, own) = (0, 0);
        foreach (var slot in slots)
        {
            if (IsSaid(slot, name)) said++;
        }
        foreach (var word in name)
        {
            if (spoken.Contains(word)) own++;
        }
        var begins = beginnings.Contains(name[0]) ? SearchWeights.NameBegins : 0;
        return 1 + (float)said / slots.Length * (says + begins + SearchWeights.NameIsAll * own / name.Length);
    }

    private static bool IsSaid(int[][] alternatives, ReadOnlySpan<int> name)
    {
        foreach (var words in alternatives)
        {
            var met = 0;
            foreach (var word in words)
            {
                if (name.Contains(word)) met++;
            }
            if (met == words.Length) return true;
        }
        return false;
    }
}
