using Catalog.Core.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog.Web.Hosting;

public static class HealthSetup
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<JobsCheck>();
        services.AddHealthChecks()
            .AddDbContextCheck<CatalogDbContext>("database", tags: [Ready])
            .AddCheck<SearchCheck>("search", tags: [Ready])
            .AddCheck<JobsCheck>("jobs", HealthStatus.Degraded, tags: [Ready])
            .AddCheck<CardsCheck>("cards", HealthStatus.Degraded, tags: [Ready])
            .AddCheck<StoppingCheck>("stopping", tags: [Ready])
            .AddCheck<DiskCheck>("disk", tags: [Ready])
            .AddCheck<KeyRingCheck>("keys", tags: [Ready]);
        return services;
    }

    /// <summary>live: the process answers, nothing else is asked. ready: it can serve; the parts are named to this machine only.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false)).DisableRequestTimeout();
        app.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready)));
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new() { Predicate = which, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var parts = context.IsFromThisMachine()
            ? report.Entries.ToDictionary(entry => entry.Key, entry => new { status = entry.Value.Status.ToString(), words = entry.Value.Description })
            : null;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), version = ProgramVersion.Text, parts });
    }
}
