using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
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
    private readonly Dictionary<int, ParkedDocument> parked = [];

    private LuceneIndex(string name, LuceneDirectory directory)
    {
        (Name, this.directory) = (name, directory);
        writer = new IndexWriter(directory, Configuration());
        try
        {
            searchers = new SearcherManager(writer, applyAllDeletes: true, new LoadedSearchers(Columns));
            Applied = Committed = CommitMark.Read(writer.CommitData);
            Parked = CommitMark.ReadParked(writer.CommitData);
            foreach (var document in Parked) parked[document.Num] = document;
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    public string Name { get; }
    public SegmentColumns.Cache Columns { get; } = new();
    public IndexMark? Applied { get; private set; }
    public IndexMark? Committed { get; private set; }
    public IReadOnlyList<ParkedDocument> Parked { get; private set; }
    public int Documents => Read(searcher => searcher.IndexReader.NumDocs);

    /// <summary>What the last commit holds. Throws when it is damaged or of another schema.</summary>
    public static LuceneIndex Open(string name, LuceneDirectory directory)
    {
        try
        {
            IndexFiles.Check(directory);
            return new LuceneIndex(name, directory);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public static LuceneIndex Create(string name, LuceneDirectory directory) => new(name, directory);

    public void Apply(SearchBatch batch, CancellationToken cancellation)
    {
        foreach (var document in batch.Changed)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(document);
        }
        foreach (var num in batch.Removed) Remove(num);
        foreach (var document in batch.Parked) Park(document);
        if (batch.Mark is null) return; // being filled: nobody looks yet
        searchers.MaybeRefreshBlocking();
        (Applied, Parked) = (batch.Mark, [.. parked.Values.OrderBy(document => document.Num)]);
    }

    /// <summary>Everything in one segment: searching eleven costs half as much again. Seconds, so never while following. Cancelled, it can only be thrown away.</summary>
    public void Merge(CancellationToken cancellation)
    {
        using var abort = cancellation.Register(Abort);
        try
        {
            writer.ForceMerge(1);
            searchers.MaybeRefreshBlocking();
        }
        catch (Exception e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The merge was cancelled.", e, cancellation);
        }
    }

    public void Commit()
    {
        if (Applied is null || Applied == Committed) return;
        writer.SetCommitData(CommitMark.Write(IndexFields.Schema, Applied, Parked));
        writer.Commit();
        Committed = Applied;
    }

    public IReadOnlyDictionary<RecordType, int> Count() => Read(searcher =>
    {
        var counts = new Dictionary<RecordType, int>();
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var (nums, live) = (Columns.Of(leaf.AtomicReader).Num, leaf.AtomicReader.LiveDocs);
            for (var doc = 0; doc < nums.Length; doc++)
            {
                if (live is null || live.Get(doc)) counts[IndexKey.TypeOf(nums[doc])] = counts.GetValueOrDefault(IndexKey.TypeOf(nums[doc])) + 1;
            }
        }
        return counts;
    });

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

    /// <summary>The only call that stops a merge in another thread.</summary>
    private void Abort()
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException) // whoever cancels cannot help it; Dispose tries again
        {
        }
    }

    private void Put(SearchDocument document)
    {
        try
        {
            writer.UpdateDocument(IndexFields.KeyOf(document.Num), documents.Write(document));
            parked.Remove(document.Num);
        }
        catch (ArgumentException e) // not the disk: this one document can be taken by no index, such as a word of 40 KB
        {
            Park(ParkedDocument.Because(document.Num, e));
        }
    }

    /// <summary>What it was before goes as well: nothing is better than what is no longer true.</summary>
    private void Park(ParkedDocument document)
    {
        Remove(document.Num);
        parked[document.Num] = document;
    }

    private void Remove(int num)
    {
        writer.DeleteDocuments(IndexFields.KeyOf(num));
        parked.Remove(num);
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
