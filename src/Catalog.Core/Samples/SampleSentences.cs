using Catalog.Core.Producers;

namespace Catalog.Core.Samples;

/// <summary>Opening and closing sentences by kind of goods, so that cement is not praised like honey.</summary>
internal sealed class SampleSentences
{
    private readonly Dictionary<string, List<string>> sections = [];

    public SampleSentences()
    {
        foreach (var line in SampleFile.Lines("sentences.txt"))
        {
            if (line.StartsWith('[')) sections.Add(line.Trim('[', ']'), []);
            else sections.Last().Value.Add(line);
        }
    }

    public string Opening(SampleProduct product, SampleDice dice) => Pick(" mở", product, dice);

    public string Closing(SampleProduct product, SampleDice dice) => Pick(" kết", product, dice);

    /// <summary>Where a commune kept its name nothing is gained by telling the old one.</summary>
    private string Pick(string part, SampleProduct product, SampleDice dice)
    {
        var place = product.Maker.Place;
        var fitting = sections[KindOf(product) + part].Where(sentence => place.OldCommune != place.Commune || !sentence.Contains("{cu} cũ", StringComparison.Ordinal)).ToList();
        return Fill(dice.Pick(fitting), product);
    }

    private static string KindOf(SampleProduct product) => product.Family.Category switch
    {
        ['n', ..] => "industry",
        "vi1" => "tourism",
        "v1" or "v2" or "v3" => "living",
        "iv1" or "iv2" => "craft",
        "iii1" or "iii2" or "iii3" => "body",
        "i1a" or "i1b" => "fresh",
        _ when product.Maker.Kind is ProducerKind.SmallEnterprise or ProducerKind.LargeEnterprise => "plant",
        _ => "food",
    };

    private static string Fill(string sentence, SampleProduct product)
    {
        var place = product.Maker.Place;
        return sentence.Replace("{ten}", product.Variant.Name, StringComparison.Ordinal)
            .Replace("{xa}", place.Commune, StringComparison.Ordinal).Replace("{cu}", place.OldCommune, StringComparison.Ordinal)
            .Replace("{ten-cu}", place.OldName, StringComparison.Ordinal).Replace("{huyen}", place.OldDistrict, StringComparison.Ordinal);
    }
}
