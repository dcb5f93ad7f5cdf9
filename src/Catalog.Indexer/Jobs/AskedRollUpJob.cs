using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Core.Search.Asked;

namespace Catalog.Indexer.Jobs;

/// <summary>
/// What was asked of search on each day that is over, and how often nothing was found: sums that stay when the queries are
/// forgotten. Says what a day's sum is, so it can be done again.
/// </summary>
public sealed class AskedRollUpJob(AskedQueries asked, DailyFigures figures) : IJob<AskedRollUpDay>
{
    public async Task<string> ExecuteAsync(AskedRollUpDay arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var days = await asked.SumsByDayAsync(arguments.Day, cancellationToken);
        for (var done = 0; done < days.Count; done++)
        {
            var day = days[done];
            await figures.SetAsync(
            [
                new DailyFigure { Day = day.Day, Code = FigureCodes.Searches, Dimension = "", Value = day.Asked },
                new DailyFigure { Day = day.Day, Code = FigureCodes.SearchesMissed, Dimension = "", Value = day.Missed },
            ], cancellationToken);
            progress.Report(done + 1, days.Count, $"Ngày {day.Day:dd/MM/yyyy}");
        }
        return days.Count == 0 ? "Chưa có lượt tìm nào." : $"{days.Count} ngày, {days[^1].Asked} lượt tìm trong ngày gần nhất, {days[^1].Missed} lượt không có kết quả.";
    }
}
