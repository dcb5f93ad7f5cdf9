using Catalog.Core.Text;

namespace Catalog.Core.Samples;

/// <summary>One product of the sample: what it is and who makes it.</summary>
internal sealed record SampleProduct(SampleFamily Family, SampleVariant Variant, SampleMaker Maker, int Number, bool IsFirst)
{
    /// <summary>Names alone are not unique: several producers make the same thing, as in life.</summary>
    public string Key => $"{Variant.Name} – {Maker.Name}";

    /// <summary>A product goes to the maker whose place its name speaks of, else to the makers of its family in turn.</summary>
    public static IReadOnlyList<SampleProduct> PlanAll(IReadOnlyList<SampleFamily> families, IReadOnlyList<SampleMaker> makers)
    {
        const int SecondMakerPercent = 26;
        var products = new List<SampleProduct>();
        foreach (var family in families)
        {
            var able = makers.Where(maker => maker.Families.Contains(family.Key)).ToList();
            foreach (var (variant, i) in family.Variants.Select((variant, i) => (variant, i)))
            {
                var first = able.Select((maker, n) => (maker, turn: (n + able.Count - i % able.Count) % able.Count))
                    .OrderByDescending(pair => Fits(variant.Name, pair.maker)).ThenBy(pair => pair.turn).First().maker;
                products.Add(new SampleProduct(family, variant, first, products.Count + 1, true));
                if (able.Count > 1 && SampleDice.For(variant.Name).Chance(SecondMakerPercent))
                    products.Add(new SampleProduct(family, variant, able[(able.IndexOf(first) + 1) % able.Count], products.Count + 1, false));
            }
        }
        return products;
    }

    private static int Fits(string name, SampleMaker maker)
    {
        var folded = VietnameseText.Fold(name);
        return maker.Place.Names.Append(LastWords(maker.Short)).Count(place => folded.Contains(VietnameseText.Fold(place), StringComparison.Ordinal));
    }

    /// <summary>"Bánh tráng Trường Cửu" → "Trường Cửu": the place a maker is called after.</summary>
    private static string LastWords(string name) => string.Join(' ', name.Split(' ')[^2..]);
}
