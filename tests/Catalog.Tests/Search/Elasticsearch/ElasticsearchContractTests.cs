using Catalog.Core.Search;
using Catalog.TestSupport.Search;

namespace Catalog.Tests.Search.Elasticsearch;

public sealed class ElasticsearchContractTests : SearchContract
{
    private readonly ElasticsearchServer server = new();

    public ElasticsearchContractTests() => ElasticsearchServer.SkipIfMissing();

    protected override int RandomCorpora => 12;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    protected override ISearchEngine Open() => server.Open();

    protected override Task CloseAsync(ISearchEngine running) => Task.CompletedTask; // holds nothing that a crash could lose
}
