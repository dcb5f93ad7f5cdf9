using Catalog.Core.Search;
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
        services.AddCatalogSearch();
        return settings.Search.Engine switch
        {
            SearchEngineKind.Embedded => services.AddEmbeddedSearch(new EmbeddedSearchOptions(settings.Data.IndexFolder)).AddIndexing(),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Search.Engine, "An engine without a registration."),
        };
    }
}

/// <summary>Not ready while the index is being filled; with an index that cannot be read the other pages still serve.</summary>
internal sealed class SearchCheck(ISearchEngine engine) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = engine.Status;
        return Task.FromResult(
            status is { Ready: true, Parked.Count: > 0 and var parked } ? HealthCheckResult.Degraded($"{parked} mục không lập chỉ mục được nên chưa tìm thấy, xem nhật ký; sẽ thử lại khi mục ấy thay đổi hoặc khi dựng lại chỉ mục")
            : status.Ready ? HealthCheckResult.Healthy($"{status.Documents} mục, đến dòng {status.Applied?.Sequence} của sổ thay đổi")
            : status.Fault is { } fault ? HealthCheckResult.Degraded(fault)
            : HealthCheckResult.Unhealthy("Chỉ mục tìm kiếm đang được dựng"));
    }
}
