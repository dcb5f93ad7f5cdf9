using Catalog.Core.Search;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>What the cluster holds of ours, as last seen.</summary>
/// <param name="Live">The index that serves.</param>
/// <param name="Applied">Null while there is nothing whole to search, or it is of another schema.</param>
internal sealed record ServerState(string? Live, string? Previous, IndexMark? Applied, IndexMark? Committed, int Documents, IReadOnlyList<ParkedDocument> Parked)
{
    public static readonly ServerState Empty = new(null, null, null, null, 0, []);

    /// <summary>Of the same index this process may know more than it has made durable; another one may have gone further.</summary>
    public ServerState Newer(ServerState read)
    {
        if (Live != read.Live || Applied is null || read.Applied is null) return read;
        return Applied.Sequence < read.Applied.Sequence ? read : read with { Applied = Applied, Parked = Parked };
    }

    public ServerState With(SearchBatch batch, IReadOnlyList<ParkedDocument> parked, int documents) =>
        this with { Applied = batch.Mark ?? Applied, Documents = documents, Parked = Park(Parked, batch, parked) };

    /// <summary>Whatever was written, removed or parked now is no longer parked for what it was before.</summary>
    public static IReadOnlyList<ParkedDocument> Park(IReadOnlyList<ParkedDocument> before, SearchBatch batch, IReadOnlyList<ParkedDocument> parked)
    {
        if (before.Count == 0 && parked.Count == 0) return before;
        var settled = batch.Changed.Select(document => document.Num).Concat(batch.Removed).Concat(parked.Select(document => document.Num)).ToHashSet();
        return [.. before.Where(document => !settled.Contains(document.Num)).Concat(parked).OrderBy(document => document.Num)];
    }
}
