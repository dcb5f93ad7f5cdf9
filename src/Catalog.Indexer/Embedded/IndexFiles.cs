using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>The files of an index before anybody opens it. Only under the lock of the writer: they may belong to a running process.</summary>
internal static class IndexFiles
{
    /// <summary>Reads everything once and compares the checksums; what is of another schema is deleted.</summary>
    public static void Check(LuceneDirectory directory) => Locked(directory, () =>
    {
        if (!DirectoryReader.IndexExists(directory)) return;
        using (var reader = DirectoryReader.Open(directory))
        {
            if (CommitMark.IsOfThisSchema(reader.IndexCommit.UserData))
            {
                foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
                return;
            }
        }
        DeleteAll(directory);
    });

    public static void Wipe(LuceneDirectory directory) => Locked(directory, () => DeleteAll(directory));

    private static void DeleteAll(LuceneDirectory directory)
    {
        foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
        {
            try
            {
                directory.DeleteFile(file);
            }
            catch (FileNotFoundException) // gone since the folder was listed: as it should be
            {
            }
        }
    }

    private static void Locked(LuceneDirectory directory, Action action)
    {
        using var owner = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!owner.Obtain()) throw new LockObtainFailedException("The index is locked: " + directory);
        action();
    }
}
