using Catalog.Core.Records;
using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

public abstract partial class SearchContract
{
    [Fact]
    public async Task Rebuild_BesideTheLiveIndex_IsSeenAllAtOnceAtItsEnd()
    {
        var documents = new Documents();
        var (old, both) = (documents.Product("Mắm"), documents.Product("Muối"));
        await FillAsync(old, both);

        await using var build = await Engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch([documents.Product("Rượu"), both], [], null), Cancellation);
        await build.ApplyAsync(new SearchBatch([], [], FirstMark), Cancellation);
        await build.PrepareAsync(Cancellation);
        Assert.Equal(2, (await build.CountAsync(Cancellation))[RecordType.Product]);
        Assert.Equal((build.Name, 1, 0), (Engine.Status.Building, (await SearchAsync("mắm")).Total, (await SearchAsync("rượu")).Total));
        var before = Engine.Status.Index;
        await build.CompleteAsync(Cancellation);

        Assert.Equal((0, 1, 2), ((await SearchAsync("mắm")).Total, (await SearchAsync("rượu")).Total, (await SearchAsync("")).Total));
        Assert.Equal((build.Name, before, null), (Engine.Status.Index, Engine.Status.Previous, Engine.Status.Building));
    }

    [Fact]
    public async Task Rebuild_WhileTheLiveIndexIsChanged_MustHoldThoseChangesBeforeItServes()
    {
        var all = new Documents().Products("Mắm", "Muối");
        await FillAsync(all);
        await using var build = await Engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch(all, [], FirstMark), Cancellation);
        var change = new SearchBatch([all[0] with { Name = "Tương" }], [all[1].Num], FirstMark with { Sequence = 11 });

        await Engine.ApplyAsync(change, Cancellation);
        Assert.Equal(1, (await SearchAsync("tương")).Total);
        await Assert.ThrowsAsync<InvalidOperationException>(() => build.CompleteAsync(Cancellation));
        await build.ApplyAsync(change, Cancellation);
        await build.CompleteAsync(Cancellation);

        Assert.Equal((1, 1), ((await SearchAsync("tương")).Total, (await SearchAsync("")).Total));
        await ChangeAsync(12, [], all[0].Num); // what serves now goes on following
        Assert.Equal(0, (await SearchAsync("")).Total);
    }

    [Fact]
    public async Task Rebuild_GivenUp_LeavesTheOldOneServingAndAnotherMayBegin()
    {
        await FillAsync(new Documents().Products("Mắm"));

        await using (var build = await Engine.BeginRebuildAsync(Cancellation))
        {
            await build.ApplyAsync(new SearchBatch(new Documents().Products("Rượu"), [], FirstMark), Cancellation);
            await Assert.ThrowsAsync<InvalidOperationException>(() => Engine.BeginRebuildAsync(Cancellation));
        }

        Assert.Equal((1, 0), ((await SearchAsync("mắm")).Total, (await SearchAsync("rượu")).Total));
        await FillAsync(new Documents().Products("Tương"));
        Assert.Equal(1, (await SearchAsync("tương")).Total);
    }

    [Fact]
    public async Task Rebuild_Unmarked_CannotServe()
    {
        await using var build = await Engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch(new Documents().Products("Rượu"), [], null), Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => build.CompleteAsync(Cancellation));
        Assert.False(Engine.Status.Ready);
    }

    [Fact]
    public async Task Restart_DuringARebuild_FindsTheOldIndexAndNothingOfTheNewOne()
    {
        await FillAsync(new Documents().Products("Mắm"));
        var build = await Engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch(new Documents().Products("Rượu"), [], FirstMark), Cancellation);
        await build.PrepareAsync(Cancellation);

        await RestartAsync();

        Assert.Equal((1, 0), ((await SearchAsync("mắm")).Total, (await SearchAsync("rượu")).Total));
        Assert.Null(Engine.Status.Previous);
        await FillAsync(new Documents().Products("Tương"));
        Assert.Equal(1, (await SearchAsync("tương")).Total);
    }

    [Fact]
    public async Task Restart_AfterARebuild_FindsTheNewIndex()
    {
        await FillAsync(new Documents().Products("Mắm"));
        await FillAsync(new Documents().Products("Rượu"));
        var serving = Engine.Status;

        await RestartAsync();

        Assert.Equal((serving.Index, serving.Previous, 1), (Engine.Status.Index, Engine.Status.Previous, (await SearchAsync("rượu")).Total));
    }

    [Fact]
    public async Task Rollback_AfterARebuild_TheOldIndexAnswersAndGoingForthIsPossible()
    {
        var all = new Documents().Products("Mắm", "Muối");
        await FillAsync(all);
        await ChangeAsync(11, [all[0] with { Name = "Tương" }]); // not committed by anybody but the rebuild
        await Engine.RebuildAsync(new Documents().Products("Rượu"), FirstMark with { Sequence = 11 }, Cancellation);

        for (var time = 0; time < 2; time++)
        {
            var (serving, previous) = (Engine.Status.Index, Engine.Status.Previous);
            await using var build = await Engine.BeginRollbackAsync(Cancellation);
            Assert.Equal(11, build.Applied!.Sequence);
            await build.CompleteAsync(Cancellation);
            Assert.Equal((previous, serving), (Engine.Status.Index, Engine.Status.Previous));
            Assert.Equal(time == 0 ? 1 : 0, (await SearchAsync("tương")).Total);
            await RestartAsync();
        }
        Assert.Equal(1, (await SearchAsync("rượu")).Total);
    }

    [Fact]
    public async Task Rollback_WithoutAnIndexBefore_IsRefused()
    {
        await FillAsync(new Documents().Products("Mắm"));

        await Assert.ThrowsAsync<NoPreviousIndexException>(() => Engine.BeginRollbackAsync(Cancellation));
        Assert.Equal(1, (await SearchAsync("mắm")).Total);
    }

    [Fact]
    public async Task Search_WhileIndexesAreSwapped_AlwaysAnswers()
    {
        var documents = new Documents();
        await FillAsync(documents.Product("Mắm"));
        using var stop = new CancellationTokenSource();
        var searches = Task.Run(async () =>
        {
            var seen = 0;
            for (; !stop.IsCancellationRequested; seen++) Assert.Equal(1, (await SearchAsync("mắm")).Total);
            return seen;
        }, Cancellation);

        for (var swap = 0; swap < 20; swap++) await FillAsync(documents.Product("Mắm"));
        await stop.CancelAsync();

        Assert.True(await searches > 0);
    }

    [Fact]
    public async Task Apply_DocumentNoIndexTakes_IsParkedAndTheOthersGoOn()
    {
        var all = new Documents().Products("Mắm", "Muối");
        await FillAsync(all);

        await ChangeAsync(11, [all[0] with { SortKey = new string('a', 40_000) }, all[1] with { Name = "Rượu" }]);
        await Engine.CommitAsync(Cancellation);
        Assert.Equal((0, 1), ((await SearchAsync("mắm")).Total, (await SearchAsync("rượu")).Total));
        await RestartAsync();
        Assert.Equal(all[0].Num, Assert.Single(Engine.Status.Parked).Num);

        await ChangeAsync(12, [all[0]]);
        Assert.Equal((1, 0), ((await SearchAsync("mắm")).Total, Engine.Status.Parked.Count));
    }
}
