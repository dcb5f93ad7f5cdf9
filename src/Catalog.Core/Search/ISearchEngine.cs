namespace Catalog.Core.Search;

/// <summary>
/// What a search engine promises; the tests of the contract say it in detail. The database stays the source of truth:
/// an index can be thrown away and built again. All calls may come from any thread; batches come one at a time.
/// </summary>
public interface ISearchEngine
{
    /// <summary>The best hits of one page, the exact total, and exact counts for every facet (each ignores its own filter).</summary>
    /// <exception cref="SearchUnavailableException">There is no index yet, or it cannot be read.</exception>
    Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>The keys of everything the request finds, unranked and in ascending order; page and sort are ignored.</summary>
    /// <exception cref="SearchUnavailableException">There is no index yet, or it cannot be read.</exception>
    Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Names that begin like the unfinished text, the best first: for suggestions while typing.</summary>
    /// <exception cref="SearchUnavailableException">There is no index yet, or it cannot be read.</exception>
    Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken);

    /// <summary>Makes a batch visible to the searches that start afterwards. Applying it twice does no harm.</summary>
    /// <exception cref="SearchUnavailableException">There is no index to change, or the disk failed: what was not committed is to be applied again.</exception>
    Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    /// <summary>Makes what was applied durable, together with its mark.</summary>
    /// <exception cref="SearchUnavailableException">The disk failed: what was not committed is to be applied again.</exception>
    Task CommitAsync(CancellationToken cancellationToken);

    /// <summary>Throws away what serves, because it was made from another database; one kept for going back may stay. Nothing is found until a rebuild is complete.</summary>
    Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>An empty index beside the live one, which goes on serving and following.</summary>
    /// <exception cref="InvalidOperationException">Another one is being built.</exception>
    /// <exception cref="SearchUnavailableException">There is no place for it.</exception>
    Task<IIndexBuild> BeginRebuildAsync(CancellationToken cancellationToken);

    /// <summary>The index that served before the last rebuild, as it was then: caught up and completed, it serves again.</summary>
    /// <exception cref="NoPreviousIndexException">There is none that this program can read.</exception>
    /// <exception cref="InvalidOperationException">Another one is being built.</exception>
    Task<IIndexBuild> BeginRollbackAsync(CancellationToken cancellationToken);

    /// <summary>As last seen; a server may have been changed by others since.</summary>
    SearchStatus Status { get; }

    /// <summary>The status as it is now, asked for where the index is: what whoever follows the change record goes on from.</summary>
    /// <exception cref="SearchUnavailableException">The server does not say.</exception>
    Task<SearchStatus> RefreshAsync(CancellationToken cancellationToken);
}

/// <summary>The index is being built or cannot be read; the message says which. Worth another try.</summary>
public class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Going back is not possible; the message says why.</summary>
public sealed class NoPreviousIndexException(string message, Exception? inner = null) : Exception(message, inner);
