namespace Catalog.Web.Hosting;

/// <summary>Holds a page back until it is whole; what is no page (a file, an export) goes out as it is written.</summary>
internal sealed class PageBuffer(HttpResponse response, Stream network) : Stream
{
    private const int UsualBytes = 64 << 10;
    private bool isDecided;

    /// <summary>Null when nothing was written, or what was is no page.</summary>
    public MemoryStream? Page { get; private set; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Target.Write(buffer, offset, count);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Target.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Target.WriteAsync(buffer, cancellationToken);

    public override void Flush() => Target.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => Target.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Page?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Decided at the first byte, when status and type are known.</summary>
    private Stream Target
    {
        get
        {
            if (!isDecided) (isDecided, Page) = (true, KeptPages.MayBeKept(response) ? new MemoryStream(UsualBytes) : null);
            return (Stream?)Page ?? network;
        }
    }
}
