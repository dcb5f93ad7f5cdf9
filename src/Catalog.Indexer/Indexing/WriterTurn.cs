namespace Catalog.Indexer.Indexing;

/// <summary>
/// Whoever moves the live index holds it: the follower for a batch, a rebuild for its last changes and the swap, so that
/// what was found once is not missing a moment later.
/// </summary>
public sealed class WriterTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
