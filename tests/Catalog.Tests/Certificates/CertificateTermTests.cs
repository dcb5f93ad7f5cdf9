using Catalog.Core.Certificates;
using CsCheck;
using static Catalog.Core.Certificates.CertificateStatus;

namespace Catalog.Tests.Certificates;

public sealed class CertificateTermTests
{
    private static readonly DateOnly Granted = new(2024, 11, 12);
    private static readonly CertificateTerm Ocop = new(Granted, CertificateTerm.OcopExpiry(Granted), null, null, null);

    [Theory]
    [InlineData("2024-11-11", NotYet)]
    [InlineData("2024-11-12", Valid)]
    [InlineData("2027-05-15", Valid)]      // 181 days left
    [InlineData("2027-05-16", Expiring)]   // 180 days left: filing opens
    [InlineData("2027-11-12", Expiring)]   // the last valid day
    [InlineData("2027-11-13", Expired)]
    public void StatusOn_OfOcopGranted12November2024_FollowsItsDays(string day, CertificateStatus expected) =>
        Assert.Equal(expected, Ocop.StatusOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2025-08-31", "2028-08-31")]
    [InlineData("2026-05-22", "2029-05-22")]
    public void OcopExpiry_IsTheSameDayThreeYearsOn(string granted, string expiry) =>
        Assert.Equal(Day(expiry), CertificateTerm.OcopExpiry(Day(granted)));

    [Fact]
    public void FilingWindow_OpensAt180AndClosesAt120DaysBeforeTheEnd() =>
        Assert.Equal((Day("2027-05-16"), Day("2027-07-15")), Ocop.FilingWindow);

    [Fact]
    public void StatusOn_WithExtension_HoldsThroughItsLastDay()
    {
        var extended = Ocop with { ExtendedUntil = Day("2028-03-01") };

        Assert.Equal(Expiring, extended.StatusOn(Day("2027-11-12")));
        Assert.Equal(Extended, extended.StatusOn(Day("2027-11-13")));
        Assert.Equal(Extended, extended.StatusOn(Day("2028-03-01")));
        Assert.Equal(Expired, extended.StatusOn(Day("2028-03-02")));
    }

    [Fact]
    public void StatusOn_Revoked_StaysRevokedPastTheEnd()
    {
        var revoked = Ocop with { RevokedOn = Day("2026-03-10"), ReplacedOn = Day("2026-02-01") };

        Assert.Equal(Valid, revoked.StatusOn(Day("2026-01-31")));
        Assert.Equal(Replaced, revoked.StatusOn(Day("2026-03-09")));
        Assert.Equal(Revoked, revoked.StatusOn(Day("2026-03-10")));
        Assert.Equal(Revoked, revoked.StatusOn(Day("2030-01-01")));
    }

    [Fact]
    public void StatusOn_WithoutEnd_IsAlwaysValid() =>
        Assert.Equal(Valid, new CertificateTerm(Granted, null, null, null, null).StatusOn(Day("2099-01-01")));

    /// <summary>Between two turns the status stands still, and at each turn named it is another one.</summary>
    [Fact]
    public void NextChangeAfter_OnAnyTerm_NamesEveryTurnOfTheStatus()
    {
        var days = Gen.Int[0, 3000].Select(n => new DateOnly(2022, 1, 1).AddDays(n));
        var terms = Gen.Select(days, Gen.Int[0, 1500], Gen.Int[0, 180], Gen.Int[0, 2000], Gen.Int[0, 4], (granted, length, extension, later, shape) =>
            new CertificateTerm(granted, granted.AddDays(length), shape == 1 ? granted.AddDays(length + extension) : null,
                shape == 2 ? granted.AddDays(later) : null, shape == 3 ? granted.AddDays(later) : null));

        Gen.Select(terms, days).Sample((term, from) =>
        {
            var next = term.NextChangeAfter(from);
            var until = next ?? from.AddDays(4000);
            for (var day = from; day < until; day = day.AddDays(1))
                if (term.StatusOn(day) != term.StatusOn(from)) return false;
            return true;
        }, iter: 300);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
