using Catalog.Core.Producers;
using Catalog.Core.Search;

namespace Catalog.Indexer.Indexing;

internal static class ProducerTraits
{
    /// <summary>Values of <see cref="FacetNames.Trait"/>.</summary>
    public static IEnumerable<string> Of(Producer? producer)
    {
        if (producer is null) yield break;
        if (producer.IsWomenLed) yield return TraitValues.Women;
        if (producer.IsYouthStartUp) yield return TraitValues.Youth;
        if (producer.IsEthnicMinority) yield return TraitValues.Ethnic;
        if (producer.CraftVillageId is not null) yield return TraitValues.CraftVillage;
    }
}
