using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.Indexer.Indexing;

/// <summary>Makes the documents of one type of record out of the database.</summary>
public interface IDocumentSource
{
    RecordType Type { get; }

    /// <summary>Keys after <paramref name="id"/> in ascending order, retired ones among them.</summary>
    Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken);

    /// <summary>How many of all records can be found.</summary>
    Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>What of these can be found; the others have no document.</summary>
    /// <param name="day">Statuses are those of this day.</param>
    Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken);
}
