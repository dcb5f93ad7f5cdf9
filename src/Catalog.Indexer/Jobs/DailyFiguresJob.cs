using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Core.Text;

namespace Catalog.Indexer.Jobs;

/// <summary>The size of the catalogue, once a day. A day that was missed stays missing: yesterday can be counted no more.</summary>
public sealed class DailyFiguresJob(CatalogFigures figures, TimeProvider clock) : IJob<DailyFiguresDay>
{
    public async Task<string> ExecuteAsync(DailyFiguresDay arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var day = arguments.Day > today ? arguments.Day : today;
        if (await figures.HasAsync(day, cancellationToken)) return $"Số liệu ngày {day:dd/MM/yyyy} đã có.";
        await figures.TakeAsync(day, progress, cancellationToken);
        return $"Đã ghi số liệu ngày {day:dd/MM/yyyy}.";
    }
}
