using System.Globalization;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Bulk;
using Polly;
using Polly.Retry;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// Sends batches, each document with the number of the change it is right for: what the index holds already in a newer state
/// stays as it is. A document the server refuses for what it is, is parked; a server that cannot keep up is asked again.
/// </summary>
internal sealed class BulkWriter(ElasticsearchConnection connection, TimeProvider clock)
{
    private const int MaxOperations = 1_000;
    private const int MaxBytes = 5_000_000;
    private readonly ResiliencePipeline retries = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<ElasticsearchFaultException>(fault => fault.IsPassing),
        MaxRetryAttempts = 6, // twelve seconds in all: a full heap needs its collection
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(200),
    }).Build();

    /// <param name="alias">An index by that very name is not made by the way.</param>
    /// <param name="index">What the caller takes to be behind the alias. Where another process has moved it, the caller must not count this as written to the one it knows.</param>
    /// <returns>What was parked: by the caller, and by the server.</returns>
    /// <exception cref="ElasticsearchFaultException">Some of it may have been written; the same batch may be sent again.</exception>
    public async Task<IReadOnlyList<ParkedDocument>> WriteAsync(string alias, string index, SearchBatch batch, CancellationToken cancellationToken)
    {
        var version = batch.Mark?.Sequence ?? 0;
        var parked = new List<ParkedDocument>(batch.Parked);
        foreach (var part in Parts(batch.Changed)) parked.AddRange(await SendAllAsync(alias, index, part.ConvertAll<BulkOperation>(document => Put(document, version)), cancellationToken));
        foreach (var part in batch.Removed.Concat(parked.Select(document => document.Num)).Chunk(MaxOperations))
            await SendAllAsync(alias, index, [.. part.Select(num => Delete(num, version))], cancellationToken);
        return parked;
    }

    private async Task<List<ParkedDocument>> SendAllAsync(string alias, string index, List<BulkOperation> operations, CancellationToken cancellationToken)
    {
        var (waiting, parked) = (operations, new List<ParkedDocument>());
        await retries.ExecuteAsync(async token =>
        {
            var request = new BulkRequest(alias) { Operations = [.. waiting], RequireAlias = true, RequestConfiguration = connection.Patient };
            var response = await connection.WriteAsync((client, limited) => client.BulkAsync(request, limited), token);
            var again = new List<BulkOperation>();
            ElasticsearchFaultException? fault = null;
            foreach (var (operation, item) in waiting.Zip(response.Items))
            {
                if (item.Status is >= 200 and < 300 or 409 || (item.Status == 404 && item.Error is null)) continue;
                if (item.Status == 400) parked.Add(Park(item));
                else
                {
                    again.Add(operation);
                    fault = new ElasticsearchFaultException($"{item.Operation} {item.Id}: {item.Status} {item.Error?.Type} {item.Error?.Reason}", item.Status, item.Error?.Type);
                }
            }
            if (response.Items.FirstOrDefault(item => item.Error is null && item.Index != index) is { } other) throw new ElasticsearchFaultException($"{alias} leads to {other.Index} by now, not to {index}.");
            waiting = again;
            if (fault is not null) throw fault;
        }, cancellationToken);
        return parked;
    }

    private static BulkIndexOperation<IndexedDocument> Put(IndexedDocument document, long version) =>
        new(document) { Id = IdOf(document.Num), Version = version, VersionType = VersionType.ExternalGte };

    private static BulkDeleteOperation Delete(int num, long version) => new(IdOf(num)) { Version = version, VersionType = VersionType.ExternalGte };

    private static string IdOf(int num) => num.ToString(CultureInfo.InvariantCulture);

    private static ParkedDocument Park(ResponseItem item) => ParkedDocument.Because(
        int.Parse(item.Id!, CultureInfo.InvariantCulture),
        new ElasticsearchFaultException($"{item.Error?.Type} {item.Error?.CausedBy?.Reason ?? item.Error?.Reason}", item.Status, item.Error?.Type));

    /// <summary>A letter takes up to three bytes, names of fields and the line of the operation about 600.</summary>
    private static IEnumerable<List<IndexedDocument>> Parts(IEnumerable<SearchDocument> documents)
    {
        var (part, bytes) = (new List<IndexedDocument>(), 0);
        foreach (var document in documents.Select(IndexedDocument.From))
        {
            var size = 600 + document.Length * 3;
            if (part.Count == MaxOperations || (part.Count > 0 && bytes + size > MaxBytes))
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
            part.Add(document);
            bytes += size;
        }
        if (part.Count > 0) yield return part;
    }
}
