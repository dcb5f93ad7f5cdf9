using System.Globalization;
using Catalog.Core.Jobs;

namespace Catalog.Indexer.Jobs;

/// <summary>Runs a row in this process without the queues: for the command line, when no process that runs jobs is there.</summary>
public sealed class JobInHand(JobRows rows, IEnumerable<JobKind> kinds, IServiceProvider services)
{
    /// <summary>Negative, so that no queue has it: after a kill the row counts as lost, and is handed over by whoever runs jobs next.</summary>
    private static readonly string Delivery = (-Environment.ProcessId).ToString(CultureInfo.InvariantCulture);

    /// <summary>Before the first row, by whoever holds the data folder of a database that no other process uses.</summary>
    public Task RecoverAsync(CancellationToken cancellationToken) => rows.AskAllAgainAsync(cancellationToken);

    /// <returns>False when somebody else took the row first, or another of its kind is running.</returns>
    public async Task<bool> RunAsync(long id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync(id, Delivery, cancellationToken) is not { } run || !await rows.ClaimAsync(run, Delivery, cancellationToken)) return false;
        await using var progress = rows.Begin(run, Delivery, cancellationToken);
        try
        {
            var outcome = await kinds.Single(kind => kind.Name == run.Kind).ExecuteAsync(services, run.Arguments, progress, progress.Token);
            await EndAsync(progress, id, JobState.Succeeded, outcome);
        }
        catch (OperationCanceledException) when (progress.Token.IsCancellationRequested)
        {
            await EndAsync(progress, id, JobState.Cancelled, progress.IsCancelRequested ? null : "Dừng từ dòng lệnh");
        }
        catch (Exception reason) // whatever it was, the row says it
        {
            await EndAsync(progress, id, JobState.Failed, reason.Message, failures: 1);
        }
        return true;
    }

    private async Task EndAsync(JobProgress progress, long id, JobState state, string? outcome, int failures = 0)
    {
        await progress.StopAsync();
        await rows.EndAsync(id, Delivery, state, outcome, failures);
    }
}
