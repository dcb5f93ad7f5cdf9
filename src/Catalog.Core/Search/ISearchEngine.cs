namespace Catalog.Core.Search;

/// <summary>
/// What a search engine promises; the tests of the contract say it in detail. The database stays the source of truth:
/// an index can be thrown away and filled again. All calls may come from any thread; batches come one at a time.
/// </summary>
public interface ISearchEngine
{
    /// <summary>The best hits of one page, the exact total, and exact counts for every facet (each ignores its own filter).</summary>
    Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>The keys of everything the request finds, unranked and in ascending order; page and sort are ignored.</summary>
    Task<IReadOnlyList<int>> ListAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Names that begin like the unfinished text, the best first: for suggestions while typing.</summary>
    Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, int count, CancellationToken cancellationToken);

    /// <summary>Empties the index; it is not ready until a batch with a mark completes it again.</summary>
    Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>Makes a batch visible to the searches that start afterwards. Applying it twice does no harm.</summary>
    Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    /// <summary>Makes what was applied durable, together with its mark.</summary>
    Task CommitAsync(CancellationToken cancellationToken);

    SearchStatus Status { get; }
}

/// <summary>Documents to add or replace and keys to remove.</summary>
/// <param name="Mark">What the index is right for once this is applied; null while it is being filled and more is to come.</param>
public sealed record SearchBatch(IReadOnlyList<SearchDocument> Changed, IReadOnlyList<int> Removed, IndexMark? Mark);

/// <summary>How far an index follows the database: applied up to this row of the change record.</summary>
/// <param name="Hash">Of that row: an index of another database, or of one that was set back, does not pass for this one's.</param>
public sealed record IndexMark(long Sequence, string Hash);

/// <param name="Applied">Visible to searches; null while there is nothing whole to search.</param>
/// <param name="Committed">What a restart would find: the changes after it are read again.</param>
/// <param name="Fault">Why the engine does not answer, in words; null while it does.</param>
public sealed record SearchStatus(string Engine, bool Ready, int Documents, IndexMark? Applied, IndexMark? Committed, string? Fault);

/// <summary>The index is being filled or cannot be read; the message says which. Worth another try.</summary>
public sealed class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
