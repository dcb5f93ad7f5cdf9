using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>One index directory: one writer, and readers that see what was applied without a commit. Writing calls come one at a time.</summary>
internal sealed class LuceneIndex : IDisposable
{
    private readonly LuceneDirectory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly DocumentWriter documents = new();

    private LuceneIndex(LuceneDirectory directory)
    {
        this.directory = directory;
        writer = new IndexWriter(directory, Configuration());
        try
        {
            searchers = new SearcherManager(writer, applyAllDeletes: true, new LoadedSearchers(Columns));
            Applied = Committed = CommitMark.Read(writer.CommitData);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    public SegmentColumns.Cache Columns { get; } = new();
    public IndexMark? Applied { get; private set; }
    public IndexMark? Committed { get; private set; }
    public int Documents => Read(searcher => searcher.IndexReader.NumDocs);

    /// <summary>What the last commit holds; empty when there is none, or one of another schema. Throws when it is damaged.</summary>
    public static LuceneIndex Open(LuceneDirectory directory)
    {
        IndexFiles.Check(directory);
        return new LuceneIndex(directory);
    }

    public static LuceneIndex CreateEmpty(LuceneDirectory directory)
    {
        IndexFiles.Wipe(directory);
        return new LuceneIndex(directory);
    }

    public void Apply(SearchBatch batch, CancellationToken cancellation)
    {
        foreach (var document in batch.Changed)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.UpdateDocument(IndexFields.KeyOf(document.Num), documents.Write(document));
        }
        foreach (var num in batch.Removed) writer.DeleteDocuments(IndexFields.KeyOf(num));
        if (batch.Mark is null) return; // being filled: nobody looks yet
        var isFilled = Applied is null;
        if (isFilled) writer.ForceMerge(1);
        searchers.MaybeRefreshBlocking();
        Applied = batch.Mark;
        if (isFilled) Commit();
    }

    public void Clear()
    {
        Applied = null;
        writer.DeleteAll();
        searchers.MaybeRefreshBlocking();
    }

    public void Commit()
    {
        if (Applied is null || Applied == Committed) return;
        writer.SetCommitData(CommitMark.Write(Applied));
        writer.Commit();
        Committed = Applied;
    }

    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>What was not committed is given up: it is read again from the change record.</summary>
    public void Dispose()
    {
        searchers.Dispose();
        writer.Rollback();
        documents.Dispose();
        directory.Dispose();
    }

    /// <summary>Merges run in the writing thread: an error of the disk then comes out of the call, not of a thread nobody watches.</summary>
    private static IndexWriterConfig Configuration() => new(LuceneVersion.LUCENE_48, null)
    {
        Similarity = Bm25.Instance,
        MergeScheduler = new SerialMergeScheduler(),
        RAMBufferSizeMB = 32,
    };

    private sealed class LoadedSearchers(SegmentColumns.Cache columns) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var leaf in reader.Leaves) columns.Of(leaf.AtomicReader);
            return new IndexSearcher(reader) { Similarity = Bm25.Instance };
        }
    }
}
