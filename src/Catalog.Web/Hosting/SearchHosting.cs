using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Catalog.Indexer.Indexing;
using Catalog.Web.Hosting.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog.Web.Hosting;

public static class SearchHosting
{
    /// <summary>The one place that knows which engines there are.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, CatalogSettings settings)
    {
        services.AddCatalogSearch(settings.Province.Code);
        if (settings.Process.Roles.HasFlag(ProcessRoles.Web)) services.AddSingleton<Tallies>().AddHostedService<SearchLanguageFollower>();
        return settings.Search.Engine switch
        {
            SearchEngineKind.Embedded => services.AddEmbeddedSearch(new EmbeddedSearchOptions(settings.Data.IndexFolder)).AddIndexing(),
            SearchEngineKind.Elasticsearch => services.AddSearchServer(settings),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Search.Engine, "An engine without a registration."),
        };
    }

    /// <summary>The index is shared: one process with the role follows for all. The stand-in is of each process that searches.</summary>
    private static IServiceCollection AddSearchServer(this IServiceCollection services, CatalogSettings settings)
    {
        var hasStandIn = settings.SearchServer.StandIn && settings.Process.Roles != ProcessRoles.Indexer;
        services.AddElasticsearch(ConnectionOf(settings.SearchServer), hasStandIn ? new EmbeddedSearchOptions(settings.Data.IndexFolder) : null);
        return settings.Process.Roles.HasFlag(ProcessRoles.Indexer) ? services.AddIndexing() : services.AddDocuments();
    }

    private static ElasticsearchOptions ConnectionOf(SearchServerOptions server) => new()
    {
        Nodes = server.Nodes,
        ApiKey = server.ApiKey,
        UserName = server.UserName,
        Password = server.Password,
        CertificateFingerprint = server.CertificateFingerprint,
        RestApiVersion = server.RestApiVersion,
        Compression = server.Compression,
        Alias = server.Index,
        Shards = server.Shards,
        Replicas = server.Replicas,
        SearchLimit = TimeSpan.FromMilliseconds(server.SearchMilliseconds),
    };
}

/// <summary>
/// Asks a search, for a server may call itself healthy and refuse every one. Degraded while a stand-in answers, or nobody;
/// not ready only while the first index is being built: with one that cannot be read the other pages still serve.
/// </summary>
internal sealed class SearchCheck(ISearchEngine engine) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await engine.SearchAsync(new SearchRequest { PageSize = 1 }, cancellationToken);
            var status = engine.Status;
            return answer.IsStandIn ? HealthCheckResult.Degraded($"Bộ máy dự phòng {answer.Engine} đang trả lời thay {status.Engine}: {status.Fault ?? "chậm hoặc chưa theo kịp sổ thay đổi"}")
                : status.Parked.Count > 0 ? HealthCheckResult.Degraded($"{status.Parked.Count} mục không lập chỉ mục được nên chưa tìm thấy, xem nhật ký; sẽ thử lại khi mục ấy thay đổi hoặc khi dựng lại chỉ mục")
                : HealthCheckResult.Healthy($"{answer.Engine}: {status.Documents} mục, đến dòng {status.Applied?.Sequence} của sổ thay đổi");
        }
        catch (SearchUnavailableException e)
        {
            return engine.Status.Fault is null ? HealthCheckResult.Unhealthy("Chỉ mục tìm kiếm đang được dựng") : HealthCheckResult.Degraded(e.Message);
        }
    }
}
