using Catalog.Core.Certificates;

namespace Catalog.Core.Samples;

/// <summary>What becomes of a product's OCOP certificate, seen from the day the sample is loaded.</summary>
internal enum SampleFate
{
    None,
    Valid,
    Expiring,
    Extended,
    Expired,
    Revoked,
    Upgraded,
    EvaluatedAgain,
}

/// <summary>
/// Deals fates and stars to the products, in about the proportions of a real province, and finds grant days from which the
/// fate follows: whenever the sample is loaded, every status is there.
/// </summary>
internal static class SampleRound
{
    private static readonly (SampleFate Fate, int Percent)[] Shares =
    [
        (SampleFate.None, 9), (SampleFate.Expired, 11), (SampleFate.Revoked, 3), (SampleFate.Extended, 3), (SampleFate.Expiring, 13),
        (SampleFate.Upgraded, 4), (SampleFate.EvaluatedAgain, 3), (SampleFate.Valid, 54),
    ];

    // Months before today; 36 months less 180 days leave at least 30 − 26 of them.
    private static readonly int[] ValidMonths = [2, 4, 6, 8, 11, 14, 17, 20, 23, 26];

    // Days from today to the last day of the certificate.
    private static readonly int[] ExpiringDays = [12, 45, 80, 112, 135, 172];
    private static readonly int[] ExtendedDays = [-25, -60, -110];
    private static readonly int[] ExpiredDays = [-4, -40, -95, -210, -400, -700];

    /// <summary>By product key. The order of the files plays no part.</summary>
    public static IReadOnlyDictionary<string, (SampleFate Fate, int Stars)> Deal(IReadOnlyList<SampleProduct> products)
    {
        var shuffled = products.Where(product => product.Family.IsOcop).OrderBy(product => SampleDice.Hash(product.Key)).ToList();
        var fates = new Dictionary<string, (SampleFate, int)>();
        var (position, share, limit) = (0, 0, Shares[0].Percent);
        foreach (var product in shuffled)
        {
            while (position * 100 >= limit * shuffled.Count && share < Shares.Length - 1) limit += Shares[++share].Percent;
            fates.Add(product.Key, (Shares[share].Fate, StarsOf(product, position)));
            position++;
        }
        return fates;
    }

    public static DateOnly GrantedOn(SampleProduct product, SampleFate fate, DateOnly today)
    {
        var dice = SampleDice.For(product.Key + "ngày cấp");
        return Weekday(DayOf(fate, dice, today));
    }

    private static DateOnly DayOf(SampleFate fate, SampleDice dice, DateOnly today) => fate switch
    {
        SampleFate.Expiring => Back(today.AddDays(dice.Pick(ExpiringDays))),
        SampleFate.Extended => Back(today.AddDays(dice.Pick(ExtendedDays))),
        SampleFate.Expired => Back(today.AddDays(dice.Pick(ExpiredDays))),
        SampleFate.Upgraded or SampleFate.EvaluatedAgain => today.AddMonths(-30 - dice.Next(4)),
        SampleFate.Revoked => today.AddMonths(-12 - dice.Next(3) * 4),
        _ => today.AddMonths(-dice.Pick(ValidMonths)),
    };

    /// <summary>A decision is signed on a working day.</summary>
    public static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private static DateOnly Back(DateOnly expiry) => expiry.AddMonths(-Certificate.OcopMonths);

    /// <summary>About 87 of 100 have 3 stars, 12 have 4; 5 have a few packed goods that the province is known for.</summary>
    private static int StarsOf(SampleProduct product, int position) =>
        product.Family.IsNeutral ? 3 : product.IsFlagship && product.Fact("shelf") is not null && position % 5 == 2 ? 5 : position % 8 == 3 ? 4 : 3;
}
