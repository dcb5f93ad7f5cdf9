using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>An index in the cluster that does not serve yet: a new one, or the one before.</summary>
internal sealed class ServerBuild(ElasticsearchSearchEngine engine, ServerIndexes indexes, BulkWriter writer, string name, bool isNew, ILogger logger) : IIndexBuild
{
    private readonly GoldenQueries golden = new();
    private IReadOnlyList<ParkedDocument> parked = [];
    private bool isOver;

    public string Name => name;
    public IndexMark? Applied { get; private set; }

    public static async Task<ServerBuild> OfPreviousAsync(ElasticsearchSearchEngine engine, ServerIndexes indexes, BulkWriter writer, string name, ILogger logger, CancellationToken cancellationToken)
    {
        var (mark, parked) = await indexes.MarkOfAsync(name, cancellationToken);
        if (mark is null) throw new NoPreviousIndexException($"Chỉ mục trước {name} không dùng được, hãy dựng lại chỉ mục.");
        return new ServerBuild(engine, indexes, writer, name, isNew: false, logger) { Applied = mark, parked = parked };
    }

    public async Task ApplyAsync(SearchBatch batch, CancellationToken cancellationToken)
    {
        var refused = await writer.WriteAsync(isNew ? IndexSchema.BuildAlias(name) : engine.PreviousAlias, name, batch, cancellationToken);
        parked = ServerState.Park(parked, batch, refused);
        golden.Note(batch, refused);
        Applied = batch.Mark ?? Applied;
    }

    public async Task<IReadOnlyDictionary<RecordType, int>> CountAsync(CancellationToken cancellationToken)
    {
        await indexes.RefreshAsync(name, cancellationToken);
        return await indexes.CountByTypeAsync(name, cancellationToken);
    }

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await indexes.RefreshAsync(name, cancellationToken);
        await indexes.FinishAsync(name, cancellationToken);
        await golden.AskAsync(engine.Connection, name, cancellationToken);
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (Applied is not { } mark || engine.State.Applied?.Sequence > mark.Sequence) throw new InvalidOperationException("The index lacks changes that the live one holds.");
        await indexes.RefreshAsync(name, cancellationToken);
        await indexes.MarkAsync(name, mark, parked, cancellationToken);
        isOver = true; // the swap may hold although its answer is lost: from here on nothing is deleted, and a later rebuild sweeps what no alias points at
        try
        {
            await engine.ServeAsync(this, parked, cancellationToken);
        }
        catch
        {
            engine.GiveUp(this);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver) return;
        isOver = true;
        engine.GiveUp(this);
        if (!isNew) return;
        try
        {
            await indexes.DeleteAsync(name, CancellationToken.None);
        }
        catch (ElasticsearchFaultException e)
        {
            logger.LogWarning(e, "Half an index, {Index}, could not be deleted; a later rebuild does it", name);
        }
    }
}
