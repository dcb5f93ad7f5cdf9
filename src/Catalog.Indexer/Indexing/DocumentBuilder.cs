using System.Data.Common;
using Catalog.Core.Popularity;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Indexing;

/// <summary>Records → a batch. One whose document cannot be made is parked with its reason, and the others go on.</summary>
public sealed class DocumentBuilder(IEnumerable<IDocumentSource> sources, ViewCounts views, ILogger<DocumentBuilder> logger)
{
    public const int BatchSize = 500;

    public IEnumerable<IDocumentSource> Sources => sources;

    public async Task<SearchBatch> BuildAsync(IReadOnlyDictionary<RecordType, HashSet<int>> ids, DateOnly day, IndexMark mark, CancellationToken cancellationToken)
    {
        var (changed, removed, parked) = (new List<SearchDocument>(), new List<int>(), new List<ParkedDocument>());
        foreach (var source in sources)
        {
            if (!ids.TryGetValue(source.Type, out var wanted)) continue;
            foreach (var part in wanted.Chunk(BatchSize))
            {
                var batch = await BuildAsync(source, part, day, cancellationToken);
                changed.AddRange(batch.Changed);
                removed.AddRange(batch.Removed);
                parked.AddRange(batch.Parked);
            }
        }
        return new SearchBatch(changed, removed, mark) { Parked = parked };
    }

    /// <summary>Without a mark: a part of something larger.</summary>
    public async Task<SearchBatch> BuildAsync(IDocumentSource source, IReadOnlyList<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            var built = await source.BuildAsync(ids, day, cancellationToken);
            var steps = await views.StepsAsync(source.Type, ids, cancellationToken);
            var documents = built.Select(document => document with { Prior = document.Prior + SearchPrior.OfPopularity(steps.GetValueOrDefault(document.Id)) }).ToList();
            return new SearchBatch(documents, [.. ids.Except(documents.Select(document => document.Id)).Select(id => IndexKey.Of(source.Type, id))], null);
        }
        catch (Exception e) when (IsOfADocument(e))
        {
            if (ids.Count == 1) return Park(IndexKey.Of(source.Type, ids[0]), e);
        }
        var half = ids.Count / 2;
        var (first, second) = (await BuildAsync(source, [.. ids.Take(half)], day, cancellationToken), await BuildAsync(source, [.. ids.Skip(half)], day, cancellationToken));
        return new SearchBatch([.. first.Changed, .. second.Changed], [.. first.Removed, .. second.Removed], null) { Parked = [.. first.Parked, .. second.Parked] };
    }

    private SearchBatch Park(int num, Exception fault)
    {
        var parked = ParkedDocument.Because(num, fault); // no more of it than health says: what is inside may hold the record's text
        logger.LogError("The document of {Type} {Id} cannot be made: it is not found until the record changes or the index is built again. {Reason}", IndexKey.TypeOf(num), IndexKey.IdOf(num), parked.Reason);
        return new SearchBatch([], [], null) { Parked = [parked] };
    }

    /// <summary>Not the database, the disk or the end of the program: those pass, and the same batch is tried again.</summary>
    private static bool IsOfADocument(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or IOException or TimeoutException or OperationCanceledException or OutOfMemoryException or ObjectDisposedException) return false;
        }
        return true;
    }
}
