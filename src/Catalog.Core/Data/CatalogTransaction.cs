using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Core.Data;

/// <summary>
/// The write transaction of this scope. Calls inside a running one join it, so a larger piece of work (an import batch,
/// a change with its mail) is stored whole or not at all.
/// </summary>
public sealed class CatalogTransaction(CatalogDbContext db, WriteGate gate)
{
    private readonly List<Action> afterCommit = [];
    private bool running;

    /// <summary>Runs and commits. On an exception everything is rolled back and the context forgets what it tracked.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (running)
        {
            await work(cancellationToken);
            return;
        }
        running = true;
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await work(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            db.ChangeTracker.Clear();
            afterCommit.Clear();
            throw;
        }
        finally
        {
            running = false;
        }
        foreach (var action in afterCommit) action();
        afterCommit.Clear();
    }

    /// <summary>Lets another context on the same connection (accounts) write in this transaction.</summary>
    public Task EnlistAsync(DbContext other, CancellationToken cancellationToken) =>
        other.Database.UseTransactionAsync(db.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken);

    internal void AfterCommit(Action action) => afterCommit.Add(action);
}

/// <summary>
/// SQLite has one writer at a time and lets the others poll for it; a queue in the process is fair and faster.
/// PostgreSQL needs none: there the gate is open.
/// </summary>
public sealed class WriteGate(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim? turns = provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (turns is null) return null;
        await turns.WaitAsync(cancellationToken);
        return new Turn(turns);
    }

    public void Dispose() => turns?.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
