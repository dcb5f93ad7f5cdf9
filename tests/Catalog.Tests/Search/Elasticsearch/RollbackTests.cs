using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Indexing;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>Going back on a server: what serves is read from its aliases, whoever moved them.</summary>
public sealed class RollbackTests : IAsyncDisposable
{
    private readonly ElasticsearchServer server = new();
    private readonly TemporaryFolder folder = new();

    public RollbackTests() => ElasticsearchServer.SkipIfMissing();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Rebuild_ByAProcessThatHasNotLookedYet_KeepsTheOneThatServes()
    {
        await IndexHistory.RebuildAsync(server.Open(), 0);
        var serving = await BehindAsync(server.Options.Alias);

        await IndexHistory.RebuildAsync(server.Open(), 1);

        Assert.Equal(serving, await BehindAsync(server.Options.Alias + "-previous"));
    }

    [Fact]
    public async Task Job_OfAProcessThatHasNotLookedYet_MovesTheAliasBackOnce()
    {
        await using var catalog = await IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, _ => server.Open());
        await catalog.AddProductAsync("Mắm nhum");
        var rebuilder = catalog.Database.Services.GetRequiredService<IndexRebuilder>();
        for (var time = 0; time < 2; time++) await rebuilder.RebuildAsync(null, Cancellation);
        var (left, wanted) = (catalog.Engine.Status.Index!, catalog.Engine.Status.Previous!);
        await catalog.AddProductAsync("Muối ớt"); // the old one has to learn of it before it serves

        for (var delivery = 0; delivery < 2; delivery++)
        {
            var outcome = await LeaveAsync(catalog, left); // delivered twice it goes back once
            Assert.Contains(wanted, outcome, StringComparison.Ordinal);
            Assert.Equal((wanted, left), (await BehindAsync(server.Options.Alias), await BehindAsync(server.Options.Alias + "-previous")));
        }
        await server.DeleteAsync(left);
        Assert.Equal(1, (await server.Open().SearchAsync(new SearchRequest { Text = "muối ớt" }, Cancellation)).Total);
    }

    [Fact]
    public async Task Job_NothingOlderToGoBackTo_SaysSo()
    {
        await using var catalog = await IndexedCatalog.CreateAsync(DatabaseProvider.Sqlite, _ => server.Open());
        await catalog.FollowAsync();
        var rebuilder = catalog.Database.Services.GetRequiredService<IndexRebuilder>();
        var first = catalog.Engine.Status.Index!;
        await Assert.ThrowsAsync<NoPreviousIndexException>(() => LeaveAsync(catalog, first));

        await rebuilder.RebuildAsync(null, Cancellation);
        var fault = await Assert.ThrowsAsync<NoPreviousIndexException>(() => LeaveAsync(catalog, first)); // a rebuild came between asking and doing
        Assert.Contains(first, fault.Message, StringComparison.Ordinal);

        await LeaveAsync(catalog, catalog.Engine.Status.Index!);
        fault = await Assert.ThrowsAsync<NoPreviousIndexException>(() => LeaveAsync(catalog, first)); // it would go forth to the one that was left for a reason
        Assert.Contains("reindex", fault.Message, StringComparison.Ordinal);
        Assert.Equal(first, await BehindAsync(server.Options.Alias));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Verbs_WithTheSiteRunningAndWithout_SpeakOfTheAliases()
    {
        string? left;
        await using (var site = await ChildProgram.StartSiteAsync(folder.In("data"), Settings))
        {
            await RunAsync(0, "reindex");
            left = await BehindAsync(server.Options.Alias);
            var wanted = await BehindAsync(server.Options.Alias + "-previous");
            await RunAsync(0, "reindex", "--rollback");
            Assert.Equal((wanted, left), (await BehindAsync(server.Options.Alias), await BehindAsync(server.Options.Alias + "-previous")));
            var status = await RunAsync(0, "index", "status");
            Assert.Matches($"(?s)Đang phục vụ: {wanted}.*Trước đó: {left}", status.Output);
        }

        Assert.Contains("reindex", (await RunAsync(1, "reindex", "--rollback")).Error, StringComparison.Ordinal); // gone back already
        var serving = await BehindAsync(server.Options.Alias);
        await RunAsync(0, "reindex");
        Assert.Equal(serving, await BehindAsync(server.Options.Alias + "-previous"));
        await RunAsync(0, "reindex", "--rollback");
        Assert.Equal(serving, await BehindAsync(server.Options.Alias));
    }

    private Dictionary<string, string> Settings => new()
    {
        ["Search__Engine"] = "Elasticsearch",
        ["Search__Elasticsearch__Nodes"] = ElasticsearchServer.Address!.ToString(),
        ["Search__Elasticsearch__Index"] = server.Options.Alias,
    };

    private async Task<ProgramResult> RunAsync(int exitCode, params string[] args)
    {
        var result = await ChildProgram.RunAsync([.. args, $"--Data:Folder={folder.In("data")}"], Settings);
        Assert.True(result.ExitCode == exitCode, $"{string.Join(' ', args)}: {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result;
    }

    /// <summary>By an engine that knows nothing yet, as that of a process just started.</summary>
    private Task<string> LeaveAsync(IndexedCatalog catalog, string index)
    {
        var services = catalog.Database.Services;
        var engine = server.Open();
        var rebuilder = new IndexRebuilder(engine, services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<WriterTurn>(), NullLogger<IndexRebuilder>.Instance);
        return new RebuildIndexJob(rebuilder, engine).ExecuteAsync(new IndexRequest(index), new SilentProgress(), Cancellation);
    }

    /// <summary>As the server says it.</summary>
    private async Task<string?> BehindAsync(string alias)
    {
        var request = new GetIndexRequest(server.Options.Alias + "*") { Features = [Feature.Aliases] };
        var answer = await new ElasticsearchConnection(server.Options).WriteAsync((client, token) => client.Indices.GetAsync(request, token), Cancellation);
        return answer.Indices!.Where(index => index.Value.Aliases!.ContainsKey(alias)).Select(index => (string?)index.Key).SingleOrDefault();
    }
}
