using Xunit;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>Whether people find what they mean, over the sample province. One short subclass for each engine.</summary>
public abstract class RelevanceSuite(SampleIndex sample)
{
    /// <summary>The least that the class with marks must reach, and the least part of it that the others must.</summary>
    private const double WithMarks = 0.95, FindingNothing = 0.01, HeldBack = 0.85;

    private static readonly Dictionary<string, double> PartOfIt = new()
    {
        [JudgedQueryTable.WithoutMarks] = 0.97,
        [JudgedQueryTable.Telex] = 0.95,
        [JudgedQueryTable.Vni] = 0.95,
        [JudgedQueryTable.Typo] = 0.9,
        [JudgedQueryTable.OldPlace] = 0.97,
        [JudgedQueryTable.RegionalWord] = 0.95,
    };

    [Fact]
    public async Task Search_JudgedQueriesOverTheSampleProvince_HoldTheBars()
    {
        var all = await ScoreAsync(JudgedQueryTable.Tuned());

        var withMarks = Mean(all, JudgedQueryTable.WithMarks);
        Assert.True(withMarks >= WithMarks, FormattableString.Invariant($"With marks: {withMarks:0.000}, at least {WithMarks}."));
        Assert.All(PartOfIt, bar => Assert.True(Mean(all, bar.Key) >= bar.Value * withMarks, FormattableString.Invariant($"{bar.Key}: {Mean(all, bar.Key) / withMarks:0.000} of that with marks, at least {bar.Value}.")));
        Assert.InRange(all.Count(scored => scored.FoundNothing), 0, FindingNothing * all.Count);
    }

    /// <summary>A few queries of many kinds: one bar for all of them.</summary>
    [Fact]
    public async Task Search_QueriesNobodyTunedFor_ScoreNearlyAsWell() =>
        Assert.InRange((await ScoreAsync(JudgedQueryTable.HeldBack())).Average(scored => scored.Ndcg), HeldBack, 1);

    private async Task<List<ScoredQuery>> ScoreAsync(IReadOnlyList<TableQuery> queries)
    {
        Assert.Empty(queries.Where(query => sample.Graded(query).Count == 0).Select(query => query.Text));
        var scored = new List<ScoredQuery>(queries.Count);
        foreach (var query in queries) scored.Add(await sample.ScoreAsync(query));
        TestContext.Current.TestOutputHelper?.WriteLine($"{ScoredQuery.Report(scored)}\n\n{ScoredQuery.Weak(scored)}");
        return scored;
    }

    private static double Mean(IEnumerable<ScoredQuery> all, string name) => all.Where(scored => scored.Query.Class == name).Average(scored => scored.Ndcg);
}
