using Lucene.Net.Store;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// Words and where they stand are held in memory, as far as they are not too large: reading them from the file, a block at
/// a time, took a third of a search. All else is read by position, 4 KB at a time (an eighth less work than the usual 1 KB).
/// FSDirectory.Open would give memory mapping, which in this release can end the process when a reader closes during a search.
/// </summary>
internal sealed class HeldPostings(string folder) : NIOFSDirectory(folder)
{
    private const int ReadBytes = 4096;

    /// <summary>Of one file. 100,000 products make 20 MB.</summary>
    private const long MostHeld = 128 << 20;
    private static readonly string[] Postings = [".doc", ".pos", ".tim"];

    public override IndexInput OpenInput(string name, IOContext context)
    {
        if (IsHeld(name, context)) return new HeldInput(name, File.ReadAllBytes(Path.Combine(Directory.FullName, name)));
        var input = base.OpenInput(name, context);
        if (input is BufferedIndexInput buffered) buffered.SetBufferSize(ReadBytes);
        return input;
    }

    /// <summary>What is read once, by a check or a merge, need not stay.</summary>
    private bool IsHeld(string name, IOContext context) =>
        context is { Context: IOContext.UsageContext.READ or IOContext.UsageContext.DEFAULT, ReadOnce: false } && Postings.Contains(Path.GetExtension(name)) && FileLength(name) <= MostHeld;

    /// <summary>Clones share the bytes and have a place of their own.</summary>
    private sealed class HeldInput(string name, byte[] bytes) : IndexInput(name)
    {
        private int at;

        public override long Length => bytes.Length;
        public override long Position => at;

        public override void Seek(long pos) => at = checked((int)pos);

        public override byte ReadByte() => at < bytes.Length ? bytes[at++] : throw new EndOfStreamException("Read past the end of " + this);

        public override void ReadBytes(byte[] b, int offset, int len)
        {
            if (len > bytes.Length - at) throw new EndOfStreamException("Read past the end of " + this);
            bytes.AsSpan(at, len).CopyTo(b.AsSpan(offset));
            at += len;
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
