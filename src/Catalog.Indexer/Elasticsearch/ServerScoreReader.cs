using System.Globalization;
using System.Text.Json;
using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using SearchRequest = Catalog.Core.Search.SearchRequest;
using ServerRequest = Elastic.Clients.Elasticsearch.SearchRequest;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>Takes the score of one document apart: each way to say a word of the query is a query with a name, whose score the server tells.</summary>
internal sealed class ServerScoreReader(ElasticsearchConnection connection, SearchRequest request, TextMatch match)
{
    private static readonly string Certificate = IndexSchema.FacetField(FacetNames.Certificate), Place = IndexSchema.FacetField(FacetNames.Place);

    public async Task<ScoredRecord?> ReadAsync(int num, CancellationToken cancellationToken)
    {
        var text = TextQuery.Of(request);
        List<TextAlternative> alternatives = [.. ScoredRecord.Slots(text).SelectMany(slot => slot.Alternatives).Distinct()];
        var asked = new ServerRequest(connection.Options.Alias)
        {
            SearchType = connection.Options.Shards > 1 ? SearchType.DfsQueryThenFetch : null,
            AllowPartialSearchResults = false,
            StoredFields = "_none_",
            DocvalueFields = [.. ((string[])[IndexSchema.Prior, IndexSchema.NeverBoosted, IndexSchema.Words, Certificate, Place]).Select(field => new FieldAndFormat { Field = field })],
            IncludeNamedQueriesScore = true,
            Query = new BoolQuery
            {
                Filter = [new TermQuery(IndexSchema.Num, num)],
                Should = [.. alternatives.Select((alternative, i) => (Query)new BoolQuery { QueryName = NameOf(i), Must = [TextQueries.AnyOf(new TextSlot([alternative]), match)] })],
                MinimumShouldMatch = 0,
            },
        };
        var answer = await connection.SearchAsync((client, token) => client.SearchAsync<IndexedDocument>(asked, token), cancellationToken);
        if (answer.Hits.FirstOrDefault() is not { } hit) return null;
        var points = hit.MatchedQueries?.Match(_ => null, scores => scores);
        return new ScoredRecord(
            text, match,
            alternative => points?.GetValueOrDefault(NameOf(alternatives.IndexOf(alternative))) ?? 0,
            Values(hit, IndexSchema.Prior).Select(value => value.GetSingle()).FirstOrDefault(),
            Texts(hit, Certificate).Contains(CertificateValues.Expired),
            Texts(hit, Place).Intersect(request.Scope).Any() && !Values(hit, IndexSchema.NeverBoosted).Exists(value => value.GetBoolean()),
            BestHits.Read(BestHits.WordsOf(hit)));
    }

    private static string NameOf(int alternative) => alternative.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Texts(Hit<IndexedDocument> hit, string field) => Values(hit, field).Select(value => value.GetString());

    private static List<JsonElement> Values(Hit<IndexedDocument> hit, string field) =>
        hit.Fields is { } fields && fields.TryGetValue(field, out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray()] : [];
}
