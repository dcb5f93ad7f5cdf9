using Catalog.Core.Backups;
using Catalog.Core.Jobs;

namespace Catalog.Indexer.Jobs;

/// <summary>Database and media in one file, while the site runs.</summary>
public sealed class BackupJob(BackupWriter writer) : IJob<BackupRequest>
{
    public async Task<string> ExecuteAsync(BackupRequest arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var file = await writer.WriteAsync(arguments.Name, progress, cancellationToken);
        return $"{file}: {new FileInfo(file).Length / 1_000_000.0:0.0} MB, đã thử mở lại.";
    }
}
