using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>Turns a planned product into values for <see cref="ProductService"/>: label facts, codes, price, story.</summary>
internal sealed class SampleProducts(DateOnly today, IReadOnlyDictionary<string, (SampleFate Fate, int Stars)> fates)
{
    private const string OnPack = "In trên bao bì", Lot = "in trên bao bì";
    private readonly SampleStory stories = new();
    private readonly SampleSources sources = new(today);

    public FieldChanges<Product> Values(SampleProduct product, int producerId)
    {
        var (variant, maker) = (product.Variant, product.Maker);
        var dice = SampleDice.For(product.Key);
        var values = new FieldChanges<Product> { SourceName = "Dữ liệu mẫu" }
            .Set(ProductFields.Name, variant.Name).Set(ProductFields.Producer, producerId).Set(ProductFields.Category, product.Family.Category)
            .Set(ProductFields.Summary, SampleStory.Summary(product)).Set(ProductFields.Story, stories.Of(product))
            .Set(ProductFields.Commune, maker.Place.Code).Set(ProductFields.OldPlace, maker.Place.Old)
            .Set(ProductFields.Origin, "Việt Nam").Set(ProductFields.MaterialOrigin, product.Fact("source"))
            .Set(ProductFields.Alcohol, variant.Alcohol);
        if (dice.Chance(45) && product.HasLabel) values.Set(ProductFields.Brand, $"{maker.Short} (nhãn mẫu)");
        SetLabel(values, product, dice);
        SetCodes(values, product, dice);
        if (dice.Chance(92)) SetPrice(values, product, dice);
        sources.Of(values, product, Granted(product));
        return values;
    }

    /// <summary>Labels printed before 1/7/2025 may still name the old units; some makers have not declared all.</summary>
    private static void SetLabel(FieldChanges<Product> values, SampleProduct product, SampleDice dice)
    {
        values.Set(ProductFields.NetContent, product.NetContent).Set(ProductFields.Ingredients, product.Fact("ingredients"))
            .Set(ProductFields.ShelfLife, product.Fact("shelf")).Set(ProductFields.Warning, product.Fact("warn")).Set(ProductFields.Specifications, product.Fact("spec"));
        if (product.Fact("shelf") is not null || product.Family.IsNeutral) values.Set(ProductFields.ManufactureDate, OnPack).Set(ProductFields.Lot, Lot);
        if (dice.Chance(93)) values.Set(ProductFields.Storage, product.Fact("storage")).Set(ProductFields.Usage, product.Fact("how"));
        var address = dice.Next(100);
        if (address < 85 && product.HasLabel) values.Set(ProductFields.LabelAddress, address < 45 ? product.Maker.OldAddress : product.Maker.Address);
    }

    private void SetCodes(FieldChanges<Product> values, SampleProduct product, SampleDice dice)
    {
        var isPacked = product.Fact("gtin") is not "no" && (product.Fact("shelf") is not null || product.Family.IsNeutral || !product.Family.IsOcop);
        if (isPacked && dice.Chance(70)) values.Set(ProductFields.Gtin, SampleGtin(product.Number));
        if (isPacked && dice.Chance(18)) values.Set(ProductFields.TraceUrl, $"https://truy-xuat-mau.example/lo/{product.Number:0000}");
        if (Granted(product) is { } granted && granted >= SampleCertificates.NewRulesFrom)
            values.Set(ProductFields.OcopCode, string.Create(CultureInfo.InvariantCulture, $"52-{product.Maker.Place.Code}-{product.Number:000}-{granted.Year}"));
    }

    /// <summary>The day of a certificate that simply holds.</summary>
    private DateOnly? Granted(SampleProduct product) =>
        fates.TryGetValue(product.Key, out var dealt) && dealt.Fate is SampleFate.Valid or SampleFate.Expiring ? SampleRound.GrantedOn(product, dealt.Fate, today) : null;

    /// <summary>893 000 0xx xxx and a check digit: plainly made up, with zeros where a company's number would stand.</summary>
    private static string SampleGtin(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"8930000{number:00000}");
        var sum = body.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return string.Create(CultureInfo.InvariantCulture, $"{body}{(10 - sum % 10) % 10}");
    }

    private void SetPrice(FieldChanges<Product> values, SampleProduct product, SampleDice dice)
    {
        // Makers of the same thing do not ask the same price.
        var shift = 100 + dice.Next(9) - 4;
        var day = today.AddDays(-3 - dice.Next(150));
        var seen = SampleSources.SeenAt(product, dice);
        values.Set(ProductFields.PriceFrom, Round(product.Variant.PriceFrom * shift / 100)).Set(ProductFields.PriceTo, Round(product.Variant.PriceTo * shift / 100))
            .Set(ProductFields.PriceUnit, product.Variant.PriceUnit).Set(ProductFields.PricePlace, seen.Place)
            .Set(ProductFields.PriceDate, day).Set(ProductFields.PriceSource, seen.Source);
        if (seen.IsChecked) SampleSources.OfPrice(values, day);
    }

    /// <summary>As people say prices: 8.700.000, 465.000, 38.000, 4.100.</summary>
    private static long? Round(long dong)
    {
        var step = dong switch { < 10_000 => 100, < 200_000 => 1_000, < 1_000_000 => 5_000, < 5_000_000 => 50_000, _ => 100_000 };
        return (dong + step / 2) / step * step;
    }
}
