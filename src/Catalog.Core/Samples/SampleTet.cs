namespace Catalog.Core.Samples;

/// <summary>First days of the lunar year in Viet Nam, which differ from China's in some years: what belongs to Tết stays there.</summary>
internal static class SampleTet
{
    private static readonly DateOnly[] Days =
    [
        new(2025, 1, 29), new(2026, 2, 17), new(2027, 2, 6), new(2028, 1, 26), new(2029, 2, 13), new(2030, 2, 2), new(2031, 1, 23), new(2032, 2, 11), new(2033, 1, 31),
        new(2034, 2, 19), new(2035, 2, 8),
    ];

    /// <summary>The one whose holidays are not over.</summary>
    public static DateOnly? Next(DateOnly today) => Array.Find(Days, day => day.AddDays(4) >= today) is { Year: > 1 } day ? day : null;

    /// <summary>The one still to be prepared for: a market before it has not begun.</summary>
    public static DateOnly Coming(DateOnly today) => Array.Find(Days, day => day.AddDays(-26) > today) is { Year: > 1 } day ? day : today.AddDays(75);

    public static DateOnly Last(DateOnly today) => Array.FindLast(Days, day => day < today) is { Year: > 1 } day ? day : today.AddDays(-290);
}
