using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Search.Understanding;

/// <summary>The language of this process: read at the first question, and anew after changes by who follows them. Questions meanwhile get the one there is.</summary>
public sealed class SearchLanguageBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>A large catalogue takes seconds to read: it is read again only after so many times as long.</summary>
    private const int RestAfterReading = 20;
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile SearchLanguage? current;
    private DateTimeOffset nextReading;

    public ValueTask<SearchLanguage> GetAsync(CancellationToken cancellationToken) =>
        current is { } language ? ValueTask.FromResult(language) : new ValueTask<SearchLanguage>(RefreshAsync(cancellationToken));

    /// <summary>Takes up what was committed. The lists of staff at once; the words of the catalogue when it is their turn.</summary>
    /// <param name="atLeastEvery">The shortest time between two readings of the catalogue.</param>
    public Task<SearchLanguage> RefreshAsync(CancellationToken cancellationToken, TimeSpan atLeastEvery = default) => ReadAsync(atLeastEvery, mayWait: true, cancellationToken);

    /// <summary>Everything at once, without waiting for its turn: after a load of data.</summary>
    public Task<SearchLanguage> RereadAsync(CancellationToken cancellationToken) => ReadAsync(TimeSpan.Zero, mayWait: false, cancellationToken);

    private async Task<SearchLanguage> ReadAsync(TimeSpan atLeastEvery, bool mayWait, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            var (present, began) = (current, clock.GetUtcNow());
            await using var scope = scopes.CreateAsyncScope();
            var wordsOnly = mayWait && present is not null && began < nextReading;
            current = await scope.ServiceProvider.GetRequiredService<SearchLanguageReader>().ReadAsync(present, wordsOnly, cancellationToken);
            if (current.Sequence != present?.Sequence) nextReading = clock.GetUtcNow() + Longer(atLeastEvery, (clock.GetUtcNow() - began) * RestAfterReading);
            return current;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>The province this copy serves: among equals the meaning at home comes first.</summary>
/// <param name="Code">Two digits; null when it serves none in particular.</param>
public sealed record SearchHome(string? Code);
