using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Popularity;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Jobs;

/// <summary>
/// How sought after each record was in the last four weeks. A record that comes to another step gets a row in the change
/// record, in the same transaction, so that every index follows; done again it finds nothing to change.
/// </summary>
public sealed class PopularityJob(CatalogDbContext db, ViewCounts views, ChangeLog changes) : IJob<PopularityDay>
{
    public const int Days = 28;
    private const int Batch = 200;
    private static readonly Actor Self = Actor.System("popularity");

    public async Task<string> ExecuteAsync(PopularityDay arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var sums = await views.SumAsync(arguments.Day.AddDays(-Days), arguments.Day, cancellationToken);
        var present = await db.RecordPopularity.AsNoTracking().ToDictionaryAsync(row => new SubjectRef(row.SubjectType, row.SubjectId), row => row.Step, cancellationToken);
        var turns = sums.Keys.Union(present.Keys)
            .Select(subject => new Turn(subject, present.GetValueOrDefault(subject), RecordPopularity.StepFor(sums.GetValueOrDefault(subject), present.GetValueOrDefault(subject))))
            .Where(turn => turn.Before != turn.After).OrderBy(turn => turn.Subject.Type).ThenBy(turn => turn.Subject.Id).ToList();
        var done = 0;
        foreach (var part in turns.Chunk(Batch))
        {
            await changes.CommitAsync(token => TurnAsync(part, token), Self, null, cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(done += part.Length, turns.Count, $"Đã cập nhật {done} mục");
        }
        return $"{sums.Count} mục được xem trong {Days} ngày, {turns.Count} mục đổi bậc quan tâm.";
    }

    private async Task<IReadOnlyList<PendingChange>> TurnAsync(Turn[] turns, CancellationToken cancellationToken)
    {
        var pending = new List<PendingChange>();
        foreach (var type in turns.GroupBy(turn => turn.Subject.Type))
        {
            var ids = type.Select(turn => turn.Subject.Id).ToList();
            await db.RecordPopularity.Where(row => row.SubjectType == type.Key && ids.Contains(row.SubjectId)).ExecuteDeleteAsync(cancellationToken);
            db.RecordPopularity.AddRange(type.Where(turn => turn.After > 0).Select(turn => new RecordPopularity { SubjectType = type.Key, SubjectId = turn.Subject.Id, Step = turn.After }));
            var records = await RecordsAsync(type.Key, ids, cancellationToken);
            pending.AddRange(type.Where(turn => records.ContainsKey(turn.Subject.Id)).Select(turn => PopularityTurn.Of(records[turn.Subject.Id], turn.Before, turn.After)));
        }
        if (pending.Count == 0) await db.SaveChangesAsync(cancellationToken); // records that are gone have nothing to tell
        return pending;
    }

    private async Task<Dictionary<int, Record>> RecordsAsync(RecordType type, List<int> ids, CancellationToken cancellationToken) => type switch
    {
        RecordType.Product => await LiveAsync(db.Products, ids, cancellationToken),
        RecordType.Producer => await LiveAsync(db.Producers, ids, cancellationToken),
        RecordType.Outlet => await LiveAsync(db.Outlets, ids, cancellationToken),
        RecordType.Fair => await LiveAsync(db.Fairs, ids, cancellationToken),
        RecordType.Honour => await LiveAsync(db.Honours, ids, cancellationToken),
        RecordType.Article => await LiveAsync(db.Articles, ids, cancellationToken),
        _ => [],
    };

    private static async Task<Dictionary<int, Record>> LiveAsync<T>(IQueryable<T> records, List<int> ids, CancellationToken cancellationToken) where T : Record =>
        (await records.AsNoTracking().Where(record => ids.Contains(record.Id) && record.State == RecordState.Live).ToListAsync(cancellationToken)).ToDictionary(record => record.Id, Record (record) => record);

    private sealed record Turn(SubjectRef Subject, int Before, int After);
}
