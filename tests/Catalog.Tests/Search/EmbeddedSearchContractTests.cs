using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

public sealed class EmbeddedSearchContractTests : SearchContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-search-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override ISearchEngine Open() =>
        new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);

    protected override Task CloseAsync(ISearchEngine running)
    {
        ((EmbeddedSearchEngine)running).Dispose(); // commits nothing
        return Task.CompletedTask;
    }
}
