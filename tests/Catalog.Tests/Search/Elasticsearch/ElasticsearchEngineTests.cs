using Catalog.Core.Data;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Indexing;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>What only an engine on a server has to stand: other processes, indexes that vanish, nodes that are down.</summary>
public sealed class ElasticsearchEngineTests : IAsyncDisposable
{
    private static readonly IndexMark Mark = new(10, "aa");
    private readonly SearchDocument[] all = new Documents().Products("Mắm", "Muối");
    private readonly ElasticsearchServer server = new();

    public ElasticsearchEngineTests() => ElasticsearchServer.SkipIfMissing();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Rebuild_GivenUp_LeavesNothingBehind()
    {
        var engine = server.Open();
        await engine.RebuildAsync(all, Mark, Cancellation);

        await using (var build = await engine.BeginRebuildAsync(Cancellation))
        {
            await build.ApplyAsync(new SearchBatch(all, [], null), Cancellation);
            Assert.Equal(2, (await server.IndexesAsync()).Length);
        }

        Assert.Equal([engine.Status.Index], await server.IndexesAsync());
    }

    [Fact]
    public async Task Rebuild_Repeated_KeepsTwo()
    {
        var engine = server.Open();
        for (var time = 0; time < 3; time++) await engine.RebuildAsync(all, Mark, Cancellation);

        Assert.Equal(new[] { engine.Status.Previous, engine.Status.Index }.Order(), await server.IndexesAsync());
    }

