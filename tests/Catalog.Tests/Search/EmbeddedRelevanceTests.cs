using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;
using Catalog.TestSupport.Search.Relevance;

namespace Catalog.Tests.Search;

public sealed class EmbeddedRelevanceTests(EmbeddedRelevanceTests.Sample sample) : RelevanceSuite(sample), IClassFixture<EmbeddedRelevanceTests.Sample>
{
    public sealed class Sample : SampleIndex
    {
        protected override Task<IndexedCatalog> OpenAsync() => IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, content: TestContent.Sample);
    }
}
