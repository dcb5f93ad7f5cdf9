using System.Globalization;

namespace Catalog.Core.Samples;

/// <summary>One thing for sale: name, pack, price in đồng, and what is true of it and not of the rest of its line.</summary>
internal sealed record SampleVariant(
    string Name, string Pack, string PriceUnit, long PriceFrom, long PriceTo, decimal? Alcohol, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>What the good is, in a sentence.</summary>
    public string Is => Facts["is"];

    /// <summary>Who makes it, when not simply whoever makes things of its line: names of makers, or what comes after their mark.</summary>
    public IReadOnlyList<string> By => Facts.TryGetValue("by", out var names) ? names.Split("; ") : [];
}

/// <summary>A line of products with what is true of all of them unless one says otherwise; the files say it in sentences.</summary>
internal sealed class SampleFamily
{
    /// <summary>What a good writes where its line has something and it has nothing.</summary>
    public const string Nothing = "-";

    private readonly Dictionary<string, string> values = [];

    private SampleFamily(string heading)
    {
        var parts = heading.Split(']');
        (Key, Category) = (parts[0][1..], parts[1].Trim());
    }

    public string Key { get; }
    public string Category { get; }
    public List<SampleVariant> Variants { get; } = [];
    public string About => values["about"];

    /// <summary>Drinks with alcohol: the facts, and nothing that pulls.</summary>
    public bool IsNeutral => values.ContainsKey("neutral");

    public bool IsOcop => !Category.StartsWith('n');

    /// <summary>about, making, use, ingredients, shelf, storage, how, warn, spec, net, source, gtin.</summary>
    public string? Fact(string name) => values.GetValueOrDefault(name);

    /// <summary>A line "key: value" below a good speaks of that good, above the first one of all.</summary>
    public static IReadOnlyList<SampleFamily> ReadAll()
    {
        var families = new List<SampleFamily>();
        var facts = new Dictionary<string, string>();
        foreach (var line in Files.SelectMany(SampleFile.Lines))
        {
            if (line.StartsWith('[')) families.Add(new SampleFamily(line));
            if (line.StartsWith('[')) facts = families[^1].values;
            else if (line.StartsWith("- ", StringComparison.Ordinal)) families[^1].Variants.Add(ReadVariant(SampleFile.Cells(line[2..]), facts = []));
            else facts.Add(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        }
        return families;
    }

    private static readonly string[] Files =
    [
        "families-1-fresh.txt", "families-2-processed.txt", "families-3-meat-spice.txt", "families-4-drink-herb.txt", "families-5-craft-living.txt",
        "families-6-outside-ocop.txt",
    ];

    /// <summary>"name | pack | 110-140 | unit | 45": prices in thousand đồng, the unit is the pack unless named.</summary>
    private static SampleVariant ReadVariant(string[] cells, Dictionary<string, string> facts)
    {
        // "kg | 260-340": what is sold by weight has no pack.
        var prices = cells[2].Split('-').Select(price => (long)(Number(price) * 1000)).ToArray();
        var unit = cells.Length > 3 && cells[3].Length > 0 ? cells[3] : cells[1];
        return new SampleVariant(cells[0], cells[1], unit, prices[0], prices[1], cells.Length > 4 ? Number(cells[4]) : null, facts);
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
