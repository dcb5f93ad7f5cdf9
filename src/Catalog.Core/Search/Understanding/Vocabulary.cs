namespace Catalog.Core.Search.Understanding;

/// <summary>
/// The words of the catalogue with how often they stand in it, and how often two stand side by side. Never changed after it
/// is built: a refresh makes a new one.
/// </summary>
public sealed class Vocabulary
{
    public static readonly Vocabulary Empty = new VocabularyBuilder().Build();

    private readonly Dictionary<string, int> words;
    private readonly string[] spellings;
    private readonly int[] counts;
    private readonly Dictionary<string, int[]> folded;
    private readonly Dictionary<long, int> pairs;
    private readonly string[] beginnings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> foldedBySpan;

    internal Vocabulary(Dictionary<string, int> words, int[] counts, Dictionary<string, int[]> folded, Dictionary<long, int> pairs)
    {
        (this.words, this.counts, this.folded, this.pairs) = (words, counts, folded, pairs);
        spellings = new string[words.Count];
        foreach (var (word, id) in words) spellings[id] = word;
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foldedBySpan = folded.GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = [.. folded.Keys.Order(StringComparer.Ordinal)];
        Total = counts.Sum(count => (long)count);
    }

    /// <summary>Different words.</summary>
    public int Count => words.Count;

    /// <summary>All words, as often as they stand there.</summary>
    public long Total { get; }

    /// <summary>With marks: this word; without: any word that folds to it.</summary>
    public bool Knows(TextToken word) => word.HasMarks ? words.ContainsKey(word.Exact) : folded.ContainsKey(word.Folded);

    public bool KnowsExact(ReadOnlySpan<char> word) => wordsBySpan.ContainsKey(word);

    public bool KnowsFolded(ReadOnlySpan<char> word) => foldedBySpan.ContainsKey(word);

    /// <summary>Whether some word begins with these letters, marks aside.</summary>
    public bool HasBeginning(string foldedLetters)
    {
        var at = Array.BinarySearch(beginnings, foldedLetters, StringComparer.Ordinal);
        return at >= 0 || ~at < beginnings.Length && beginnings[~at].StartsWith(foldedLetters, StringComparison.Ordinal);
    }

    public int CountOf(string word) => words.TryGetValue(word, out var id) ? counts[id] : 0;

    /// <summary>The words that fold to this, the most frequent first.</summary>
    public IEnumerable<string> SpellingsOf(string foldedWord) => folded.TryGetValue(foldedWord, out var ids) ? ids.Select(id => spellings[id]) : [];

    /// <summary>How often these two stand side by side in this order, in names, kinds and places.</summary>
    public int PairsOf(TextToken first, TextToken second)
    {
        var sum = 0;
        foreach (var a in IdsOf(first))
        {
            foreach (var b in IdsOf(second)) sum += pairs.GetValueOrDefault(KeyOf(a, b));
        }
        return sum;
    }

    internal int PairsOf(string first, string second) =>
        words.TryGetValue(first, out var a) && words.TryGetValue(second, out var b) ? pairs.GetValueOrDefault(KeyOf(a, b)) : 0;

    internal static long KeyOf(int first, int second) => ((long)first << 32) | (uint)second;

    private ReadOnlySpan<int> IdsOf(TextToken word) =>
        !word.HasMarks ? folded.GetValueOrDefault(word.Folded, []) : words.TryGetValue(word.Exact, out var id) ? new[] { id } : [];
}
