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
    private readonly List<DbContext> enlisted = [];
    private bool running;
    private bool failed;

    /// <summary>Runs and commits. On an exception everything is rolled back and the context forgets what it tracked.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (running)
        {
            await JoinAsync(work, cancellationToken);
            return;
        }
        (running, failed) = (true, false);
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await work(cancellationToken);
            if (failed) throw new InvalidOperationException("A part of this transaction failed; the whole cannot be committed.");
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            db.ChangeTracker.Clear();
            foreach (var other in enlisted) other.ChangeTracker.Clear();
            afterCommit.Clear();
            throw;
        }
        finally
        {
            foreach (var other in enlisted) await other.Database.UseTransactionAsync(null, CancellationToken.None);
            enlisted.Clear();
            running = false;
        }
        foreach (var action in afterCommit) action();
        afterCommit.Clear();
    }

    /// <summary>What another context of this scope saves from here on is stored with the rest or not at all. It saves itself.</summary>
    /// <exception cref="InvalidOperationException">No transaction is running.</exception>
    public async Task EnlistAsync(DbContext other, CancellationToken cancellationToken)
    {
        if (!running || db.Database.CurrentTransaction is not { } current) throw new InvalidOperationException("Only work inside a transaction can take part in it.");
        if (enlisted.Contains(other)) return;
        await other.Database.UseTransactionAsync(current.GetDbTransaction(), cancellationToken);
        enlisted.Add(other);
    }

    /// <summary>A part that failed may have left half a record in the context: whoever swallows the exception must not commit it.</summary>
    private async Task JoinAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch
        {
            failed = true;
            throw;
        }
    }

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
