using System.Globalization;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Jobs;

/// <summary>Every job that is due by itself. A tick only asks: for the last due time, once, however often and late it comes.</summary>
public sealed class JobTimetable(CatalogDbContext db, CatalogTransaction transaction, JobDesk desk, IEnumerable<TimetableEntry> entries, TimeProvider clock)
{
    private static readonly Actor Clock = Actor.System("timetable");

    /// <summary>Of the product; what runs is what is registered.</summary>
    public static IReadOnlyList<TimetableEntry> Entries { get; } =
    [
        new(JobKinds.CertificateStatus, "0 0 * * *", IsForStart: true, (desk, day, due) => desk.Ask(JobKinds.CertificateStatus, new(day), Clock, due)),
        new(JobKinds.DailyFigures, "1 0 * * *", IsForStart: true, (desk, day, due) => desk.Ask(JobKinds.DailyFigures, new(day), Clock, due)),
        new(JobKinds.AskedRollUp, "10 0 * * *", IsForStart: false, (desk, day, due) => desk.Ask(JobKinds.AskedRollUp, new(day), Clock, due)),
        new(JobKinds.Popularity, "20 0 * * *", IsForStart: false, (desk, day, due) => desk.Ask(JobKinds.Popularity, new(day), Clock, due)),
        new(JobKinds.Backup, "0 2 * * *", IsForStart: false, (desk, day, due) => desk.Ask(JobKinds.Backup, new(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), Clock, due)),
        new(JobKinds.CleanUp, "20 3 * * *", IsForStart: false, (desk, day, due) => desk.Ask(JobKinds.CleanUp, new(day), Clock, due)),
        new(JobKinds.MediaSweep, "50 3 * * *", IsForStart: false, (desk, day, due) => desk.Ask(JobKinds.MediaSweep, new(day), Clock, due)),
    ];

    /// <summary>What a tick does. The name is stored where the ticks come from: it stays.</summary>
    public async Task AskDueAsync(string kind, CancellationToken cancellationToken)
    {
        if (entries.FirstOrDefault(entry => entry.Kind.Name == kind) is { } entry) await AskAsync(entry, isForNew: true, cancellationToken);
    }

    /// <summary>What was missed while nothing ran: of each entry the last due time. An entry that never ran waits for its next one.</summary>
    public async Task AskMissedAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in entries) await AskAsync(entry, entry.IsForStart, cancellationToken);
        foreach (var entry in entries.Where(entry => entry.IsForStart)) await AskAgainAsync(entry, cancellationToken);
    }

    private async Task AskAsync(TimetableEntry entry, bool isForNew, CancellationToken cancellationToken)
    {
        var due = entry.LastDue(clock.GetUtcNow());
        var last = await db.JobRuns.Where(run => run.Kind == entry.Kind.Name).MaxAsync(run => run.DueAt, cancellationToken);
        if (last is null ? !isForNew : last >= due) return;
        try
        {
            await StoreAsync(() => entry.AskFor(desk, due, isAgain: false), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another server was first: the unique key of kind and due time.
            if (!await db.JobRuns.AnyAsync(run => run.Kind == entry.Kind.Name && run.DueAt == due, cancellationToken)) throw;
        }
    }

    /// <summary>What was asked but failed for good, or was cancelled, gets another chance when the program starts.</summary>
    private async Task AskAgainAsync(TimetableEntry entry, CancellationToken cancellationToken)
    {
        var due = entry.LastDue(clock.GetUtcNow());
        var isWell = await db.JobRuns.AnyAsync(run => run.Kind == entry.Kind.Name
            && (run.EndedAt == null || (run.State == JobState.Succeeded && (run.DueAt >= due || run.EndedAt >= due))), cancellationToken);
        if (!isWell) await StoreAsync(() => entry.AskFor(desk, due, isAgain: true), cancellationToken);
    }

    private Task StoreAsync(Func<JobRun> ask, CancellationToken cancellationToken) => transaction.RunAsync(async token =>
    {
        ask();
        await db.SaveChangesAsync(token);
    }, cancellationToken);
}
