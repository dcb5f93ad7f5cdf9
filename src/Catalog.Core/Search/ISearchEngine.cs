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

    /// <summary>Makes a batch visible to the searches that start afterwards. Applying it twice does no harm.</summary>
    Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    /// <summary>Makes what was applied durable, together with its sequence.</summary>
    Task CommitAsync(CancellationToken cancellationToken);

    SearchStatus Status { get; }
}

/// <summary>Documents to add or replace, keys to remove, and the number of the last change row they reflect.</summary>
public sealed record SearchBatch(IReadOnlyList<SearchDocument> Changed, IReadOnlyList<int> Removed, long Sequence);

/// <param name="Sequence">Visible to searches.</param>
/// <param name="CommittedSequence">What a restart would find; the changes after it are read again.</param>
/// <param name="Day">The day in Viet Nam for which every dated status in the index is right.</param>
/// <param name="Fault">Why the engine does not answer, in words; null while it does.</param>
public sealed record SearchStatus(string Engine, bool Ready, int Documents, long Sequence, long CommittedSequence, DateOnly? Day, string? Fault);
