using Catalog.Core.Text;

namespace Catalog.Core.Search.Asked;

/// <param name="Text">The words as typed, lower case.</param>
public readonly record struct AskedKey(DateOnly Day, string Text);

public readonly record struct AskedCount(int Asked, int Missed)
{
    public static AskedCount operator +(AskedCount one, AskedCount other) => new(one.Asked + other.Asked, one.Missed + other.Missed);
}

/// <summary>Counts the queries of this process until they are written; no request waits for it.</summary>
public sealed class QueryTally(TimeProvider clock)
{
    /// <summary>Different queries held at once, and written in one transaction; more of them in a few seconds are no people.</summary>
    public const int Most = 500;
    private const int LongestNumber = 7;
    private readonly Lock gate = new();
    private Dictionary<AskedKey, AskedCount> counts = [];

    /// <summary>Numbers long enough for a phone or an identity card, and mail addresses, are not counted at all.</summary>
    public void Add(string text, bool found)
    {
        var words = TextPipeline.Tokens(text);
        if (words.Count == 0 || text.Contains('@', StringComparison.Ordinal) || words.Sum(word => word.Exact.Count(char.IsDigit)) > LongestNumber) return;
        Add(new AskedKey(VietnamTime.Today(clock), string.Join(' ', words.Select(word => word.Exact))), new AskedCount(1, found ? 0 : 1));
    }

    /// <summary>Everything counted so far; from now on it counts anew.</summary>
    public IReadOnlyDictionary<AskedKey, AskedCount> Take()
    {
        lock (gate)
        {
            var taken = counts;
            counts = [];
            return taken;
        }
    }

    /// <summary>What could not be written.</summary>
    public void PutBack(IReadOnlyDictionary<AskedKey, AskedCount> taken)
    {
        foreach (var (key, count) in taken) Add(key, count);
    }

    private void Add(AskedKey key, AskedCount more)
    {
        lock (gate)
        {
            if (counts.TryGetValue(key, out var known) || counts.Count < Most) counts[key] = known + more;
        }
    }
}
