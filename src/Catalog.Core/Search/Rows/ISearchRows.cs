using Catalog.Core.Records;

namespace Catalog.Core.Search.Rows;

/// <summary>Reads what results of one type show. The index holds none of it, so a row is never older than the database.</summary>
public interface ISearchRows
{
    RecordType Type { get; }

    /// <summary>Those that are still to be shown, in any order.</summary>
    Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken);
}
