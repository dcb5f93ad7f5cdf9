namespace Catalog.TestSupport.Search.Relevance;

/// <summary>How well a list of grades answers, beside the best list there could be.</summary>
public static class RankedScore
{
    public const int Depth = 10;

    /// <summary>nDCG@10 with gains 7, 3, 1.</summary>
    /// <param name="shown">Grades in the order shown.</param>
    /// <param name="wanted">Grades of everything that is wanted, in any order.</param>
    public static double Ndcg(IEnumerable<int> shown, IEnumerable<int> wanted) => Dcg(shown) / Dcg(wanted.OrderDescending());

    /// <summary>One divided by the place of the first that could not be better.</summary>
    public static double ReciprocalRank(IReadOnlyList<int> shown, int best)
    {
        var before = shown.TakeWhile(grade => grade != best).Count();
        return before == shown.Count ? 0 : 1d / (before + 1);
    }

    private static double Dcg(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, i) => ((1 << grade) - 1) / Math.Log2(i + 2)).Sum();
}
