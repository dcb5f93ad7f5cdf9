namespace Catalog.TestSupport.Search.Relevance;

/// <summary>A query with what came of it.</summary>
/// <param name="Shown">The first ten names, each with its grade.</param>
public sealed record ScoredQuery(TableQuery Query, double Ndcg, double ReciprocalRank, bool FoundNothing, IReadOnlyList<(string Name, int Grade)> Shown, IReadOnlyList<string> Wanted)
{
    public static string Report(IReadOnlyList<ScoredQuery> all)
    {
        var classes = all.GroupBy(scored => scored.Query.Class).Select(group =>
            FormattableString.Invariant($"{group.Key,-14} {group.Count(),4}  nDCG@10 {group.Average(s => s.Ndcg):0.000}  MRR {group.Average(s => s.ReciprocalRank):0.000}  nothing found {group.Count(s => s.FoundNothing),3}"));
        var total = FormattableString.Invariant($"{"all",-14} {all.Count,4}  nDCG@10 {all.Average(s => s.Ndcg):0.000}  MRR {all.Average(s => s.ReciprocalRank):0.000}  nothing found {all.Count(s => s.FoundNothing),3}");
        return string.Join('\n', [.. classes, total]);
    }

    /// <summary>The weak ones, worst first, with what came instead.</summary>
    public static string Weak(IReadOnlyList<ScoredQuery> all) => string.Join('\n', all.Where(scored => scored.Ndcg < 0.9).OrderBy(scored => scored.Query.Class).ThenBy(scored => scored.Ndcg).Select(scored =>
        FormattableString.Invariant($"{scored.Ndcg:0.00} [{scored.Query.Class}] {scored.Query.Text}\n     came: {string.Join(" | ", scored.Shown.Take(4).Select(row => $"{row.Grade} {row.Name}"))}\n     wanted: {string.Join(" | ", scored.Wanted)}")));
}
