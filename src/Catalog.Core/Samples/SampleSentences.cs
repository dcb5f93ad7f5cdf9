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

    public string Opening(SampleProduct product, SampleDice dice) => Fill(dice.Pick(sections[KindOf(product) + " mở"]), product);

    public string Closing(SampleProduct product, SampleDice dice) => Fill(dice.Pick(sections[KindOf(product) + " kết"]), product);

    private static string KindOf(SampleProduct product) => product.Family.Category switch
    {
        ['n', ..] => "industry",
        "vi1" => "tourism",
        "v1" or "v2" or "v3" => "living",
        "iv1" or "iv2" => "craft",
        _ => "food",
    };

    private static string Fill(string sentence, SampleProduct product)
    {
        var place = product.Maker.Place;
        return sentence.Replace("{ten}", product.Variant.Name, StringComparison.Ordinal).Replace("{goi}", product.Variant.Pack, StringComparison.Ordinal)
            .Replace("{xa}", place.Commune, StringComparison.Ordinal).Replace("{cu}", place.OldCommune, StringComparison.Ordinal)
            .Replace("{ten-cu}", place.OldName, StringComparison.Ordinal).Replace("{huyen}", place.OldDistrict, StringComparison.Ordinal);
    }
}
