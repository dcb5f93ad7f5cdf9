using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Embedded;

/// <param name="Folder">On a local disk, of this process alone; may be deleted while it does not run.</param>
public sealed record EmbeddedSearchOptions(string Folder)
{
    /// <summary>As the folder says, whichever process has it open.</summary>
    public IndexNames ReadNames() => IndexFolder.NamesIn(Folder);
}

public static class EmbeddedSetup
{
    public static IServiceCollection AddEmbeddedSearch(this IServiceCollection services, EmbeddedSearchOptions options) =>
        services.AddSingleton(options).AddSingleton<EmbeddedSearchEngine>().AddSingleton<ISearchEngine>(scope => scope.GetRequiredService<EmbeddedSearchEngine>())
            .AddSingleton<IScoreReader>(scope => scope.GetRequiredService<EmbeddedSearchEngine>()).AddScoped<ISearchExplainer, RecordExplainer>();
}
