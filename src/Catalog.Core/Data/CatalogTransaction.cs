namespace Catalog.Core.Data;

/// <summary>
/// The write transaction of this scope. Calls inside a running one join it, so a larger piece of work (an import batch,
/// a change with its mail) is stored whole or not at all.
/// </summary>
public sealed class CatalogTransaction(CatalogDbContext db, WriteGate gate)
{
    private readonly List<Action> afterCommit = [];
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
