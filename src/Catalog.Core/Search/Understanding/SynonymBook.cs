namespace Catalog.Core.Search.Understanding;

public enum SynonymKind
{
    /// <summary>Each stands for the other.</summary>
    TwoWay,

    /// <summary>A query for one of the forms also means the main word, not the reverse.</summary>
    OneWay,

    /// <summary>Near in meaning, not equal.</summary>
    Related,

    /// <summary>Interchangeable only where a word beside it fixes the meaning.</summary>
    Context,

    /// <summary>The main word never stands for these forms by itself, whatever other rows say.</summary>
    Never,
}

/// <param name="Canonical">The main word.</param>
public sealed record SynonymRow(string Canonical, IReadOnlyList<string> Forms, SynonymKind Kind);

/// <summary>What one typed word or compound may also be called.</summary>
public sealed record SynonymRule(IReadOnlyList<TextToken> From, IReadOnlyList<TextToken> To, float Weight, bool NeedsContext)
{
    public bool IsReordered => From.Count > 1 && From.Count == To.Count && From.OrderBy(word => word.Exact, StringComparer.Ordinal).SequenceEqual(To.OrderBy(word => word.Exact, StringComparer.Ordinal));
}

/// <summary>The synonyms as rules from typed words to others. Never changed: an edit makes a new book.</summary>
public sealed class SynonymBook
{
    public static readonly SynonymBook Empty = new([]);
    private const float TwoWay = 0.8f, Context = 0.7f, OneWay = 0.5f, Related = 0.3f;
    private readonly Dictionary<string, SynonymRule[]> byFolded;

    public SynonymBook(IReadOnlyCollection<SynonymRow> rows)
    {
        var guarded = rows.Where(row => row.Kind == SynonymKind.Never).SelectMany(row => row.Forms.Select(form => (Key(row.Canonical), Key(form)))).ToHashSet();
        var rules = rows.SelectMany(Pairs).Where(pair => Key(pair.From) != Key(pair.To)).DistinctBy(pair => (Key(pair.From), Key(pair.To)))
            .Select(pair => new SynonymRule(TextPipeline.Tokens(pair.From), TextPipeline.Tokens(pair.To), pair.Weight, pair.NeedsContext || guarded.Contains((Key(pair.From), Key(pair.To)))))
            .Where(rule => !rule.IsReordered) // bò khô finds khô bò already
            .ToList();
        byFolded = rules.GroupBy(rule => Folded(rule.From, 0, rule.From.Count)).ToDictionary(group => group.Key, group => group.ToArray());
        Longest = rules.Count == 0 ? 0 : rules.Max(rule => rule.From.Count);
    }

    /// <summary>The most words a rule begins with.</summary>
    public int Longest { get; }

    /// <summary>The rules for exactly these words.</summary>
    public IEnumerable<SynonymRule> Of(IReadOnlyList<TextToken> words, int from, int length) =>
        byFolded.TryGetValue(Folded(words, from, length), out var rules) ? rules.Where(rule => WordPhrases<bool>.Begins(words, from, rule.From)) : [];

    private static IEnumerable<(string From, string To, float Weight, bool NeedsContext)> Pairs(SynonymRow row)
    {
        IEnumerable<string> all = [row.Canonical, .. row.Forms];
        return row.Kind switch
        {
            SynonymKind.Never => [],
            SynonymKind.OneWay => row.Forms.Select(form => (form, row.Canonical, OneWay, false)),
            _ => all.SelectMany(from => all.Select(to => (from, to, row.Kind == SynonymKind.TwoWay ? TwoWay : row.Kind == SynonymKind.Context ? Context : Related, row.Kind == SynonymKind.Context))),
        };
    }

    private static string Folded(IReadOnlyList<TextToken> words, int from, int length) =>
        length == 1 ? words[from].Folded : string.Join(' ', words.Skip(from).Take(length).Select(word => word.Folded));

    private static string Key(string text) => string.Join(' ', TextPipeline.Tokens(text).Select(word => word.Exact));
}
