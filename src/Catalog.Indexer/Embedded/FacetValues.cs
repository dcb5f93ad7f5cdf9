namespace Catalog.Indexer.Embedded;

/// <summary>
/// Numbers for the values of one facet, from 1, shared by all segments of an index: counting is then one array per facet.
/// Values come from the index only; what a visitor types is looked up, never added.
/// </summary>
internal sealed class FacetValues
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> numbers = [];
    private volatile string[] names = [""];

    /// <summary>One more than the largest number.</summary>
    public int Count => names.Length;

    public int Number(string value)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(value, out var number)) return number;
            numbers.Add(value, number = names.Length);
            names = [.. names, value];
            return number;
        }
    }

    public string Name(int number) => names[number];

    /// <summary>Marks the values asked for; one that no document ever had marks nothing.</summary>
    public bool[] Mask(IReadOnlyList<string> values)
    {
        lock (gate)
        {
            var mask = new bool[names.Length];
            foreach (var value in values)
            {
                if (numbers.TryGetValue(value, out var number)) mask[number] = true;
            }
            return mask;
        }
    }
}
