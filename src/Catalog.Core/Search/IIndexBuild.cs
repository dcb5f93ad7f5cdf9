using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>An index beside the live one. Disposed of before it is complete, it is given up and the live one serves on. One caller.</summary>
public interface IIndexBuild : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Null until the first batch with a mark: what went before is a part only.</summary>
    IndexMark? Applied { get; }

    Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken);

    /// <summary>How many documents it holds, by type.</summary>
    Task<IReadOnlyDictionary<RecordType, int>> CountAsync(CancellationToken cancellationToken);

    /// <summary>Merges and warms what is there, which takes seconds; changes may follow.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Makes it durable and lets it serve; the one that served so far is kept for going back, older ones are deleted.</summary>
    /// <exception cref="InvalidOperationException">It lacks changes that the live index holds: a search would see them vanish.</exception>
    Task CompleteAsync(CancellationToken cancellationToken);
}
