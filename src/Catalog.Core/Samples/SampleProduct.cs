using Catalog.Core.Text;

namespace Catalog.Core.Samples;

/// <summary>One product of the sample: what it is and who makes it.</summary>
internal sealed record SampleProduct(SampleFamily Family, SampleVariant Variant, SampleMaker Maker, int Number, bool IsFirst)
{
    /// <summary>Names alone are not unique: several producers make the same thing, as in life.</summary>
    public string Key => $"{Variant.Name} – {Maker.Name}";

    /// <summary>What its family is known for; outlets have it before other things.</summary>
    public bool IsFlagship => IsFirst && Variant.Name == Family.Variants[0].Name;

    /// <summary>
    /// A product goes to the maker whose place its name speaks of, else to the makers of its family in turn; then it is
    /// called after their place. About one in four is made by a second one as well.
    /// </summary>
    public static IReadOnlyList<SampleProduct> PlanAll(IReadOnlyList<SampleFamily> families, IReadOnlyList<SampleMaker> makers, SamplePlaces places)
    {
        const int SecondMakerPercent = 28;
        var (products, keys) = (new List<SampleProduct>(), new HashSet<(string, SampleMaker)>());
        foreach (var family in families)
        {
            var able = makers.Where(maker => maker.Families.Contains(family.Key)).ToList();
            foreach (var (variant, i) in family.Variants.Select((variant, i) => (variant, i)))
            {
                var ranked = able.Select((maker, n) => (maker, turn: (n + able.Count - i % able.Count) % able.Count))
                    .OrderByDescending(pair => Fits(variant.Name, pair.maker)).ThenBy(pair => pair.turn).Select(pair => pair.maker).ToList();
                var isDouble = able.Count > 1 && family.Category != "vi1" && SampleDice.For(variant.Name).Chance(SecondMakerPercent);
                // Two goods that lose their place's name can become one at the same maker: then the next maker has it.
                var names = ranked.Select(maker => (maker, name: family.Category is "vi1" ? variant.Name : NameAt(variant.Name, maker, places)));
                foreach (var (maker, name) in names.Where(pair => keys.Add((pair.name, pair.maker))).Take(isDouble ? 2 : 1))
                    products.Add(new SampleProduct(family, variant with { Name = name }, maker, products.Count + 1, maker == ranked[0]));
            }
        }
        return products;
    }

    /// <summary>"Kê vàng Chư Krey" made elsewhere is called after where it is made.</summary>
    private static string NameAt(string name, SampleMaker maker, SamplePlaces places)
    {
        var known = places.Names.FirstOrDefault(place => name.Contains(place, StringComparison.Ordinal));
        if (known is null) return name;
        // Đak and Đăk, Kbang and KBang are the same place.
        var isHere = VietnameseText.Fold(maker.Address + maker.OldAddress).Contains(VietnameseText.Fold(known), StringComparison.Ordinal);
        return isHere ? name : name.Replace(known, maker.Place.OldName, StringComparison.Ordinal);
    }

    private static int Fits(string name, SampleMaker maker)
    {
        var folded = VietnameseText.Fold(name);
        return maker.Place.Names.Append(LastWords(maker.Short)).Count(place => folded.Contains(VietnameseText.Fold(place), StringComparison.Ordinal));
    }

    /// <summary>"Bánh tráng Trường Cửu" → "Trường Cửu": the place a maker is called after.</summary>
    private static string LastWords(string name) => string.Join(' ', name.Split(' ')[^2..]);
}
