using System.Text.Json;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// Looks at the best hits a second time. The server's own rescoring sorts ties by its document numbers and looks at a window
/// a shard; so it only sends the words of the hits, and they are weighed here as the embedded engine weighs them.
/// </summary>
internal sealed class BestHits(SecondLook look)
{
    private const char BetweenTexts = '|';

    public bool IsNeeded => look.IsNeeded;

    public ICollection<FieldAndFormat>? Fields => IsNeeded ? [new FieldAndFormat { Field = IndexSchema.Words }] : null;

    /// <summary>Folded words of the texts, as <see cref="IndexSchema.Words"/> keeps them.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> texts) => string.Join(' ', texts.Select(words => string.Join(' ', words.Append(BetweenTexts.ToString()))));

    public IEnumerable<SearchHit> Rank(IReadOnlyList<(SearchHit Hit, string Words)> hits) =>
        hits.Take(SearchWeights.LookedAtTwice).Select(hit => hit.Hit with { Score = hit.Hit.Score * look.Factor(Read(hit.Words)) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Num)
            .Concat(hits.Skip(SearchWeights.LookedAtTwice).Select(hit => hit.Hit));

    /// <summary>The words that came with a hit; none when they were not asked for.</summary>
    public static string WordsOf(Hit<IndexedDocument> hit) =>
        hit.Fields is { } fields && fields.TryGetValue(IndexSchema.Words, out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } words ? words[0].GetString()! : "";

    public static int[] Read(string words) =>
        words.Length == 0 ? [] : [.. words.Split(' ').Select(word => word is [BetweenTexts] ? SecondLook.Gap : SecondLook.Hash(word))];
}
