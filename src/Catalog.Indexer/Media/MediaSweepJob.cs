using Catalog.Core.Jobs;
using Catalog.Core.Media;

namespace Catalog.Indexer.Media;

/// <summary>Takes away files that no record names.</summary>
public sealed class MediaSweepJob(MediaSweep sweep) : IJob<MediaSweepDay>
{
    public async Task<string> ExecuteAsync(MediaSweepDay arguments, IJobProgress progress, CancellationToken cancellationToken) =>
        $"Đã xóa {await sweep.RunAsync(progress, cancellationToken)} tệp không còn mục nào dùng.";
}
