using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Popularity;

/// <summary>Writes and reads how often records are looked at. One statement a row, always in one order: several processes count at once.</summary>
public sealed class ViewCounts(CatalogDbContext db, CatalogTransaction transaction, TimeProvider clock)
{
    /// <summary>One view more for each, today.</summary>
    public Task WriteAsync(IReadOnlyCollection<SubjectRef> seen, CancellationToken cancellationToken) => transaction.RunAsync(async token =>
    {
        var day = VietnamTime.Today(clock);
        foreach (var subject in seen.OrderBy(subject => subject.Type).ThenBy(subject => subject.Id))
        {
            var type = subject.Type.ToString();
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "RecordViews" ("Day", "SubjectType", "SubjectId", "Views") VALUES ({day}, {type}, {subject.Id}, 1)
                ON CONFLICT ("Day", "SubjectType", "SubjectId") DO UPDATE SET "Views" = "RecordViews"."Views" + 1
                """, token);
        }
    }, cancellationToken);

    /// <summary>Views of each record on the days from <paramref name="first"/> up to and without <paramref name="end"/>.</summary>
    public async Task<Dictionary<SubjectRef, long>> SumAsync(DateOnly first, DateOnly end, CancellationToken cancellationToken) =>
        (await db.RecordViews.AsNoTracking().Where(row => row.Day >= first && row.Day < end).GroupBy(row => new { row.SubjectType, row.SubjectId })
            .Select(rows => new { rows.Key.SubjectType, rows.Key.SubjectId, Views = rows.Sum(row => (long)row.Views) }).ToListAsync(cancellationToken))
        .ToDictionary(row => new SubjectRef(row.SubjectType, row.SubjectId), row => row.Views);

    /// <summary>The steps of these records of one type; one without is not in it.</summary>
    public Task<Dictionary<int, int>> StepsAsync(RecordType type, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        db.RecordPopularity.AsNoTracking().Where(row => row.SubjectType == type && ids.Contains(row.SubjectId)).ToDictionaryAsync(row => row.SubjectId, row => row.Step, cancellationToken);

    public Task ForgetOlderAsync(int days, CancellationToken cancellationToken)
    {
        var oldest = VietnamTime.Today(clock).AddDays(-days);
        return transaction.RunAsync(token => db.RecordViews.Where(row => row.Day < oldest).ExecuteDeleteAsync(token), cancellationToken);
    }
}
