using System.Globalization;
using Catalog.Core.Jobs;
using Catalog.Core.Text;

namespace Catalog.Indexer.Jobs;

/// <summary>While a job runs: once a second it writes what is new and looks whether somebody wants it to stop.</summary>
internal sealed class JobProgress : IJobProgress, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1), SignOfLife = TimeSpan.FromSeconds(30);
    private readonly JobRows rows;
    private readonly JobRun run;
    private readonly string delivery;
    private readonly TimeProvider clock;
    private readonly DateTimeOffset since;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock turn = new();
    private readonly Task writer;
    private JobStanding latest;
    private JobStanding written;
    private DateTimeOffset seen;

    public JobProgress(JobRows rows, JobRun run, string delivery, TimeProvider clock, CancellationToken cancellationToken)
    {
        (this.rows, this.run, this.delivery, this.clock, since) = (rows, run, delivery, clock, clock.GetUtcNow());
        seen = since;
        written = latest = new JobStanding(0, 0, null, run.Log);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        writer = WriteOnAsync();
    }

    public CancellationToken Token => stop.Token;
    public bool IsCancelRequested { get; private set; }

    public void Report(long done, long total, string message)
    {
        lock (turn) latest = latest with { Done = done, Total = total, Message = message[..Math.Min(message.Length, JobRun.MessageLength)] };
    }

    public void Log(string line)
    {
        var log = string.Create(CultureInfo.InvariantCulture, $"{VietnamTime.Now(clock):HH:mm:ss} {line}\n");
        lock (turn) latest = latest with { Log = (latest.Log + log)[^Math.Min(latest.Log.Length + log.Length, JobRun.LogLength)..] };
    }

    /// <summary>The last words are written before the row ends. Work that is done does not fail because they cannot be.</summary>
    public async Task StopAsync()
    {
        await ended.CancelAsync();
        await writer;
        await TryAsync(WriteAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await writer;
        stop.Dispose();
        ended.Dispose();
    }

    private async Task WriteOnAsync()
    {
        while (true)
        {
            await Task.Delay(Interval, clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested) return;
            await TryAsync(LookAsync);
        }
    }

    private async Task LookAsync()
    {
        IsCancelRequested = await rows.IsCancelRequestedAsync(run.Id, delivery, CancellationToken.None);
        if (IsCancelRequested) await stop.CancelAsync();
        await WriteAsync();
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The database is away, whatever the driver calls it: the next second tries again, and the job goes on.
        }
    }

    private async Task WriteAsync()
    {
        JobStanding now;
        lock (turn) now = latest;
        if (now == written && clock.GetUtcNow() - seen < SignOfLife) return;
        await rows.ReportAsync(run, delivery, since, now);
        (written, seen) = (now, clock.GetUtcNow());
    }
}
