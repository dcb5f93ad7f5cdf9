using Catalog.Indexer.Indexing;
using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>The files of an index before it is opened for writing.</summary>
internal static class IndexFiles
{
    /// <summary>Reads everything once and compares the checksums.</summary>
    /// <exception cref="CorruptIndexException">Damaged, of another schema, or never completed; damage throws other exceptions too.</exception>
    public static void Check(LuceneDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        if (!CommitMark.IsOfSchema(IndexFields.Schema, reader.IndexCommit.UserData)) throw new CorruptIndexException("The index is of another schema: " + directory);
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
    }
}
