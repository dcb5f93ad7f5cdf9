using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>Whichever engine answers, the visitor sees the same.</summary>
public sealed class SameAnswersTests : IAsyncDisposable
{
    private const int Queries = 500;
    private static readonly IndexMark Mark = new(10, "aa");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-same-");
    private readonly ElasticsearchServer server = new();

    public SameAnswersTests() => ElasticsearchServer.SkipIfMissing();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Search_FiveHundredGeneratedQueries_AreAnsweredAlikeByBothEngines(int shards)
    {
        using var embedded = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        var elasticsearch = ElasticsearchServer.Open(server.Options with { Shards = shards });
        var documents = ComparedEngines.Documents(seed: 2026);
        foreach (var engine in (ISearchEngine[])[embedded, elasticsearch]) await engine.RebuildAsync(documents, Mark, Cancellation, batch: 500);

        var differences = await ComparedEngines.DifferencesAsync(embedded, elasticsearch, ComparedEngines.Requests(seed: 11, shards == 1 ? Queries : Queries / 5), Cancellation);

        Assert.Empty(differences);
    }
}
