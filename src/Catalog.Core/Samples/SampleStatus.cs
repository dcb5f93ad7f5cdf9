using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Samples;

/// <summary>Whether sample data is on the pages, for the notice on each of them. Asked again only after something changed.</summary>
public sealed class SampleStatus(IServiceScopeFactory scopes, ChangeSignal signal, TimeProvider clock)
{
    /// <summary>Another process may load or remove the sample: this long a page can be behind.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private sealed record Answer(bool IsLoaded, Task Next, DateTimeOffset Until);

    private volatile Answer? last;

    public async ValueTask<bool> IsLoadedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (last is { } known && !known.Next.IsCompleted && now < known.Until) return known.IsLoaded;
        var next = signal.Next; // taken before reading: a commit in between is not missed
        await using var scope = scopes.CreateAsyncScope();
        var isLoaded = await new SampleTables(scope.ServiceProvider.GetRequiredService<CatalogDbContext>()).CountSamplesAsync(cancellationToken) > 0;
        last = new Answer(isLoaded, next, now + Longest);
        return isLoaded;
    }
}

public static class SamplesSetup
{
    public static IServiceCollection AddSamples(this IServiceCollection services) =>
        services.AddSingleton<SampleProvince>().AddSingleton<SampleStatus>();
}
