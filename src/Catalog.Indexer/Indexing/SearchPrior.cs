namespace Catalog.Indexer.Indexing;

/// <summary>
/// What speaks for a record whatever was asked, from 0 to 1: less than one word of a text weighs, so it decides between
/// results that fit alike and stars never outrank relevance.
/// </summary>
internal static class SearchPrior
{
    private const float Holds = 0.3f, EachStarAboveTwo = 0.1f, Complete = 0.2f, EachPopularityStep = 0.05f;

    /// <param name="stars">Of a certificate that holds.</param>
    public static float OfProduct(int? stars, float completeness) =>
        Complete * completeness + (stars is { } held ? Holds + EachStarAboveTwo * (held - 2) : 0);

    /// <summary>On top of either; a record that must not be promoted has no prior at all.</summary>
    public static float OfPopularity(int step) => EachPopularityStep * step;

    public static float OfOther(float completeness) => Complete * completeness;
}
