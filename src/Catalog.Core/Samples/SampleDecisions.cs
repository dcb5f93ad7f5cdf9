using System.Globalization;
using Catalog.Core.Certificates;

namespace Catalog.Core.Samples;

/// <param name="Number">"1204/QĐ-UBND-MẪU": has the shape of a decision and says that it is none.</param>
internal sealed record SampleDecision(string Number, DateOnly On, IssuerLevel Level, string Issuer);

/// <summary>Decisions by day and body: one names several products, as in life, and each has a number of its own.</summary>
internal sealed class SampleDecisions
{
    public const string Mark = "-MẪU";
    public static readonly DateOnly TwoLevelsFrom = new(2025, 7, 1);
    private static readonly DateOnly MinistryMergedOn = new(2025, 3, 1);
    private readonly Dictionary<(DateOnly, string), SampleDecision> known = [];

    /// <summary>Who recognised how many stars changed with the districts' end.</summary>
    public SampleDecision Ocop(DateOnly on, int stars, SamplePlace place)
    {
        var isOld = on < TwoLevelsFrom;
        return stars switch
        {
            5 when on < MinistryMergedOn => Of(on, IssuerLevel.Ministry, "Bộ Nông nghiệp và Phát triển nông thôn", "QĐ-BNN"),
            5 => Of(on, IssuerLevel.Ministry, "Bộ Nông nghiệp và Môi trường", "QĐ-BNNMT"),
            3 when isOld => Of(on, IssuerLevel.District, $"UBND {place.OldDistrict}", "QĐ-UBND"),
            _ => Of(on, IssuerLevel.Province, isOld ? $"UBND {place.OldProvince}" : "UBND tỉnh Gia Lai", "QĐ-UBND"),
        };
    }

    public string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"{1000 + 7 * ++count}/{kind}{Mark}");

    private int count;

    private SampleDecision Of(DateOnly on, IssuerLevel level, string issuer, string kind)
    {
        if (known.TryGetValue((on, issuer), out var decision)) return decision;
        return known[(on, issuer)] = new SampleDecision(Next(kind), on, level, issuer);
    }
}
