using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Catalog.Indexer.Embedded;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Elasticsearch;

public static class ElasticsearchSetup
{
    /// <param name="standIn">Null: without the cluster there is no search.</param>
    public static IServiceCollection AddElasticsearch(this IServiceCollection services, ElasticsearchOptions options, EmbeddedSearchOptions? standIn)
    {
        services.AddSingleton(options).AddSingleton<ElasticsearchConnection>().AddSingleton<ElasticsearchSearchEngine>()
            .AddSingleton<IScoreReader>(provider => provider.GetRequiredService<ElasticsearchSearchEngine>()).AddScoped<ISearchExplainer, RecordExplainer>();
        if (standIn is null) return services.AddSingleton<ISearchEngine>(provider => provider.GetRequiredService<ElasticsearchSearchEngine>());
        return services.AddSingleton(standIn).AddSingleton<EmbeddedSearchEngine>()
            .AddSingleton(provider => new FallbackSearchEngine(
                provider.GetRequiredService<ElasticsearchSearchEngine>(), provider.GetRequiredService<EmbeddedSearchEngine>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FallbackSearchEngine>>()))
            .AddSingleton<ISearchEngine>(provider => provider.GetRequiredService<FallbackSearchEngine>())
            .AddSingleton<IScoreReader>(provider => provider.GetRequiredService<FallbackSearchEngine>())
            .AddHostedService<StandInFollower>();
    }
}
