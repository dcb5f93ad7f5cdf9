using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Search.Suggestions;

/// <summary>The dictionary of this process. Made at the first question and again when it is old; meanwhile the old one answers.</summary>
public sealed class SuggestionBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Edition? current;

    public async ValueTask<Completions> GetAsync(CancellationToken cancellationToken)
    {
        if (current is not { } edition) return await RefreshAsync(TimeSpan.Zero, cancellationToken);
        if (IsYoung(edition, Age) || !await reading.WaitAsync(TimeSpan.Zero, cancellationToken)) return edition.Completions;
        try
        {
            return (current = await ReadAsync(cancellationToken)).Completions;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Reads anew unless the dictionary is younger than that.</summary>
    public async Task<Completions> RefreshAsync(TimeSpan youngerThan, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (current is { } edition && IsYoung(edition, youngerThan)) return edition.Completions;
            return (current = await ReadAsync(cancellationToken)).Completions;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private bool IsYoung(Edition edition, TimeSpan age) => clock.GetUtcNow() - edition.Read < age;

    private async Task<Edition> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return new Edition(await scope.ServiceProvider.GetRequiredService<SuggestionReader>().ReadAsync(cancellationToken), now);
    }

    private sealed record Edition(Completions Completions, DateTimeOffset Read);
}
