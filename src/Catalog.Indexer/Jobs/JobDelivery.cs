using Catalog.Core.Jobs;
using Hangfire;
using Hangfire.States;

namespace Catalog.Indexer.Jobs;

/// <summary>Hangfire, as far as rows know it: what is put into it, and whether it still has it.</summary>
public sealed class JobDelivery(IEnumerable<JobKind> kinds, IBackgroundJobClient client, IRecurringJobManager recurring, JobStorage storage)
{
    /// <summary>
    /// Long kinds have a queue of their own: short ones do not wait behind them, and after a kill PostgreSQL delivers a
    /// long one again only when nothing else waits in its queue.
    /// </summary>
    public const string LongQueue = "long", ShortQueue = "default";

    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(kind => kind.Name);

    /// <summary>What this process can run. Others stay asked for, until a newer program comes.</summary>
    public IReadOnlyCollection<string> Kinds => kinds.Keys;

    public JobKind? Find(string kind) => kinds.GetValueOrDefault(kind);

    /// <returns>The delivery: the one that may run the row, once the row knows it.</returns>
    public string Add(string kind, long id) =>
        client.Enqueue<JobExecution>(kinds[kind].IsLong ? LongQueue : ShortQueue, execution => execution.RunAsync(id, null!, CancellationToken.None));

    public void PutOff(string delivery, TimeSpan wait) => client.Reschedule(delivery, wait);

    /// <summary>Whether the delivery will still come, or is under way.</summary>
    public bool Holds(string delivery)
    {
        using var connection = storage.GetConnection();
        return connection.GetStateData(delivery)?.Name is { } state && (state == EnqueuedState.StateName || state == ProcessingState.StateName || state == ScheduledState.StateName);
    }

    /// <summary>A tick only asks for a row. The method is stored in the queue: it keeps its name.</summary>
    public void Schedule(TimetableEntry entry) => recurring.AddOrUpdate<JobTimetable>(
        entry.Kind.Name, timetable => timetable.AskDueAsync(entry.Kind.Name, CancellationToken.None), entry.Cron,
        new RecurringJobOptions { TimeZone = TimetableEntry.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
}
