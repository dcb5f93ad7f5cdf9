using System.Globalization;
using Catalog.Core.Producers;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>Turns the lists of craft villages and producers into values for their services.</summary>
internal static class SampleProducers
{
    /// <summary>Keys of villages that exist nowhere begin so; the others are real.</summary>
    public const string MadeUp = "mau-";

    public static IReadOnlyList<(string Key, FieldChanges<CraftVillage> Values)> Villages(SamplePlaces places)
    {
        var stories = SampleFile.Texts("villages-stories.md");
        return [.. SampleFile.Rows("villages.txt").Select(cells => (cells[0], Village(cells, places.Find(cells[3]), stories[cells[0]])))];
    }

    /// <summary>Only a village that says it is a sample may carry a decision: nothing is made up about those that exist.</summary>
    private static FieldChanges<CraftVillage> Village(string[] cells, SamplePlace place, string story)
    {
        var values = new FieldChanges<CraftVillage>()
            .Set(CraftVillageFields.Name, cells[1]).Set(CraftVillageFields.Craft, cells[2]).Set(CraftVillageFields.Commune, place.Code)
            .Set(CraftVillageFields.OldPlace, place.Old).Set(CraftVillageFields.Story, story);
        if (cells.Length > 4) values.Set(CraftVillageFields.Decision, cells[4]).Set(CraftVillageFields.DecisionDate, DateOnly.Parse(cells[5], CultureInfo.InvariantCulture));
        return values;
    }

    public static FieldChanges<Producer> Values(SampleMaker maker, int? villageId, IReadOnlyList<SampleFamily> families, DateOnly today)
    {
        var dice = SampleDice.For(maker.Name);
        var values = new FieldChanges<Producer> { SourceName = "Dữ liệu mẫu" }
            .Set(ProducerFields.Name, maker.Name).Set(ProducerFields.Kind, maker.Kind).Set(ProducerFields.Commune, maker.Place.Code)
            .Set(ProducerFields.Address, maker.Street).Set(ProducerFields.OldAddress, maker.OldAddress)
            .Set(ProducerFields.ShortName, $"{maker.Short} (mẫu)").Set(ProducerFields.Founded, today.Year - 3 - dice.Next(22))
            .Set(ProducerFields.WomenLed, maker.IsWomenLed).Set(ProducerFields.YouthStartUp, maker.IsYouth).Set(ProducerFields.EthnicMinority, maker.IsEthnicMinority)
            .Set(ProducerFields.CraftVillage, villageId).Set(ProducerFields.Introduction, SampleStory.Of(maker, families));
        if (maker.Kind is not ProducerKind.CooperativeGroup) values.Set(ProducerFields.Registration, $"MẪU-{SampleDice.Hash(maker.Name) % 100_000:00000}");
        // A point near the middle of the commune, for most: some producers do not want to be found.
        if (dice.Chance(80)) values.Set(ProducerFields.Latitude, Near(maker.Place.Latitude, dice)).Set(ProducerFields.Longitude, Near(maker.Place.Longitude, dice));
        new SampleSources(today).Of(values, maker);
        return values;
    }

    private static double? Near(double centre, SampleDice dice) => Math.Round(centre + (dice.Next(2001) - 1000) / 100_000d, 5);
}
