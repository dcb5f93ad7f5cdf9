using Catalog.Core.Certificates;
using Catalog.Core.Changes;

namespace Catalog.Core.Media;

/// <summary>Scans of decisions: kept as they came, never rendered here, handed out only to those who may see them.</summary>
public sealed class ScanService(MediaStore store, MediaService media)
{
    /// <param name="version">The version of the certificate that the caller saw.</param>
    /// <exception cref="UploadRefusedException">Empty, larger than 10 MB, or no PDF by its first bytes.</exception>
    public async Task AttachAsync(int certificateId, int version, Stream scan, MediaText text, Actor actor, CancellationToken cancellationToken)
    {
        var hash = await store.ReceiveScanAsync(scan, cancellationToken);
        await media.AttachAsync<Certificate>(certificateId, version, new MediaInput(MediaKind.Document, hash, 0, 0, text), actor, null, cancellationToken);
    }
}
