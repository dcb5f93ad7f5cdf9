using System.Runtime.InteropServices;

namespace Catalog.Core.Search.Understanding;

/// <summary>Counts words and pairs of neighbours.</summary>
public sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> words = [];
    private readonly List<int> counts = [];
    private readonly List<string> foldedOf = [];
    private readonly Dictionary<long, int> pairs = [];

    public VocabularyBuilder Add(string? text)
    {
        var previous = -1;
        foreach (var token in TextPipeline.Tokens(text ?? ""))
        {
            var id = IdOf(token);
            counts[id]++;
            if (previous >= 0) CollectionsMarshal.GetValueRefOrAddDefault(pairs, Vocabulary.KeyOf(previous, id), out _)++;
            previous = id;
        }
        return this;
    }

    /// <summary>Parts between commas, full stops and line breaks are no neighbours.</summary>
    public VocabularyBuilder AddSentences(string? text)
    {
        foreach (var part in (text ?? "").Split([',', '.', ';', ':', '(', ')', '\n', '!', '?'], StringSplitOptions.RemoveEmptyEntries)) Add(part);
        return this;
    }

    public Vocabulary Build()
    {
        var folded = Enumerable.Range(0, counts.Count).GroupBy(id => foldedOf[id])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(id => counts[id]).ThenBy(id => id).ToArray());
        return new Vocabulary(words, [.. counts], folded, pairs);
    }

    private int IdOf(TextToken token)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(words, token.Exact, out var known);
        if (known) return id;
        id = counts.Count;
        counts.Add(0);
        foldedOf.Add(token.Folded);
        return id;
    }
}
