using Catalog.Core.Jobs;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;

namespace Catalog.Indexer.Jobs;

/// <summary>The index of this process, built anew beside the one that serves, or taken back to the one before.</summary>
public sealed class RebuildIndexJob(IndexRebuilder rebuilder, ISearchEngine engine) : IJob<IndexRequest>
{
    public async Task<string> ExecuteAsync(IndexRequest arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (arguments.Leaving is { } leaving) await GoBackAsync(leaving, cancellationToken);
        else await rebuilder.RebuildAsync(new Steps(progress), cancellationToken);
        return $"Chỉ mục {engine.Status.Index} đang phục vụ, {engine.Status.Documents} mục.";
    }

    /// <summary>Delivered a second time, it finds itself gone back, and leaves it at that.</summary>
    private async Task GoBackAsync(string leaving, CancellationToken cancellationToken)
    {
        var names = (await engine.RefreshAsync(cancellationToken)).Names;
        if (names.HasGoneBack && names.Previous == leaving) return;
        if (names.Serving != leaving) throw new NoPreviousIndexException($"Chỉ mục {leaving} không còn phục vụ, {names.Serving ?? "chưa có chỉ mục nào"} đang phục vụ; xem lại bằng lệnh index status, rồi yêu cầu lại nếu còn cần.");
        await rebuilder.RollbackAsync(cancellationToken);
    }

    private sealed class Steps(IJobProgress progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress.Report(value.Done, value.Total, $"Đã đọc {value.Done} bản ghi");
    }
}
