using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Jobs;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Jobs;

/// <summary>
/// Writes into the change record what turns by date alone, day by day since the last day it did: certificates and honours.
/// The index, caches and letters follow from these rows. The mark moves in the transaction of the day's rows, so each is
/// written once, whoever runs this and however often.
/// </summary>
public sealed class CertificateStatusJob(CatalogDbContext db, CatalogTransaction transaction, ChangeLog changes, TimeProvider clock) : IJob<CertificateStatusDay>
{
    private static readonly string Name = JobKinds.CertificateStatus.Name;
    private static readonly Actor Clock = Actor.System("certificate-status");

    public async Task<string> ExecuteAsync(CertificateStatusDay arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var today = Later(arguments.Day, VietnamTime.Today(clock));
        var first = await BeginAsync(today, cancellationToken);
        var turned = 0;
        for (var day = first; Next(day, today) is { } next; day = next)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = await TurnAsync(day, next, cancellationToken);
            turned += rows;
            progress.Report(Math.Abs(next.DayNumber - first.DayNumber), Math.Abs(today.DayNumber - first.DayNumber), $"Ngày {next:dd/MM/yyyy}");
            if (rows > 0) progress.Log($"{next:dd/MM/yyyy}: {rows} trạng thái chuyển");
        }
        return $"Đến ngày {today:dd/MM/yyyy}: {turned} trạng thái chuyển.";
    }

    /// <summary>A day at a time. A mark well ahead of us was left by a clock that was wrong: back in one step.</summary>
    private static DateOnly? Next(DateOnly day, DateOnly today) =>
        day < today ? day.AddDays(1) : day.DayNumber - today.DayNumber > 1 ? today : null;

    /// <summary>The day up to which rows were written; a new catalogue begins today.</summary>
    private async Task<DateOnly> BeginAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var mark = await db.DayMarks.AsNoTracking().FirstOrDefaultAsync(mark => mark.Name == Name, cancellationToken);
        if (mark is not null) return mark.Day;
        await transaction.RunAsync(async token =>
        {
            db.DayMarks.Add(new DayMark { Name = Name, Day = today });
            await db.SaveChangesAsync(token);
        }, cancellationToken);
        return today;
    }

    private async Task<int> TurnAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var turned = new List<PendingChange>();
        await transaction.RunAsync(async token =>
        {
            if (await db.DayMarks.Where(mark => mark.Name == Name && mark.Day == from).ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Day, to), token) == 0) return; // another worker did
            turned.AddRange(await CertificatesAsync(from, to, token));
            turned.AddRange(await HonoursAsync(from, to, token));
            await changes.CommitAsync(_ => Task.FromResult<IReadOnlyList<PendingChange>>(turned), Clock, null, token);
        }, cancellationToken);
        db.ChangeTracker.Clear();
        return turned.Count;
    }

    private async Task<IEnumerable<PendingChange>> CertificatesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (first, last) = from < to ? (from, to) : (to, from);
        var certificates = await db.Certificates.AsNoTracking().Where(c => c.State == RecordState.Live).Where(CertificateQueries.TurningBetween(first, last)).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return Turned(certificates, certificate => certificate.Term.StatusOn(from), certificate => certificate.Term.StatusOn(to), to);
    }

    private async Task<IEnumerable<PendingChange>> HonoursAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (first, last) = from < to ? (from, to) : (to, from);
        var honours = await db.Honours.AsNoTracking().Where(h => h.State == RecordState.Live).Where(HonourQueries.TurningBetween(first, last)).OrderBy(h => h.Id).ToListAsync(cancellationToken);
        return Turned(honours, honour => honour.Term.StatusOn(from), honour => honour.Term.StatusOn(to), to);
    }

    private static IEnumerable<PendingChange> Turned<T, TStatus>(List<T> records, Func<T, TStatus> before, Func<T, TStatus> after, DateOnly day) where T : Record where TStatus : struct, Enum =>
        from record in records
        where !before(record).Equals(after(record))
        select StatusTurn.Of(record, before(record), after(record), day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
