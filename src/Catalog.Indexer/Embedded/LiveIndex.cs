using Catalog.Core.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The index that serves. Whoever reads takes <see cref="Current"/> and waits for nobody; whoever writes comes one at a
/// time. After an error of the disk it is opened again at its last commit.
/// </summary>
internal sealed class LiveIndex(Func<IndexFolder> openFolder, ILogger logger) : IDisposable
{
    private readonly System.Threading.Lock writing = new();
    private IndexFolder? folder;
    private volatile LuceneIndex? current;
    private volatile LuceneRebuild? building;
    private volatile string? fault;
    private volatile bool isWarm;
    private bool isClosed;

    /// <summary>Null when there is none to read.</summary>
    public LuceneIndex? Current => current;
    public bool IsWarm => isWarm;

    /// <summary>Why there is none, when it is not simply that none was built yet.</summary>
    public string? Fault => fault;
    public string? Previous => folder?.Previous;
    public string? Building => building?.Name;

    public bool TryOpen()
    {
        lock (writing) return TryOpenFolder();
    }

    public void Write(Action<LuceneIndex> write)
    {
        lock (writing)
        {
            TryOpenFolder();
            if (current is not { } index) throw Unavailable();
            try
            {
                write(index);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Writing the search index failed; it is opened again at its last commit");
                Close(index);
                OpenLive(folder!);
                throw new SearchUnavailableException("Writing the search index failed.", e);
            }
        }
    }

    public LuceneRebuild Begin()
    {
        lock (writing)
        {
            var place = Free();
            place.Sweep();
            var name = place.NewName();
            try
            {
                return building = new LuceneRebuild(this, LuceneIndex.Create(name, place.Open(name)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new SearchUnavailableException("There is no place for another search index: " + e.Message, e);
            }
        }
    }

    public LuceneRebuild BeginRollback()
    {
        lock (writing)
        {
            var place = Free();
            if (place.Previous is not { } name) throw new NoPreviousIndexException("Không còn chỉ mục trước để quay về.");
            try
            {
                return building = new LuceneRebuild(this, LuceneIndex.Open(name, place.Open(name)));
            }
            catch (Exception e)
            {
                throw new NoPreviousIndexException($"Chỉ mục trước {name} không đọc được, hãy dựng lại chỉ mục.", e);
            }
        }
    }

    /// <summary>From here on searches take the new one; those that run finish with the old one.</summary>
    public void Complete(LuceneRebuild build)
    {
        lock (writing)
        {
            if (building != build) throw Unavailable(); // the program ends, and has closed it
            var old = current;
            if (build.Applied is not { } mark || old?.Applied?.Sequence > mark.Sequence) throw new InvalidOperationException("The index lacks changes that the live one holds.");
            build.Index.Commit();
            if (old is not null) CommitForRollback(old);
            folder!.Point(build.Name, old is not null ? old.Name : folder.Previous == build.Name ? null : folder.Previous);
            (current, building, isWarm) = (build.Index, null, true);
            if (old is not null) Close(old);
            folder.Sweep();
        }
    }

    public void GiveUp(LuceneRebuild build)
    {
        lock (writing)
        {
            if (building != build) return; // the program ends, and has closed it
            building = null;
            Close(build.Index);
            folder!.Sweep();
        }
    }

    public void Clear()
    {
        lock (writing)
        {
            if (current is { } index) Close(index);
            if (TryOpenFolder()) folder!.Forget();
        }
    }

    public void Dispose()
    {
        lock (writing)
        {
            if (building is { } build) Close(build.Index);
            building = null;
            if (current is { } index) Close(index);
            folder?.Dispose();
            (folder, isClosed, fault) = (null, true, "The search index is closed.");
        }
    }

    private SearchUnavailableException Unavailable() => new(fault ?? "The search index is being built.");

    private IndexFolder Free()
    {
        if (!TryOpenFolder()) throw Unavailable();
        if (current is null) OpenLive(folder!); // what failed may have passed
        return building is null ? folder! : throw new InvalidOperationException("Another search index is being built: " + building.Name);
    }

    /// <summary>False when the folder cannot be used; true says nothing of the index in it.</summary>
    private bool TryOpenFolder()
    {
        if (folder is not null || isClosed) return !isClosed;
        try
        {
            folder = openFolder();
            fault = null;
            OpenLive(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "The folder of the search index cannot be opened");
            fault = e is LockObtainFailedException ? "Another process has the search index open." : "The search index cannot be opened: " + e.Message;
            return false;
        }
    }

    /// <summary>An index that cannot be read is worth nothing, everything in it stands in the database too: it stays where it is until another was built.</summary>
    private void OpenLive(IndexFolder from)
    {
        if (from.Live is not { } name) return;
        try
        {
            var index = LuceneIndex.Open(name, from.Open(name));
            if (!isWarm) Warming.Run(index);
            (current, isWarm) = (index, true);
        }
        catch (Exception e)
        {
            logger.LogWarning(e, "The search index {Name} does not open and is built again from the database", name);
        }
    }

    private void CommitForRollback(LuceneIndex old)
    {
        try
        {
            old.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            logger.LogWarning(e, "The last changes are not in the search index kept for going back; they would be read again");
        }
    }

    private void Close(LuceneIndex index)
    {
        if (current == index) current = null;
        try
        {
            index.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            logger.LogWarning(e, "The search index did not close cleanly");
        }
    }
}
