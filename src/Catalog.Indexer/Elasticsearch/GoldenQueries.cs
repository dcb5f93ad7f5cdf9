using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// What must be found before a new index may serve: some of its own documents, each by its name with its marks and without.
/// Counts alone would not notice tokens that never meet those of a query.
/// </summary>
internal sealed class GoldenQueries
{
    private const int Samples = 20;
    private readonly Dictionary<int, string> names = [];

    /// <summary>One of each batch, until there are enough; what changes later is asked for as it is then.</summary>
    public void Note(SearchBatch batch, IReadOnlyList<ParkedDocument> parked)
    {
        foreach (var num in batch.Removed.Concat(parked.Select(document => document.Num))) names.Remove(num);
        foreach (var document in batch.Changed.Where(document => names.ContainsKey(document.Num))) names[document.Num] = document.Name;
        var refused = parked.Select(document => document.Num).ToHashSet();
        if (names.Count < Samples && batch.Changed.FirstOrDefault(document => !refused.Contains(document.Num)) is { } first) names[first.Num] = first.Name;
    }

    /// <exception cref="IncompleteIndexException">One of them is not found.</exception>
    public async Task AskAsync(ElasticsearchConnection connection, string index, CancellationToken cancellationToken)
    {
        foreach (var (num, name) in names)
        {
            foreach (var match in (TextMatch[])[TextMatch.All, TextMatch.Folded])
            {
                var request = new CountRequest(index)
                {
                    Query = new BoolQuery { Must = [TextQueries.Match(TextQuery.Parse(name), match)], Filter = [new TermQuery(IndexSchema.Num, num)] },
                    RequestConfiguration = connection.Patient,
                };
                var found = await connection.WriteAsync((client, token) => client.CountAsync(request, token), cancellationToken);
                if (found.Count == 0) throw new IncompleteIndexException($"Chỉ mục mới không tìm ra mục {num} bằng chính tên của nó.");
            }
        }
    }
}
