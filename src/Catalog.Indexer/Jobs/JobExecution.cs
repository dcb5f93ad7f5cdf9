using Catalog.Core.Jobs;
using Hangfire.Server;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Jobs;

/// <summary>The only thing the queue calls for a row: claim, run, end. Its name and that of its method are stored in the queue: they stay.</summary>
public sealed partial class JobExecution(
    JobRows rows, JobDelivery queue, IServiceProvider services, IHostApplicationLifetime host, JobRunnerOptions options, ILogger<JobExecution> log)
{
    public async Task RunAsync(long id, PerformContext context, CancellationToken cancellationToken)
    {
        var delivery = context.BackgroundJob.Id;
        if (await rows.FindAsync(id, delivery, cancellationToken) is not { } run) return; // ended, or another delivery has it
        if (queue.Find(run.Kind) is not { } kind || !await rows.ClaimAsync(run, delivery, cancellationToken))
        {
            queue.PutOff(delivery, options.TryAgain); // another of its kind is running, or only a newer program knows the kind
            return;
        }
        await using var progress = rows.Begin(run, delivery, cancellationToken);
        try
        {
            if (run.IsCancelRequested) throw new OperationCanceledException();
            var outcome = await kind.ExecuteAsync(services, run.Arguments, progress, progress.Token);
            await EndAsync(progress, run, delivery, JobState.Succeeded, outcome);
        }
        catch (OperationCanceledException) when (run.IsCancelRequested || progress.IsCancelRequested)
        {
            await EndAsync(progress, run, delivery, JobState.Cancelled, null);
        }
        catch (OperationCanceledException) when (progress.Token.IsCancellationRequested)
        {
            // The program stops; else the job was deleted in the dashboard or another worker has it, and the row is not ours to write.
            if (host.ApplicationStopping.IsCancellationRequested) await EndAsync(progress, run, delivery, JobState.Queued, "Máy chủ dừng, sẽ làm tiếp khi chạy lại");
            throw;
        }
        catch (Exception reason) // whatever it was: the row says it, the queue delivers again after a while
        {
            var isLast = run.Failures >= options.RetryAfter.Count;
            Failed(reason, run.Id, run.Kind, run.Failures + 1);
            await EndAsync(progress, run, delivery, isLast ? JobState.Failed : JobState.Queued, reason.Message, failures: 1);
            throw;
        }
    }

    private async Task EndAsync(JobProgress progress, JobRun run, string delivery, JobState state, string? outcome, int failures = 0)
    {
        await progress.StopAsync();
        await rows.EndAsync(run.Id, delivery, state, outcome, failures);
    }

    [LoggerMessage(3003, LogLevel.Error, "Công việc nền {Run} ({Kind}) hỏng lần {Attempt}")]
    private partial void Failed(Exception reason, long run, string kind, int attempt);
}
