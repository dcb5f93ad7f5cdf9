using System.Globalization;
using Catalog.Core.Certificates;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>A sample product as stored: its plan and the keys it got.</summary>
internal sealed record StoredProduct(SampleProduct Plan, int Id, int ProducerId);

/// <param name="After">What is done to the certificate once it is stored; it may need the one that takes its place.</param>
internal sealed record PlannedCertificate(FieldChanges<Certificate> Values, SampleFate After, FieldChanges<Certificate>? Successor);

/// <summary>The OCOP certificates of the sample: every status, all levels of issuers, relative to today.</summary>
internal sealed class SampleCertificates(DateOnly today, SampleDecisions decisions)
{
    /// <summary>The decision of 2026 brought the taxonomy and the product codes.</summary>
    public static readonly DateOnly NewRulesFrom = new(2026, 5, 22);

    public IEnumerable<PlannedCertificate> Ocop(IReadOnlyList<StoredProduct> products, IReadOnlyDictionary<string, (SampleFate Fate, int Stars)> fates)
    {
        foreach (var product in products)
        {
            if (!fates.TryGetValue(product.Plan.Key, out var dealt) || dealt.Fate == SampleFate.None) continue;
            var dice = SampleDice.For(product.Plan.Key + "OCOP");
            var granted = SampleRound.GrantedOn(product.Plan, dealt.Fate, today);
            var stars = dealt.Fate == SampleFate.Upgraded ? 3 : dealt.Stars;
            var values = Values(product, granted, stars, dice);
            var successor = dealt.Fate is SampleFate.Upgraded or SampleFate.EvaluatedAgain
                ? Values(product, SampleRound.Weekday(today.AddMonths(-2 - dice.Next(4))), dealt.Fate == SampleFate.Upgraded && !product.Plan.Family.IsNeutral ? 4 : stars, dice)
                : null;
            yield return new PlannedCertificate(values, dealt.Fate, successor);
        }
    }

    private FieldChanges<Certificate> Values(StoredProduct product, DateOnly granted, int stars, SampleDice dice)
    {
        var maker = product.Plan.Maker;
        var decision = decisions.Ocop(granted, stars, maker.Place);
        var values = new FieldChanges<Certificate> { Source = FieldSource.Register, SourceName = "Dữ liệu mẫu" }
            .Set(CertificateFields.Kind, CertificateKind.Ocop).Set(CertificateFields.Producer, product.ProducerId).Set(CertificateFields.Products, [product.Id])
            .Set(CertificateFields.Stars, stars).Set(CertificateFields.Score, LeastScore(stars) + dice.Next(stars == 5 ? 10 : 38) / 2m)
            .Set(CertificateFields.DecisionNumber, decision.Number).Set(CertificateFields.DecisionDate, decision.On).Set(CertificateFields.GrantedOn, granted)
            .Set(CertificateFields.IssuerLevel, decision.Level).Set(CertificateFields.IssuerName, decision.Issuer)
            .Set(CertificateFields.TaxonomyVersion, granted < NewRulesFrom ? "QĐ 148/2023" : "QĐ 26/2026")
            .Set(CertificateFields.AddressAsPrinted, granted < SampleDecisions.TwoLevelsFrom ? maker.OldAddress : maker.Address);
        if (dice.Chance(25)) values.Set(CertificateFields.CertificateNumber, string.Create(CultureInfo.InvariantCulture, $"{product.Plan.Number:0000}/GCN-OCOP{SampleDecisions.Mark}"));
        if (dice.Chance(60)) values.Set(CertificateFields.CheckedBy, "Đơn vị kiểm tra mẫu").Set(CertificateFields.CheckedOn, today.AddDays(-10 - dice.Next(60)));
        return values;
    }

    private static decimal? LeastScore(int stars) => stars switch { 5 => 90, 4 => 70, _ => 50 };
}
