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

    public async ValueTask<PlaceCatalog> GetAsync(CancellationToken cancellationToken)
    {
        if (current is { } snapshot && clock.GetUtcNow() - looked < LookAgain) return snapshot;
        return await RefreshAsync(cancellationToken);
    }

    /// <summary>Reads the tables again if they hold another revision than the snapshot.</summary>
    public async Task<PlaceCatalog> RefreshAsync(CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
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
