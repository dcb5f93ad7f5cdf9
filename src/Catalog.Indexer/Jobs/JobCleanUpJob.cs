using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Popularity;
using Catalog.Core.Search.Asked;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Jobs;

/// <summary>
/// Takes away the rows of jobs that ended long ago. Of each kind the newest due time stays, because the timetable compares
/// with it, and the last success, because health shows it. What was asked of search and looked at is forgotten after the same time.
/// </summary>
public sealed class JobCleanUpJob(CatalogDbContext db, CatalogTransaction transaction, AskedQueries asked, ViewCounts views) : IJob<JobCleanUpDay>
{
    public const int KeptDays = 90;
    private const int Batch = 500;

    public async Task<string> ExecuteAsync(JobCleanUpDay arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        DateTimeOffset? before = VietnamTime.StartOf(arguments.Day.AddDays(-KeptDays)).ToUniversalTime();
        var old = db.JobRuns.Where(run => run.EndedAt < before
            && (run.DueAt == null || run.DueAt < db.JobRuns.Where(other => other.Kind == run.Kind).Max(other => other.DueAt))
            && (run.State != JobState.Succeeded || db.JobRuns.Any(other => other.Kind == run.Kind && other.State == JobState.Succeeded && other.Id > run.Id)));
        var (removed, total) = (0, await old.CountAsync(cancellationToken));
        while (await old.OrderBy(run => run.Id).Select(run => run.Id).Take(Batch).ToListAsync(cancellationToken) is { Count: > 0 } ids)
        {
            await transaction.RunAsync(async token => removed += await db.JobRuns.Where(run => ids.Contains(run.Id)).ExecuteDeleteAsync(token), cancellationToken);
            progress.Report(removed, total, $"Đã xóa {removed} dòng");
        }
        await asked.ForgetOlderAsync(KeptDays, cancellationToken);
        await views.ForgetOlderAsync(KeptDays, cancellationToken);
        return $"Đã xóa {removed} dòng kết thúc trước {arguments.Day.AddDays(-KeptDays):dd/MM/yyyy}.";
    }
}
