using Catalog.Core.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The engine that needs nothing installed. After an error of the disk the index is opened again at its last commit; when
/// that does not work either it is emptied, and whoever fills it begins anew.
/// </summary>
public sealed class EmbeddedSearchEngine : ISearchEngine, IDisposable
{
    public const string EngineName = "embedded";
    private readonly System.Threading.Lock writing = new();
    private readonly Func<LuceneDirectory> openDirectory;
    private readonly ILogger<EmbeddedSearchEngine> logger;
    private volatile LuceneIndex? index;
    private volatile bool isWarm;
    private string? fault;

    public EmbeddedSearchEngine(EmbeddedSearchOptions options, ILogger<EmbeddedSearchEngine> logger)
        : this(() => new SmallReads(options.Folder), logger)
    {
    }

    internal EmbeddedSearchEngine(Func<LuceneDirectory> openDirectory, ILogger<EmbeddedSearchEngine> logger)
    {
        (this.openDirectory, this.logger) = (openDirectory, logger);
        lock (writing) TryOpen();
    }

    public SearchStatus Status
    {
        get
        {
            var now = index;
            try
            {
                return new SearchStatus(EngineName, isWarm && now?.Applied is not null, now?.Documents ?? 0, now?.Applied, now?.Committed, fault);
            }
            catch (ObjectDisposedException) // is being opened again
            {
                return new SearchStatus(EngineName, false, 0, null, null, fault);
            }
        }
    }

    public Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Read(request, search => search.Page(EngineName), cancellationToken);

    public Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken) =>
        Read(request, search => search.List(), cancellationToken);

    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken) =>
        Read(new SearchRequest { Text = text }, search => search.Suggest(count), cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        Write(current => current.Clear());
        return Task.CompletedTask;
    }

    public Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken)
    {
        Write(current => current.Apply(batch, cancellationToken));
        return Task.CompletedTask;
    }

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        Write(current => current.Commit());
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        lock (writing) Abandon();
    }

    /// <summary>A search that meets a closed index was overtaken by a reopening: it takes the new one.</summary>
    private Task<T> Read<T>(SearchRequest request, Func<IndexSearch, T> read, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (index is not { Applied: not null } current) throw new SearchUnavailableException(fault ?? "The search index is being filled.");
            try
            {
                return Task.FromResult(current.Read(searcher => read(new IndexSearch(searcher, current.Columns, request, cancellation))));
            }
            catch (ObjectDisposedException e) when (attempt == 3)
            {
                throw new SearchUnavailableException("The search index is being opened again.", e);
            }
            catch (ObjectDisposedException)
            {
            }
        }
    }

    private void Write(Action<LuceneIndex> write)
    {
        lock (writing)
        {
            if (index is null && !TryOpen()) throw new SearchUnavailableException(fault!);
            try
            {
                write(index!);
                Warm();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Writing the search index failed; it is opened again at its last commit");
                Abandon();
                TryOpen();
                throw new SearchUnavailableException("Writing the search index failed.", e);
            }
        }
    }

    private bool TryOpen()
    {
        try
        {
            index = Open();
            fault = null;
            Warm();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "The search index cannot be opened");
            fault = e is LockObtainFailedException ? "Another process has the search index open." : "The search index cannot be opened: " + e.Message;
            return false;
        }
    }

    /// <summary>An index that cannot be read is worth nothing: everything in it stands in the database too.</summary>
    private LuceneIndex Open()
    {
        var directory = openDirectory();
        try
        {
            return LuceneIndex.Open(directory);
        }
        catch (Exception e) when (e is not (LockObtainFailedException or UnauthorizedAccessException))
        {
            logger.LogWarning(e, "The search index does not open and is filled again from the database");
            directory.Dispose();
            return LuceneIndex.CreateEmpty(openDirectory());
        }
    }

    private void Warm()
    {
        if (isWarm || index is not { Applied: not null } current) return;
        current.Read(searcher =>
        {
            Warming.Run(searcher, current.Columns);
            return true;
        });
        isWarm = true;
    }

    private void Abandon()
    {
        try
        {
            index?.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            logger.LogWarning(e, "The search index did not close cleanly");
        }
        index = null;
    }
}
