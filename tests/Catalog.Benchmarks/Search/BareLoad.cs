using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Elastic.Clients.Elasticsearch.IndexManagement;

namespace Catalog.Benchmarks.Search;

/// <summary>What a server takes at best: the same bytes, made beforehand, sent one request after the other into the same mapping.</summary>
internal static class BareLoad
{
    private const string Index = "benchmark-bare";

    public static async Task<TimeSpan> RunAsync(Uri node, IEnumerable<SearchDocument> documents)
    {
        var connection = new ElasticsearchConnection(new ElasticsearchOptions { Nodes = [node], SearchLimit = TimeSpan.FromSeconds(10) });
        var deletion = new DeleteIndexRequest(Index) { IgnoreUnavailable = true };
        await connection.WriteAsync((client, token) => client.Indices.DeleteAsync(deletion, token), default);
        await connection.WriteAsync((client, token) => client.Indices.CreateAsync(IndexSchema.Create(Index, 1), token), default);
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler());
        var taken = TimeSpan.Zero;
        foreach (var part in documents.Chunk(500))
        {
            var body = Body(part);
            var started = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, $"/{Index}/_bulk")) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var answer = await invoker.SendAsync(request, default);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            taken += Stopwatch.GetElapsedTime(started);
        }
        await connection.WriteAsync((client, token) => client.Indices.DeleteAsync(deletion, token), default);
        return taken;
    }

    private static byte[] Body(SearchDocument[] part)
    {
        using var body = new MemoryStream();
        foreach (var document in part)
        {
            body.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""{"index":{"_id":"{{{document.Num}}}","version":0,"version_type":"external_gte"}}""") + "\n"));
            JsonSerializer.Serialize(body, IndexedDocument.From(document), IndexedJson.Default.IndexedDocument);
            body.WriteByte((byte)'\n');
        }
        return body.ToArray();
    }
}
