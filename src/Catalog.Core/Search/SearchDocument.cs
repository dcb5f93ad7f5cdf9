using Catalog.Core.Places;
using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>What an index holds of one record. Texts are as people read them; engines take them apart with <see cref="TextPipeline"/>.</summary>
public sealed record SearchDocument
{
    public required RecordType Type { get; init; }
    public required int Id { get; init; }

    public required string Name { get; init; }
    public string Producer { get; init; } = "";
    public string Place { get; init; } = "";
    public string Tags { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Numbers that name the record alone: GTIN, decision number, public code; see <see cref="Identifiers"/>.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The values of each facet; <see cref="FacetNames.Type"/> comes by itself.</summary>
    public SearchFilters Facets { get; init; } = SearchFilters.None;

    /// <summary>Certificate, stars, completeness, popularity: between 0 and 1, added to the score.</summary>
    public float Prior { get; init; }

    /// <summary>Alcohol of 15° and more: no prior and no factor for its place.</summary>
    public bool IsNeverBoosted { get; init; }

    public string SortKey { get; init; } = "";
    public long? Price { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public DateTimeOffset? Created { get; init; }

    /// <summary>A fair has one for each stop; the nearest counts.</summary>
    public IReadOnlyList<GeoPoint> Points { get; init; } = [];

    public int Num => IndexKey.Of(Type, Id);

    /// <summary>The texts with their weights; neighbours count in those that say what and whose and where it is. Words of all but the description are its own: found there, they are not found by chance.</summary>
    public IEnumerable<WeightedText> WeightedTexts() =>
        [new(Name, 8, IsNear: true, IsOwn: true), new(Producer, 3, true, true), new(Place, 2, true, true), new(Tags, 2, false, true), new(Description, 1, false, false)];


    /// <summary>The first letters of each word of the name, folded, each beginning once: what is looked for while somebody types.</summary>
    public IEnumerable<string> Beginnings() => TextPipeline.Tokens(Name).SelectMany(TextQuery.BeginningsOf).Distinct();

    /// <summary>All values of a facet, the type among them.</summary>
    public IReadOnlyList<string> ValuesOf(string facet) => facet == FacetNames.Type ? [RecordTypes.NameOf(Type)] : Facets[facet];
}

/// <param name="Weight">How often its words count.</param>
/// <param name="IsNear">Its neighbours count as neighbours.</param>
/// <param name="IsOwn">It says what the record is.</param>
public readonly record struct WeightedText(string Text, int Weight, bool IsNear, bool IsOwn);
