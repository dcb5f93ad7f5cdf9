using Catalog.Core.Search;

namespace Catalog.TestSupport.Search;

/// <summary>A rebuild in one call.</summary>
public static class Rebuilds
{
    public static async Task RebuildAsync(this ISearchEngine engine, IEnumerable<SearchDocument> documents, IndexMark mark, CancellationToken cancellationToken, int batch = 20)
    {
        await using var build = await engine.BeginRebuildAsync(cancellationToken);
        foreach (var part in documents.Chunk(batch)) await build.ApplyAsync(new SearchBatch(part, [], null), cancellationToken);
        await build.ApplyAsync(new SearchBatch([], [], mark), cancellationToken);
        await build.PrepareAsync(cancellationToken);
        await build.CompleteAsync(cancellationToken);
    }
}
