using System.Text.Json.Serialization;
using Catalog.Core.Places;
using Catalog.Core.Search;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>What a search needs of a record, tokens made by our own pipeline. Only written: the page is read from the database.</summary>
internal sealed record IndexedDocument
{
    public required int Num { get; init; }

    /// <summary>All tokens with their marks, and folded; each as often as its field weighs, so that plain BM25 is BM25F.</summary>
    public required string AllX { get; init; }
    public required string AllF { get; init; }

    /// <summary>Name, producer and place, folded: for phrases.</summary>
    public required string[] Near { get; init; }

    /// <summary>The same as one text, to be looked at a second time.</summary>
    public required string Words { get; init; }

    /// <summary>The words of all texts but the description, with their marks and folded.</summary>
    public required string Own { get; init; }

    /// <summary>The first letters of each word of the name.</summary>
    public required string Pre { get; init; }
    public required IReadOnlyList<string> Ident { get; init; }
    public required Dictionary<string, IReadOnlyList<string>> Facets { get; init; }
    public required float Prior { get; init; }
    public bool? Plain { get; init; }
    public required string SortKey { get; init; }
    public long? Price { get; init; }
    public int? ValidUntil { get; init; }
    public long? Created { get; init; }
    public IndexedPoint[]? Points { get; init; }

    [JsonIgnore]
    public int Length => AllX.Length + AllF.Length + Pre.Length + SortKey.Length + Near.Sum(text => text.Length) + Words.Length + Own.Length;

    public static IndexedDocument From(SearchDocument source)
    {
        var texts = source.WeightedTexts().Select(t => (Tokens: TextPipeline.Tokens(t.Text), t.Weight, t.IsNear, t.IsOwn)).ToList();
        var near = texts.Where(t => t.IsNear).Select(t => t.Tokens.ConvertAll(token => token.Folded)).ToList();
        return new IndexedDocument
        {
            Num = source.Num,
            AllX = Weighted(texts.Select(t => (t.Tokens, t.Weight)), token => token.Exact),
            AllF = Weighted(texts.Select(t => (t.Tokens, t.Weight)), token => token.Folded),
            Near = [.. near.Select(words => string.Join(' ', words))],
            Words = BestHits.Write(near),
            Own = string.Join(' ', texts.Where(t => t.IsOwn).SelectMany(t => t.Tokens).SelectMany(QueryTerm.BothInOneField).Distinct()),
            Pre = string.Join(' ', source.Beginnings()),
            Ident = source.Identifiers,
            Facets = FacetNames.All.ToDictionary(facet => facet, source.ValuesOf),
            Prior = source.IsNeverBoosted ? 0 : source.Prior,
            Plain = source.IsNeverBoosted ? true : null,
            SortKey = source.SortKey,
            Price = source.Price,
            ValidUntil = source.ValidUntil?.DayNumber,
            Created = source.Created?.ToUnixTimeMilliseconds(),
            Points = source.Points.Count == 0 ? null : [.. source.Points.Select(IndexedPoint.Of)],
        };
    }

    private static string Weighted(IEnumerable<(List<TextToken> Tokens, int Weight)> texts, Func<TextToken, string> form) =>
        string.Join(' ', texts.SelectMany(t => t.Tokens.SelectMany(token => Enumerable.Repeat(form(token), t.Weight))));
}

/// <summary>As exact as the embedded engine keeps it: to a metre.</summary>
internal sealed record IndexedPoint(double Lat, double Lon)
{
    public static IndexedPoint Of(GeoPoint point) => new((float)point.Latitude, (float)point.Longitude);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndexedDocument))]
internal sealed partial class IndexedJson : JsonSerializerContext;
