using Catalog.Core.Search;
using CsCheck;
using Xunit;

namespace Catalog.TestSupport.Search;

public abstract partial class SearchContract
{
    [Fact]
    public async Task Search_BeforeTheFirstMark_IsUnavailable()
    {
        Assert.False(Engine.Status.Ready);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => SearchAsync("mắm"));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => ChangeAsync(11, new Documents().Products("Mắm")));

        await FillAsync(new Documents().Products("Mắm", "Muối"));

        Assert.Equal(1, (await SearchAsync("mắm")).Total);
        Assert.True(Engine.Status is { Ready: true, Documents: 2, Fault: null } status && status.Applied == FirstMark && status.Committed == FirstMark);
    }

    [Fact]
    public async Task Clear_FullIndex_IsUnavailableUntilBuiltAgain()
    {
        await FillAsync(new Documents().Products("Mắm", "Muối"));

        await Engine.ClearAsync(Cancellation);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => SearchAsync("mắm"));
        await RestartAsync();
        await Assert.ThrowsAsync<SearchUnavailableException>(() => SearchAsync("mắm"));
        await FillAsync(new Documents().Products("Rượu"));

        Assert.Equal((0, 1), ((await SearchAsync("mắm")).Total, (await SearchAsync("")).Total));
    }

    [Fact]
    public async Task Apply_ChangeAndRemoval_AreSeenByTheNextSearch()
    {
        var all = new Documents().Products("Mắm", "Muối", "Rượu");
        await FillAsync(all);

        await ChangeAsync(11, [all[0] with { Name = "Tương" }], all[1].Num, 9999);

        Assert.Equal((0, 0, 1, 1), ((await SearchAsync("mắm")).Total, (await SearchAsync("muối")).Total, (await SearchAsync("tương")).Total, (await SearchAsync("rượu")).Total));
        Assert.Equal(11, Engine.Status.Applied!.Sequence);
    }

    [Fact]
    public async Task Apply_SameBatchTwice_ChangesNothing()
    {
        var all = new Documents().Products("Mắm", "Muối");
        await FillAsync(all);

        for (var time = 0; time < 2; time++) await ChangeAsync(11, [all[0] with { Name = "Mắm nêm" }], all[1].Num);

        Assert.Equal([all[0].Num], (await SearchAsync("")).Hits.Select(hit => hit.Num));
    }

    [Fact]
    public async Task Apply_ValueOfAFacet_AppearsAndDisappears()
    {
        var documents = new Documents();
        var first = documents.Product("Mắm", (FacetNames.Category, "i4a"));
        await FillAsync(first);
        var unseen = new SearchRequest { Filters = SearchFilters.None.With(FacetNames.Category, "new") };
        Assert.Equal(0, (await SearchAsync(unseen)).Total);

        await ChangeAsync(11, [documents.Product("Bún", (FacetNames.Category, "new"))]);
        Assert.Equal(1, (await SearchAsync(unseen)).Total);
        await ChangeAsync(12, [first with { Facets = SearchFilters.None }]);

        Assert.Equal([("new", 1)], (await SearchAsync("")).Facets.Where(count => count.Name == FacetNames.Category).Select(count => (count.Value, count.Count)));
    }

    [Fact]
    public async Task Restart_UncommittedBatch_IsSaidByTheMarkAndMayBeAppliedAgain()
    {
        var all = new Documents().Products("Mắm", "Muối");
        await FillAsync(all);
        await ChangeAsync(11, [all[0] with { Name = "Tương" }]);
        await Engine.CommitAsync(Cancellation);
        await ChangeAsync(12, [all[0] with { Name = "Rượu" }], all[1].Num);

        await RestartAsync();

        Assert.Equal(11, Engine.Status.Applied!.Sequence); // what the index holds is as new as that, or newer
        var (old, renamed, other) = ((await SearchAsync("tương")).Total, (await SearchAsync("rượu")).Total, (await SearchAsync("muối")).Total);
        Assert.True((old, renamed, other) is (1, 0, 1) or (0, 1, 0), $"{old} {renamed} {other}");
        await ChangeAsync(12, [all[0] with { Name = "Rượu" }], all[1].Num); // replayed
        Assert.Equal((0, 1), ((await SearchAsync("tương")).Total, (await SearchAsync("")).Total));
    }

    [Fact]
    public async Task Restart_DuringTheFirstBuild_StartsEmpty()
    {
        var build = await Engine.BeginRebuildAsync(Cancellation);
        await build.ApplyAsync(new SearchBatch(new Documents().Products("Mắm", "Muối"), [], null), Cancellation);

        await RestartAsync();

        Assert.Null(Engine.Status.Applied);
        await FillAsync(new Documents().Products("Rượu"));
        Assert.Equal(1, (await SearchAsync("")).Total);
    }

    [Fact]
    public async Task Search_WhileBatchesAreApplied_SeesEachWholeOrNotAtAll()
    {
        var all = new Documents().Products(Enumerable.Repeat("Mắm", 40));
        await FillAsync(all);
        using var stop = new CancellationTokenSource();
        var searches = Task.Run(async () =>
        {
            var seen = 0;
            for (; !stop.IsCancellationRequested; seen++) Assert.Equal(40, (await SearchAsync(new SearchRequest { Text = "mắm", PageSize = 50 })).Hits.Count);
            return seen;
        }, Cancellation);

        for (var sequence = 11; sequence <= 60; sequence++) await ChangeAsync(sequence, all.Select(d => d with { Name = $"Mắm {sequence}" }));
        await stop.CancelAsync();

        Assert.True(await searches > 0);
        Assert.Equal(40, (await SearchAsync("60")).Total);
    }

    [Fact]
    public async Task Search_Cancelled_Stops()
    {
        await FillAsync(new Documents().Products("Mắm"));
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.SearchAsync(new SearchRequest(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.ListAsync(new SearchRequest(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.ApplyAsync(new SearchBatch(new Documents().Products("B"), [], FirstMark), cancelled));
        Assert.Equal(1, (await SearchAsync("")).Total);
    }

    [Fact]
    public Task Search_RandomCorpus_AnswersAsThePlainReference() =>
        Gen.Select(RandomCorpus.Documents, RandomCorpus.Request.Array[1, 12]).SampleAsync(async corpus =>
        {
            var (documents, requests) = corpus;
            await FillAsync(documents);
            var plain = new PlainSearch(documents);
            foreach (var request in requests) AssertSame(plain.Search(request), await SearchAsync(request), await Engine.ListAsync(request, Cancellation));
        }, iter: RandomCorpora, threads: 1);

    /// <summary>Scores are sums of floats: two that differ by less than 10⁻⁵ may change places.</summary>
    private static void AssertSame((int Total, List<(int Num, double Score)> Hits, List<FacetCount> Facets) expected, SearchResult actual, IReadOnlyList<int> list)
    {
        Assert.Equal(expected.Total, actual.Total);
        Assert.Equal(expected.Facets, actual.Facets);
        Assert.Equal(expected.Hits.Select(hit => hit.Num).Order(), list);
        Assert.Equal(expected.Hits.Count, actual.Hits.Count);
        var scores = expected.Hits.ToDictionary(hit => hit.Num, hit => hit.Score);
        for (var i = 0; i < actual.Hits.Count; i++)
        {
            var (wanted, got) = (expected.Hits[i], actual.Hits[i]);
            Assert.Equal(scores[got.Num], got.Score, Tolerance(wanted.Score));
            if (wanted.Num != got.Num) Assert.True(wanted.Score > 0 && Math.Abs(scores[got.Num] - wanted.Score) < Tolerance(wanted.Score), $"{got.Num} stands where {wanted.Num} belongs.");
        }
    }

    private static double Tolerance(double score) => 1e-5 * Math.Max(1, score);
}
