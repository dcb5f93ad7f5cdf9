namespace Catalog.Core.Jobs;

/// <summary>Wakes whoever takes up rows in this process; in other processes they are seen by looking.</summary>
public sealed class JobBell
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring. Take it before looking, wait for it after: nothing is missed between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() =>
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
