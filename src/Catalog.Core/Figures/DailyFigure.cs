namespace Catalog.Core.Figures;

/// <summary>
/// One number of one day, kept for ever: nobody can count yesterday's catalogue tomorrow. Never about a person; searches
/// and views are sums only.
/// </summary>
public sealed class DailyFigure
{
    public const int CodeLength = 60;
    public const int DimensionLength = 80;

    /// <summary>A day in Viet Nam.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What is counted: one of <see cref="FigureCodes"/>, or a counter's own name.</summary>
    public required string Code { get; init; }

    /// <summary>What it is counted by; empty for a total.</summary>
    public required string Dimension { get; init; }
    public long Value { get; init; }
}

/// <summary>The figures of the daily snapshot.</summary>
public static class FigureCodes
{
    /// <summary>Live products; by the status of the foremost OCOP certificate, with "None" for those that never had one.</summary>
    public const string Products = "products";

    /// <summary>Products whose OCOP certificate holds, by stars: "3", "4", "5".</summary>
    public const string ProductsByStars = "products.stars";

    /// <summary>By kind.</summary>
    public const string Producers = "producers";

    /// <summary>By kind; only those that are open.</summary>
    public const string Outlets = "outlets";

    /// <summary>By phase on the day: "Running", "Confirmed" …</summary>
    public const string Fairs = "fairs";

    /// <summary>That hold on the day, by level of the award.</summary>
    public const string Honours = "honours";

    /// <summary>By section.</summary>
    public const string Articles = "articles";

    /// <summary>Searches on the day, all together.</summary>
    public const string Searches = "searches";

    /// <summary>Searches on the day that found nothing.</summary>
    public const string SearchesMissed = "searches.missed";
}
