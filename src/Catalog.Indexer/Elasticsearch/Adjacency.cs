using System.Globalization;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// The second look at the best hits: score × (1 + 0.3 · share of neighbouring words of the query that are neighbours in name,
/// producer or place). The server's own rescoring sorts ties by its document numbers and looks at a window a shard; so it only
/// says, for the hits it sends, which neighbours it met, and they are weighed here as the embedded engine weighs them.
/// </summary>
internal sealed class Adjacency(IReadOnlyList<(string First, string Second)> pairs)
{
    public bool IsNeeded => pairs.Count > 0;

    /// <summary>Stand beside the filters where no score is made: they are looked at for the hits that are sent, not for all.</summary>
    public List<Query> Named() => [.. pairs.Select((pair, i) =>
        (Query)new TermQuery(IndexSchema.Pairs, IndexedDocument.PairOf(pair.First, pair.Second)) { QueryName = i.ToString(CultureInfo.InvariantCulture) })];

    public IEnumerable<SearchHit> Rank(IReadOnlyList<(SearchHit Hit, Union<IReadOnlyCollection<string>, IReadOnlyDictionary<string, double>>? Met)> hits) =>
        hits.Take(SearchWeights.AdjacencyWindow).Select(hit => hit.Hit with { Score = hit.Hit.Score * (1 + SearchWeights.Adjacency * Share(hit.Met)) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Num)
            .Concat(hits.Skip(SearchWeights.AdjacencyWindow).Select(hit => hit.Hit));

    private float Share(Union<IReadOnlyCollection<string>, IReadOnlyDictionary<string, double>>? met) =>
        (float)(met is null ? 0 : met.Match(names => names!.Count, scores => scores!.Count)) / pairs.Count;
}
