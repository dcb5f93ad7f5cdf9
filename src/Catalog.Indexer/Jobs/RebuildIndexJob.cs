using Catalog.Core.Jobs;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;

namespace Catalog.Indexer.Jobs;

/// <summary>The index of this process, built anew beside the one that serves, or taken back to the one before.</summary>
public sealed class RebuildIndexJob(IndexRebuilder rebuilder, ISearchEngine engine) : IJob<IndexRequest>
{
    public async Task<string> ExecuteAsync(IndexRequest arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (arguments.Leaving is null) await rebuilder.RebuildAsync(new Steps(progress), cancellationToken);
        else if (engine.Status.Index == arguments.Leaving) await rebuilder.RollbackAsync(cancellationToken);
        return $"Chỉ mục {engine.Status.Index} đang phục vụ, {engine.Status.Documents} mục.";
    }

    private sealed class Steps(IJobProgress progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress.Report(value.Done, value.Total, $"Đã đọc {value.Done} bản ghi");
    }
}
