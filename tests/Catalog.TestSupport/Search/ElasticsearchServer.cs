using Catalog.Indexer.Elasticsearch;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Catalog.TestSupport.Search;

/// <summary>A real server that somebody started, named by CATALOG_TEST_ELASTICSEARCH; indexes of its own for each test.</summary>
public sealed class ElasticsearchServer : IAsyncDisposable
{
    private const string Variable = "CATALOG_TEST_ELASTICSEARCH";
    private readonly string alias = $"test-{Guid.NewGuid():N}";

    public static Uri? Address => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } url ? new Uri(url) : null;

    public ElasticsearchOptions Options => OptionsOf(alias);

    /// <summary>To be called by the constructor of a test class: a fixture that skips would count as failed.</summary>
    public static void SkipIfMissing() => Assert.SkipWhen(Address is null, $"No Elasticsearch: {Variable} is not set.");

    /// <summary>Patient: a test machine is busy, and slowness is not what most tests are about.</summary>
    public static ElasticsearchOptions OptionsOf(string alias) => new() { Nodes = [Address!], Alias = alias, SearchLimit = TimeSpan.FromSeconds(20) };

    public static ElasticsearchSearchEngine Open(ElasticsearchOptions options) =>
        new(new ElasticsearchConnection(options), TimeProvider.System, NullLogger<ElasticsearchSearchEngine>.Instance);

    public ElasticsearchSearchEngine Open() => Open(Options);

    /// <summary>Names of what is on the server of this test.</summary>
    public async Task<string[]> IndexesAsync()
    {
        var request = new GetIndexRequest(alias + "*") { Features = [Feature.Aliases] };
        var answer = await new ElasticsearchConnection(Options).WriteAsync((client, token) => client.Indices.GetAsync(request, token), CancellationToken.None);
        return [.. (answer.Indices?.Keys ?? []).Order(StringComparer.Ordinal)];
    }

    public async Task DeleteAsync(string index) =>
        await new ElasticsearchConnection(Options).WriteAsync((client, token) => client.Indices.DeleteAsync(new DeleteIndexRequest(index), token), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var index in await IndexesAsync()) await DeleteAsync(index);
    }
}
