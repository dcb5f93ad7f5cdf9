using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Rows;
using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Search.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Search;

public static class SearchSetup
{
    /// <summary>What stands before the engine; the engine itself is chosen where the program is put together.</summary>
    /// <param name="homeProvince">The province this copy serves, two digits.</param>
    public static IServiceCollection AddCatalogSearch(this IServiceCollection services, string? homeProvince = null) => services
        .AddSingleton(new SearchHome(homeProvince))
        .AddSingleton<SearchLanguageBook>()
        .AddScoped<SearchLanguageReader>()
        .AddScoped<VocabularyReader>()
        .AddScoped<SuggestionReader>()
        .AddScoped<CatalogSuggestions>()
        .AddScoped<QueryRunner>()
        .AddScoped(scope => new CatalogSearch(
            scope.GetRequiredService<ISearchEngine>(), scope.GetRequiredService<Data.CatalogDbContext>(), scope.GetRequiredService<QueryRunner>(),
            scope.GetRequiredService<SearchRowReader>(), scope.GetRequiredService<QueryTally>()))
        .AddScoped<SearchRowReader>()
        .AddScoped<ISearchRows, ProductRows>()
        .AddScoped<ISearchRows, ProducerRows>()
        .AddScoped<ISearchRows, OutletRows>()
        .AddScoped<ISearchRows, FairRows>()
        .AddScoped<ISearchRows, HonourRows>()
        .AddScoped<ISearchRows, ArticleRows>();

    /// <summary>The lists of staff and what was asked; without an engine too.</summary>
    public static IServiceCollection AddSearchWords(this IServiceCollection services) => services
        .AddSingleton<QueryTally>()
        .AddScoped<AskedQueries>()
        .AddScoped<SynonymService>()
        .AddScoped<DeniedWordService>();
}