    [Fact]
    public async Task Rebuild_OfAnotherProcess_IsNotSweptAway()
    {
        await using var others = await server.Open().BeginRebuildAsync(Cancellation);

        await server.Open().RebuildAsync(all, Mark, Cancellation);

        Assert.Contains(others.Name, await server.IndexesAsync());
        await others.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation);
    }

    [Fact]
    public async Task Rebuild_IndexDeletedMeanwhile_FailsInsteadOfMakingAnother()
    {
        var engine = server.Open();
        await using var build = await engine.BeginRebuildAsync(Cancellation);
        await server.DeleteAsync(build.Name);

        await Assert.ThrowsAsync<ElasticsearchFaultException>(() => build.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation));
        Assert.Empty(await server.IndexesAsync());
    }

    [Fact]
    public async Task Rebuild_NamesThatAreNotFound_MayNotServe()
    {
        var engine = server.Open();
        await using var build = await engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation);
        await build.ApplyAsync(new SearchBatch([all[0] with { Name = "…" }], [], Mark), Cancellation); // no word: found by everything
        await build.PrepareAsync(Cancellation);

        var other = server.Open();
        await using var broken = await other.BeginRebuildAsync(Cancellation);
        await broken.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation);
        var thief = new ElasticsearchConnection(server.Options);
        await thief.WriteAsync((client, token) => client.DeleteAsync(broken.Name, all[0].Num, token), Cancellation);

        await Assert.ThrowsAsync<IncompleteIndexException>(() => broken.PrepareAsync(Cancellation));
    }

    [Fact]
    public async Task Refresh_AnotherProcessWentFurther_GoesOnFromThere()
    {
        var (one, other) = (server.Open(), server.Open());
        await one.RebuildAsync(all, Mark, Cancellation);
        Assert.Equal(1, (await other.SearchAsync(new SearchRequest { Text = "mắm" }, Cancellation)).Total); // asks what there is by itself

        await one.ApplyAsync(new SearchBatch([], [all[0].Num], Mark with { Sequence = 11 }), Cancellation);
        await one.CommitAsync(Cancellation);

        Assert.Equal(11, (await other.RefreshAsync(Cancellation)).Applied!.Sequence);
        await other.ApplyAsync(new SearchBatch([all[0]], [], Mark), Cancellation); // an older state does not come back
        Assert.Equal(0, (await other.SearchAsync(new SearchRequest { Text = "mắm" }, Cancellation)).Total);
    }

    /// <summary>Else it would mark the old index as holding what went into the new one, and going back would miss it.</summary>
    [Fact]
    public async Task Apply_AliasMovedByAnotherProcess_IsTakenAgainFromWhereThatOneIs()
    {
        var (one, other) = (server.Open(), server.Open());
        await one.RebuildAsync(all, Mark, Cancellation);
        await other.RebuildAsync(all, Mark, Cancellation);
        var change = new SearchBatch([], [all[0].Num], Mark with { Sequence = 11 });

        await Assert.ThrowsAsync<ElasticsearchFaultException>(() => one.ApplyAsync(change, Cancellation));
        await one.CommitAsync(Cancellation);
        Assert.Equal((other.Status.Index, 10), ((await one.RefreshAsync(Cancellation)).Index, one.Status.Applied!.Sequence));
        await one.ApplyAsync(change, Cancellation);
        Assert.Equal(1, (await other.SearchAsync(new SearchRequest(), Cancellation)).Total);
    }

    [Fact]
    public async Task Refresh_ServingIndexDeleted_HasNothingApplied()
    {
        var engine = server.Open();
        await engine.RebuildAsync(all, Mark, Cancellation);
        await server.DeleteAsync(engine.Status.Index!);

        await Assert.ThrowsAsync<ElasticsearchFaultException>(() => engine.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation));
        Assert.Equal((null, false), ((await engine.RefreshAsync(Cancellation)).Applied, engine.Status.Ready));
    }

    [Fact]
    public async Task Search_OneOfTwoNodesDown_AsksTheOther()
    {
        await using var dead = new FaultProxy(ElasticsearchServer.Address!) { Fault = ServerFault.Refused };
        var engine = ElasticsearchServer.Open(server.Options with { Nodes = [dead.Address, ElasticsearchServer.Address!] });
        await engine.RebuildAsync(all, Mark, Cancellation);

        for (var time = 0; time < 10; time++) Assert.Equal(1, (await engine.SearchAsync(new SearchRequest { Text = "mắm" }, Cancellation)).Total);
    }

    /// <summary>The client's own limit ends with the headers: without ours the follower would wait for ever.</summary>
    [Fact]
    public async Task Apply_AnswerHangsInsideItsBody_EndsAtTheLimit()
    {
        await server.Open().RebuildAsync(all, Mark, Cancellation);
        await using var proxy = new FaultProxy(ElasticsearchServer.Address!);
        var engine = ElasticsearchServer.Open(server.Options with { Nodes = [proxy.Address], WriteLimit = TimeSpan.FromSeconds(4) });
        await engine.RefreshAsync(Cancellation);
        proxy.Fault = ServerFault.HangsInsideTheBody;

        await Assert.ThrowsAsync<ElasticsearchFaultException>(() => engine.ApplyAsync(new SearchBatch(all, [], Mark), Cancellation).WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
        Assert.NotNull(engine.Status.Fault);
    }

    [Fact]
    public async Task Fault_OfASearch_TellsNeitherTheTextNorTheKey()
    {
        await using var proxy = new FaultProxy(ElasticsearchServer.Address!);
        var engine = ElasticsearchServer.Open(server.Options with { Nodes = [proxy.Address], ApiKey = "geheim" });
        await engine.RebuildAsync(all, Mark, Cancellation);
        foreach (var fault in (ServerFault[])[ServerFault.TooManyRequests, ServerFault.WrongJson, ServerFault.AnotherMake])
        {
            proxy.Fault = fault;
            var thrown = await Assert.ThrowsAsync<ElasticsearchFaultException>(() => engine.SearchAsync(new SearchRequest { Text = "nguyễn văn an" }, Cancellation));
            Assert.DoesNotContain("nguy", thrown.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("geheim", thrown.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>From change to answer, on a real database, while the index is built again: nothing is missing, nothing fails.</summary>
    [Fact]
    public async Task Rebuild_UnderReadsAndWrites_IsNoticedByNobody()
    {
        await using var catalog = await IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, _ => server.Open());
        await catalog.AddProductAsync("Mắm nhum");
        await catalog.FollowAsync();
        using var stop = new CancellationTokenSource();
        var reads = Task.Run(async () =>
        {
            var count = 0;
            for (; !stop.IsCancellationRequested; count++) Assert.Equal(1, (await catalog.Engine.SearchAsync(new SearchRequest { Text = "nhum" }, Cancellation)).Total);
            return count;
        }, Cancellation);
        var writes = Task.Run(async () =>
        {
            var count = 0;
            for (; !stop.IsCancellationRequested; count++)
            {
                await catalog.AddProductAsync($"Rượu số {count}");
                await catalog.FollowAsync();
                Assert.Equal(1, (await catalog.Engine.SearchAsync(new SearchRequest { Text = $"rượu số {count}" }, Cancellation)).Total);
            }
            return count;
        }, Cancellation);

        for (var time = 0; time < 3; time++) await catalog.Database.Services.GetRequiredService<IndexRebuilder>().RebuildAsync(null, Cancellation);
        await stop.CancelAsync();

        Assert.True(await reads > 0);
        Assert.Equal(await writes, await catalog.CountProductsAsync("rượu"));
    }
}
