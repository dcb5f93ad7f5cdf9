using Catalog.Core.Text;

namespace Catalog.Core.Samples;

/// <summary>One product of the sample: what it is and who makes it.</summary>
internal sealed record SampleProduct(SampleFamily Family, SampleVariant Variant, SampleMaker Maker, int Number, bool IsFirst)
{
    /// <summary>Names alone are not unique: several producers make the same thing, as in life.</summary>
    public string Key => $"{Variant.Name} – {Maker.Name}";

    /// <summary>What its family is known for; outlets have it before other things.</summary>
    public bool IsFlagship => IsFirst && Variant.Name == Family.Variants[0].Name;

    /// <summary>What the good says of itself, else what its line says of all its goods.</summary>
    public string? Fact(string name, string? otherwise = null) =>
        (Variant.Facts.GetValueOrDefault(name) ?? Family.Fact(name) ?? otherwise) is { } fact and not SampleFamily.Nothing ? fact : null;

    /// <summary>Of what is sold by the hour or the night, nothing.</summary>
    public string? NetContent => Fact("net", Variant.Pack);

    /// <summary>A tree, a bird or a night in a house on stilts carries none.</summary>
    public bool HasLabel => Family.Category[0] != 'v';

    /// <summary>
    /// A product goes to the makers it names, else to the one whose place its name speaks of, else to the makers of its family
    /// in turn, about one in four to a second one as well. It is called after where it is made.
    /// </summary>
    public static IReadOnlyList<SampleProduct> PlanAll(IReadOnlyList<SampleFamily> families, IReadOnlyList<SampleMaker> makers, SamplePlaces places)
    {
        var (products, keys) = (new List<SampleProduct>(), new HashSet<(string, SampleMaker)>());
        foreach (var family in families)
        {
            foreach (var (variant, i) in family.Variants.Select((variant, i) => (variant, i)))
            {
                var (able, count) = variant.By.Count > 0 ? Named(variant, makers) : InTurn(family, i, makers);
                // Two goods that lose their place's name can become one at the same maker: then the next maker has it.
                var made = able.Select(maker => (maker, good: family.Category is "vi1" ? variant : At(variant, maker, places)));
                foreach (var (maker, good) in made.Where(pair => keys.Add((pair.good.Name, pair.maker))).Take(count))
                    products.Add(new SampleProduct(family, good, maker, products.Count + 1, maker == able[0]));
            }
        }
        return products;
    }

    private static (IReadOnlyList<SampleMaker> Able, int Count) Named(SampleVariant variant, IReadOnlyList<SampleMaker> makers)
    {
        var able = variant.By.Select(name => makers.FirstOrDefault(maker => maker.Name == name || maker.Short == name)
            ?? throw new FormatException($"No maker is called “{name}” ({variant.Name}).")).ToList();
        return (able, able.Count);
    }

    private static (IReadOnlyList<SampleMaker> Able, int Count) InTurn(SampleFamily family, int turn, IReadOnlyList<SampleMaker> makers)
    {
        const int SecondMakerPercent = 28;
        var (name, able) = (family.Variants[turn].Name, makers.Where(maker => maker.Families.Contains(family.Key)).ToList());
        var ranked = able.Select((maker, n) => (maker, turn: (n + able.Count - turn % able.Count) % able.Count))
            .OrderByDescending(pair => Fits(name, pair.maker)).ThenBy(pair => pair.turn).Select(pair => pair.maker).ToList();
        return (ranked, SampleDice.For(name).Chance(SecondMakerPercent) ? 2 : 1);
    }

    /// <summary>"Kê vàng Chư Krey" made elsewhere is called after where it is made, in its texts as well.</summary>
    private static SampleVariant At(SampleVariant variant, SampleMaker maker, SamplePlaces places)
    {
        var known = places.Names.FirstOrDefault(place => variant.Name.Contains(place, StringComparison.Ordinal) && !variant.Name.Contains("đầm " + place, StringComparison.Ordinal));
        // A lagoon keeps its name wherever its catch is landed. Đak and Đăk, Kbang and KBang are the same place.
        if (known is null || VietnameseText.Fold(maker.Address + maker.OldAddress).Contains(VietnameseText.Fold(known), StringComparison.Ordinal)) return variant;
        string Moved(string text) => text.Replace(known, maker.Place.OldName, StringComparison.Ordinal);
        return variant with { Name = Moved(variant.Name), Facts = variant.Facts.ToDictionary(fact => fact.Key, fact => Moved(fact.Value)) };
    }

    private static int Fits(string name, SampleMaker maker)
    {
        var folded = VietnameseText.Fold(name);
        return maker.Place.Names.Append(LastWords(maker.Short)).Count(place => folded.Contains(VietnameseText.Fold(place), StringComparison.Ordinal));
    }

    /// <summary>"Bánh tráng Trường Cửu" → "Trường Cửu": the place a maker is called after.</summary>
    private static string LastWords(string name) => string.Join(' ', name.Split(' ')[^2..]);
}
