using System.Linq.Expressions;
using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Jobs;

/// <summary>A row as pages, the command line and scripts show it.</summary>
public sealed record JobRunRow(
    long Id, string Kind, JobState State, string AskedByName, DateTimeOffset AskedAt, DateTimeOffset? DueAt, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, int Failures, string? Outcome, bool IsCancelRequested, long Done, long Total, double? Rate, string? Message)
{
    /// <summary>For people; the bare name for a kind this program does not know.</summary>
    public string Label => JobKinds.All.FirstOrDefault(kind => kind.Name == Kind)?.Label ?? Kind;

    public bool HasEnded => EndedAt is not null;

    public int? Percent => Total <= 0 ? null : (int)Math.Clamp(100 * Done / Total, 0, 100);

    public TimeSpan? TimeLeft => !HasEnded && Total > Done && Rate > 0 ? TimeSpan.FromSeconds((Total - Done) / Rate.Value) : null;
}

/// <summary>Reads runs: lists, one with its log, and when each kind last went well.</summary>
public sealed class JobReader(CatalogDbContext db)
{
    private const int MostOpen = 1000;

    /// <summary>A running job gives a sign every 30 seconds, a row is taken up within one, and a further attempt comes after five minutes.</summary>
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(3), Untaken = TimeSpan.FromMinutes(5), Unmoved = TimeSpan.FromMinutes(20);

    private static readonly Expression<Func<JobRun, JobRunRow>> Row = run => new JobRunRow(
        run.Id, run.Kind, run.State, run.AskedByName, run.AskedAt, run.DueAt, run.StartedAt,
        run.EndedAt, run.Failures, run.Outcome, run.IsCancelRequested, run.Done, run.Total, run.Rate, run.Message);

    /// <summary>The newest first.</summary>
    /// <param name="kind">Only these; null for all.</param>
    /// <param name="beforeId">Older than this one: the next page.</param>
    public Task<List<JobRunRow>> ListAsync(string? kind, long? beforeId, int count, CancellationToken cancellationToken) =>
        db.JobRuns.AsNoTracking().Where(run => (kind == null || run.Kind == kind) && (beforeId == null || run.Id < beforeId))
            .OrderByDescending(run => run.Id).Take(count).Select(Row).ToListAsync(cancellationToken);

    public Task<JobRunRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        db.JobRuns.AsNoTracking().Where(run => run.Id == id).Select(Row).FirstOrDefaultAsync(cancellationToken);

    public Task<string?> LogAsync(long id, CancellationToken cancellationToken) =>
        db.JobRuns.AsNoTracking().Where(run => run.Id == id).Select(run => run.Log).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Open rows that nobody works on, by their signs of life: how many, or 0.</summary>
    public async Task<int> StrandedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.JobRuns.AsNoTracking().Where(run => run.EndedAt == null).OrderBy(run => run.Id).Take(MostOpen)
            .Select(run => new { run.State, run.AskedAt, run.SeenAt }).ToListAsync(cancellationToken);
        var isAnyoneAlive = open.Exists(run => run.State == JobState.Running && now - run.SeenAt < Silent);
        return open.Count(run => run.State switch
        {
            JobState.Running => now - (run.SeenAt ?? run.AskedAt) >= Silent,
            JobState.Asked => now - run.AskedAt >= Untaken,
            _ => !isAnyoneAlive && now - run.AskedAt >= Unmoved, // behind a long job, or before another attempt
        });
    }

    /// <summary>By kind: when it was first asked for, and when it last went well.</summary>
    public Task<Dictionary<string, (DateTimeOffset FirstAsked, DateTimeOffset? LastSuccess)>> SuccessesAsync(CancellationToken cancellationToken) =>
        db.JobRuns.AsNoTracking().GroupBy(run => run.Kind)
            .Select(runs => new { Kind = runs.Key, First = runs.Min(run => run.AskedAt), Last = runs.Max(run => run.State == JobState.Succeeded ? run.EndedAt : null) })
            .ToDictionaryAsync(runs => runs.Kind, runs => (runs.First, runs.Last), cancellationToken);
}
