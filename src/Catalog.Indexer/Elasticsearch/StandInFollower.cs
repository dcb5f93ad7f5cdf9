using Catalog.Core.Changes;
using Catalog.Indexer.Embedded;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>Keeps the stand-in warm: a follower of its own, which does not wait for the server that may be away.</summary>
public sealed class StandInFollower : IndexFollower
{
    private readonly EmbeddedSearchEngine engine;
    private readonly WriterTurn turn = new();
    private readonly IndexRebuilder rebuilder;

    public StandInFollower(IServiceScopeFactory scopes, EmbeddedSearchEngine engine, ChangeSignal signal, TimeProvider clock, ILoggerFactory loggers)
        : base(scopes, engine, signal, clock, loggers.CreateLogger<IndexFollower>())
    {
        this.engine = engine;
        rebuilder = new IndexRebuilder(engine, scopes, turn, loggers.CreateLogger<IndexRebuilder>());
    }

    public override void Dispose()
    {
        rebuilder.Dispose();
        turn.Dispose();
        base.Dispose();
    }

    protected override IndexUpdater UpdaterOf(IServiceProvider scope) => ActivatorUtilities.CreateInstance<IndexUpdater>(scope, engine, rebuilder, turn, true);
}
