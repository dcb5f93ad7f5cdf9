using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;
using Catalog.TestSupport.Search.Relevance;

namespace Catalog.Tests.Search.Elasticsearch;

public sealed class ElasticsearchRelevanceTests : RelevanceSuite, IClassFixture<ElasticsearchRelevanceTests.Sample>
{
    public ElasticsearchRelevanceTests(Sample sample) : base(sample) => ElasticsearchServer.SkipIfMissing();

    public sealed class Sample : SampleIndex
    {
        private readonly ElasticsearchServer server = new();

        protected override bool IsThere => ElasticsearchServer.Address is not null;

        protected override Task<IndexedCatalog> OpenAsync() => IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, _ => server.Open(), content: TestContent.Sample);

        protected override async ValueTask CloseAsync() => await server.DisposeAsync();
    }
}
