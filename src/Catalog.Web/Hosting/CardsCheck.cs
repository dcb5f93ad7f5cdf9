using Catalog.Core.Media;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog.Web.Hosting;

/// <summary>Cards that could not be drawn: the pages serve, and links in chat apps show the card before or none.</summary>
internal sealed class CardsCheck(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var parked = await scope.ServiceProvider.GetRequiredService<ShareCards>().ParkedAsync(cancellationToken);
        return parked.Count == 0 ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{parked.Count} thẻ chia sẻ chưa vẽ được, mỗi giờ thử lại; lý do có trong nhật ký của công việc: {string.Join(", ", parked.Take(5))}");
    }
}
