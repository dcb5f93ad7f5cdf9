namespace Catalog.Core.Samples;

/// <summary>
/// Numbers that look random and are the same on every machine and in every version of the framework (SplitMix64). One for
/// each name: a product added to the files changes no other.
/// </summary>
internal sealed class SampleDice(ulong seed)
{
    private ulong state = seed;

    public static SampleDice For(string name) => new(Hash(name));

    /// <summary>FNV-1a, so that lists can be shuffled by name.</summary>
    public static ulong Hash(string name) =>
        Mix(name.Aggregate(14695981039346656037, (hash, c) => unchecked((hash ^ c) * 1099511628211)));

    /// <summary>0 … limit − 1.</summary>
    public int Next(int limit)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        return (int)(Mix(state) % (ulong)limit);
    }

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
