using System.IO.Hashing;
using Catalog.Indexer.Indexing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>The files of an index before it is opened for writing.</summary>
internal static class IndexFiles
{
    private const int ReadBytes = 1 << 16;

    /// <summary>Reads every file of the last commit once and compares the checksums, on all cores: most of the time of a start.</summary>
    /// <exception cref="CorruptIndexException">Damaged, of another schema, or never completed; damage throws other exceptions too.</exception>
    public static void Check(LuceneDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        if (!CommitMark.IsOfSchema(IndexFields.Schema, reader.IndexCommit.UserData)) throw new CorruptIndexException("The index is of another schema: " + directory);
        Parallel.ForEach(reader.IndexCommit.FileNames.Where(file => file != reader.IndexCommit.SegmentsFileName), file =>
        {
            using var input = directory.OpenInput(file, IOContext.READ_ONCE);
            Check(file, input);
        });
    }

    /// <summary>What CodecUtil.ChecksumEntireFile does, ten times as fast: the last eight bytes are the CRC-32 of all before them.</summary>
    private static void Check(string file, IndexInput input)
    {
        var written = CodecUtil.RetrieveChecksum(input);
        var (crc, buffer) = (new Crc32(), new byte[ReadBytes]);
        input.Seek(0);
        for (var left = input.Length - sizeof(long); left > 0;)
        {
            var count = (int)Math.Min(left, buffer.Length);
            input.ReadBytes(buffer, 0, count);
            crc.Append(buffer.AsSpan(0, count));
            left -= count;
        }
        if (crc.GetCurrentHashAsUInt32() != written) throw new CorruptIndexException("The checksum does not match: " + file);
    }
}
