using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Places;

/// <summary>Holds the snapshot of this process. Loaded at start; a minute after a reload in any process it is the new one.</summary>
public sealed class PlaceDirectory(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile PlaceCatalog? current;
    private DateTimeOffset looked;

    /// <summary>For views and mapping code, where waiting is out of place.</summary>
    public PlaceCatalog Current => current ?? throw new InvalidOperationException("Places are not loaded: await GetAsync at start.");

    public ValueTask<PlaceCatalog> GetAsync(CancellationToken cancellationToken) =>
        Fresh is { } snapshot ? ValueTask.FromResult(snapshot) : new ValueTask<PlaceCatalog>(RefreshAsync(cancellationToken));

    /// <summary>
    /// For whoever may be inside a transaction: looks through its own connection. Writers that each hold a connection and
    /// wait for a second one would wait for each other as soon as they are as many as the pool has.
    /// </summary>
    public ValueTask<PlaceCatalog> GetAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        Fresh is { } snapshot ? ValueTask.FromResult(snapshot) : new ValueTask<PlaceCatalog>(ReadAsync(db, cancellationToken));

    /// <summary>Reads the tables again if they hold another revision than the snapshot.</summary>
    public async Task<PlaceCatalog> RefreshAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ReadAsync(scope.ServiceProvider.GetRequiredService<CatalogDbContext>(), cancellationToken);
    }

    private PlaceCatalog? Fresh => current is { } snapshot && clock.GetUtcNow() - looked < LookAgain ? snapshot : null;

    private async Task<PlaceCatalog> ReadAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            var revision = await db.PlaceRevisions.MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0;
            if (current?.RevisionId != revision) current = await PlaceReader.ReadAsync(db, revision, cancellationToken);
            looked = clock.GetUtcNow();
            return current;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();
}
