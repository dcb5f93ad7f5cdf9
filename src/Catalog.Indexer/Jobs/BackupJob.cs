using Catalog.Core.Backups;
using Catalog.Core.Jobs;

namespace Catalog.Indexer.Jobs;

/// <summary>Database and media in one file, while the site runs.</summary>
public sealed class BackupJob(BackupWriter writer, BackupReader reader) : IJob<BackupRequest>
{
    public async Task<string> ExecuteAsync(BackupRequest arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var file = await writer.WriteAsync(arguments.Name, progress, cancellationToken);
        progress.Log("Đã ghi, đang thử mở lại");
        var manifest = await reader.VerifyAsync(file, cancellationToken); // an archive that cannot be read is none
        return $"{file}: {manifest.Files.Count} tệp, {new FileInfo(file).Length / 1_000_000.0:0.0} MB, đã thử mở lại.";
    }
}
