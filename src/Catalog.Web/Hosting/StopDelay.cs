using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting;

/// <summary>
/// Between "not ready" and the end of listening: whoever sends requests here needs a moment to see the first before the
/// second would refuse them. Not in Development, where somebody waits at the keyboard.
/// </summary>
internal sealed class StopDelay(LimitOptions limits, IHostEnvironment environment, TimeProvider clock) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment()) return;
        await Task.Delay(TimeSpan.FromSeconds(limits.DrainSeconds), clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
