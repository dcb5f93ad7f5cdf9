using Catalog.Core.Search.Rows;
using Catalog.Core.Search.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Search;

public static class SearchSetup
{
    /// <summary>What stands before the engine; the engine itself is chosen where the program is put together.</summary>
    public static IServiceCollection AddCatalogSearch(this IServiceCollection services) => services
        .AddScoped<CatalogSearch>()
        .AddSingleton<SuggestionBook>()
        .AddScoped<SuggestionReader>()
        .AddScoped<CatalogSuggestions>()
        .AddScoped<ISearchRows, ProductRows>()
        .AddScoped<ISearchRows, ProducerRows>()
        .AddScoped<ISearchRows, OutletRows>()
        .AddScoped<ISearchRows, FairRows>()
        .AddScoped<ISearchRows, HonourRows>()
        .AddScoped<ISearchRows, ArticleRows>();
}
