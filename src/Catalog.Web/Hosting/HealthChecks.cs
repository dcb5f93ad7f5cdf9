using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog.Web.Hosting;

/// <summary>Not ready from the first moment of stopping, so that whoever sends requests here looks elsewhere.</summary>
internal sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("Đang dừng") : HealthCheckResult.Healthy());
}

internal sealed class DiskCheck(DataOptions data) : IHealthCheck
{
    private const long Low = 200_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(data.FullFolder).AvailableFreeSpace;
        var words = $"Còn trống {free / 1_000_000} MB";
        return Task.FromResult(free < Low ? HealthCheckResult.Degraded(words) : HealthCheckResult.Healthy(words));
    }
}

/// <summary>Keys that cannot be read sign everybody out and break every form: better to say so.</summary>
internal sealed class KeyRingCheck(IDataProtectionProvider protection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var protector = protection.CreateProtector(nameof(KeyRingCheck));
        return Task.FromResult(protector.Unprotect(protector.Protect("ready")) == "ready" ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
