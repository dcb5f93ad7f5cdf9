namespace Catalog.Core.Changes;

/// <summary>Tells readers in this process that something was committed. Other processes find out by looking.</summary>
public sealed class ChangeSignal
{
    private long commits;
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next commit. Take it before reading, wait for it after: nothing is missed between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>How often something was committed in this process.</summary>
    public long Commits => Interlocked.Read(ref commits);

    public void Notify()
    {
        Interlocked.Increment(ref commits);
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
