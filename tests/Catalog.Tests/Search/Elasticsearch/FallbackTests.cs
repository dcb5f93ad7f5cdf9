using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>Whatever the server does, a search is answered; and when it is well again, it answers what is true then.</summary>
public sealed class FallbackTests : IAsyncLifetime
{
    private static readonly IndexMark Mark = new(10, "aa");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly SearchDocument[] all = new Documents().Products("Mắm", "Muối", "Rượu");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalog-fallback-");
    private readonly ElasticsearchServer server = new();
    private readonly FakeTimeProvider clock = new();
    private FaultProxy? proxy;
    private EmbeddedSearchEngine? standIn;
    private ElasticsearchSearchEngine? first;
    private FallbackSearchEngine? engine;

    public FallbackTests() => ElasticsearchServer.SkipIfMissing();

    private FaultProxy Proxy => proxy!;
    private FallbackSearchEngine Engine => engine!;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        proxy = new FaultProxy(ElasticsearchServer.Address!);
        standIn = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.FullName), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        first = Through(proxy);
        engine = Wrap(first);
        foreach (var each in (ISearchEngine[])[first, standIn]) await each.RebuildAsync(all, Mark, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        standIn!.Dispose();
        await Proxy.DisposeAsync();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(ServerFault.Refused)]
    [InlineData(ServerFault.HangsBeforeTheHeaders)]
    [InlineData(ServerFault.HangsInsideTheBody)]
    [InlineData(ServerFault.TooManyRequests)]
    [InlineData(ServerFault.Unavailable)]
    [InlineData(ServerFault.Slow)]
    [InlineData(ServerFault.HalfABody)]
    [InlineData(ServerFault.WrongJson)]
    [InlineData(ServerFault.AnotherMake)]
    public async Task Search_WhileTheServerFails_IsAnsweredByTheOtherAndCatchesUpAfterwards(ServerFault fault)
    {
        Assert.Equal((1, false), await AskAsync("mắm"));
        Proxy.Fault = fault;

        for (var round = 0; round < 3; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync("mắm")));
            Assert.All(answers, answer => Assert.Equal((1, true), answer));
        }
        Assert.Equal([all[0].Num], await Engine.ListAsync(new SearchRequest { Text = "mắm" }, Cancellation).WaitAsync(Patience, Cancellation));
        Assert.Equal([all[0].Num], (await Engine.SuggestAsync("mam", 5, Cancellation).WaitAsync(Patience, Cancellation)).Select(hit => hit.Num));
        Assert.InRange(Proxy.Met, 0, 10 + 4); // four failures and it is left alone, but for those on their way

        Proxy.Fault = ServerFault.None;
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((1, false), await UntilFirstAsync("mắm"));
    }

    [Fact]
    public async Task Search_ServerBackButBehind_IsAnsweredByTheOtherUntilItHasCaughtUp()
    {
        Proxy.Fault = ServerFault.Refused;
        var change = new SearchBatch([all[0] with { Name = "Tương" }], [all[1].Num], Mark with { Sequence = 11 });
        await standIn!.ApplyAsync(change, Cancellation);
        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => Engine.ApplyAsync(change, Cancellation));

        Proxy.Fault = ServerFault.None;
        clock.Advance(TimeSpan.FromSeconds(4));
        await Engine.RefreshAsync(Cancellation); // answers, and its index is old
        Assert.Equal((1, true), await AskAsync("tương"));

        await Engine.ApplyAsync(change, Cancellation);
        Assert.Equal((1, false), await UntilFirstAsync("tương"));
        Assert.Equal((0, false), await UntilFirstAsync("muối"));
    }

    [Fact]
    public async Task Search_OneThatFailed_KeepsTheServerAwayForNoLongerThanALook()
    {
        for (var time = 0; time < 2; time++)
        {
            for (var well = 0; well < 5; well++) Assert.Equal((1, false), await AskAsync("mắm")); // too seldom a failure to stop asking
            Proxy.Fault = ServerFault.TooManyRequests;
            Assert.Equal((1, true), await AskAsync("mắm"));
            Proxy.Fault = ServerFault.None;
            Assert.Equal((1, false), await UntilFirstAsync("mắm", each: TimeSpan.Zero));
        }
    }

    /// <summary>One of them follows the change record for the shared index; the others only search, and too seldom to notice much.</summary>
    [Fact]
    public async Task Search_SeveralProcesses_NoneTakesBackWhatItHasShown()
    {
        FallbackSearchEngine[] searching = [.. Enumerable.Range(0, 2).Select(_ => Wrap(Through(Proxy)))];
        foreach (var each in searching) Assert.Equal((1, false), await AskAsync("mắm", each));
        Proxy.Fault = ServerFault.Refused;
        var change = new SearchBatch([all[0] with { Name = "Tương" }], [], Mark with { Sequence = 11 });
        await standIn!.ApplyAsync(change, Cancellation);
        foreach (var each in searching) Assert.Equal((1, true), await AskAsync("tương", each));

        Proxy.Fault = ServerFault.None;
        for (var second = 0; second < 20; second++) // the server answers, and nobody has told it yet
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var each in searching) Assert.Equal((1, true), await AskAsync("tương", each));
        }
        var follower = server.Open();
        await follower.RefreshAsync(Cancellation);
        await follower.ApplyAsync(change, Cancellation);
        await follower.CommitAsync(Cancellation);

        foreach (var each in searching) Assert.Equal((1, false), await UntilFirstAsync("tương", each));
    }

    [Fact]
    public async Task Search_OtherEngineAwayToo_SaysSo()
    {
        Proxy.Fault = ServerFault.Unavailable;
        await standIn!.ClearAsync(Cancellation);

        await Assert.ThrowsAnyAsync<SearchUnavailableException>(() => AskAsync("mắm"));
    }

    [Fact]
    public async Task Search_VisitorLeaves_IsNoFaultOfTheServer()
    {
        Proxy.Fault = ServerFault.HangsBeforeTheHeaders;
        for (var visit = 0; visit < 6; visit++)
        {
            using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.SearchAsync(new SearchRequest(), left.Token));
        }
        Proxy.Fault = ServerFault.None;

        Assert.Equal((1, false), await UntilFirstAsync("mắm"));
    }

    private ElasticsearchSearchEngine Through(FaultProxy way) =>
        ElasticsearchServer.Open(server.Options with { Nodes = [way.Address], SearchLimit = TimeSpan.FromSeconds(1), WriteLimit = TimeSpan.FromSeconds(15) });

    private FallbackSearchEngine Wrap(ElasticsearchSearchEngine around) => new(around, standIn!, clock, NullLogger<FallbackSearchEngine>.Instance);

    private async Task<(int Total, bool IsStandIn)> AskAsync(string text, FallbackSearchEngine? of = null)
    {
        var result = await (of ?? Engine).SearchAsync(new SearchRequest { Text = text }, Cancellation).WaitAsync(Patience, Cancellation);
        Assert.Equal(result.IsStandIn ? EmbeddedSearchEngine.EngineName : ElasticsearchSearchEngine.EngineName, result.Engine);
        return (result.Total, result.IsStandIn);
    }

    /// <summary>The client leaves a node that failed alone for five seconds of its own, and a busy machine may be slow at first.</summary>
    private async Task<(int Total, bool IsStandIn)> UntilFirstAsync(string text, FallbackSearchEngine? of = null, TimeSpan? each = null)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var time = 0; time < 150; time++)
        {
            if (await AskAsync(text, of) is { IsStandIn: false } answer) return answer;
            clock.Advance(each ?? TimeSpan.FromSeconds(4));
            await look.WaitForNextTickAsync(Cancellation);
        }
        throw new TimeoutException("The server is well and not asked.");
    }
}
