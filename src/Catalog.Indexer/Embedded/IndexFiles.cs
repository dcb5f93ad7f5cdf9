using Catalog.Indexer.Indexing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>The files of an index before it is opened for writing.</summary>
internal static class IndexFiles
{
    /// <summary>Reads every file of the last commit once and compares the checksums, on all cores: most of the time of a start.</summary>
    /// <exception cref="CorruptIndexException">Damaged, of another schema, or never completed; damage throws other exceptions too.</exception>
    public static void Check(LuceneDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        if (!CommitMark.IsOfSchema(IndexFields.Schema, reader.IndexCommit.UserData)) throw new CorruptIndexException("The index is of another schema: " + directory);
        Parallel.ForEach(reader.IndexCommit.FileNames.Where(file => file != reader.IndexCommit.SegmentsFileName), file =>
        {
            using var input = directory.OpenInput(file, IOContext.READ_ONCE);
            CodecUtil.ChecksumEntireFile(input);
        });
    }
}
