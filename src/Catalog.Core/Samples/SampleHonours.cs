using System.Globalization;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.Core.Units;

namespace Catalog.Core.Samples;

/// <summary>Awards under their own names, editions and honours that are samples: some have run out, some were withdrawn.</summary>
internal sealed class SampleHonours(SampleScope scope, StoredGoods goods, IReadOnlyList<Outlet> outlets, IReadOnlyList<Unit> units)
{
    private const int WithdrawEvery = 15;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var rows = SampleFile.Rows("awards.txt").ToList();
        var awards = await scope.AddAsync(scope.Get<AwardService>(), rows.Select(AwardOf), cancellationToken);
        var planned = rows.Zip(awards).SelectMany(pair => pair.First[9].Split(' ').Select(offset => (Cells: pair.First, pair.Second.Id, Year: YearOf(pair.First, offset)))).ToList();
        var editions = await scope.AddAsync(scope.Get<AwardEditionService>(), planned.Select((edition, i) => EditionOf(edition.Cells, edition.Id, edition.Year, i + 1)), cancellationToken);
        var service = scope.Get<HonourService>();
        var honours = await scope.AddAsync(service, planned.Zip(editions).SelectMany(pair => HonoursOf(pair.First.Cells, pair.Second)), cancellationToken);
        foreach (var (index, honour) in honours.Index().Where(pair => pair.Index % WithdrawEvery == 7))
        {
            var on = new[] { honour.ValidFrom.AddDays(120), scope.Today }.Min();
            await service.WithdrawAsync(honour.Id, 1, new Withdrawal(on, string.Create(CultureInfo.InvariantCulture, $"{700 + index}/QĐ{SampleDecisions.Mark}"),
                "Không còn đáp ứng điều kiện của danh hiệu (dữ liệu mẫu)"), SampleScope.Loader, cancellationToken);
        }
        scope.Db.ChangeTracker.Clear();
    }

    private static FieldChanges<Award> AwardOf(string[] cells) => new FieldChanges<Award>()
        .Set(AwardFields.Name, cells[1]).Set(AwardFields.Body, cells[2]).Set(AwardFields.Level, Enum.Parse<AwardLevel>(cells[3])).Set(AwardFields.SubjectKinds, [.. Kinds(cells)])
        .Set(AwardFields.Cycle, cells[5]).Set(AwardFields.StateRecognition, cells[6] is "yes").Set(AwardFields.Note, cells[7] is "-" ? null : cells[7])
        .Set(AwardFields.About, "Tên danh hiệu là tên có thật; các lần trao và đối tượng được trao trong dữ liệu này là mẫu.");

    /// <summary>Some awards are given in even or odd years only.</summary>
    private int YearOf(string[] cells, string offset)
    {
        var year = scope.Today.Year + int.Parse(offset, CultureInfo.InvariantCulture);
        var isWrong = (cells[5].Contains("năm chẵn", StringComparison.Ordinal) && year % 2 == 1) || (cells[5].Contains("năm lẻ", StringComparison.Ordinal) && year % 2 == 0);
        return isWrong ? year - 1 : year;
    }

    private FieldChanges<AwardEdition> EditionOf(string[] cells, int awardId, int year, int number)
    {
        var validity = cells[8].Split(' ');
        var on = SampleRound.Weekday(new[] { new DateOnly(year, 10, 13), scope.Today.AddDays(-20) }.Min());
        return new FieldChanges<AwardEdition>().Set(AwardEditionFields.Award, awardId).Set(AwardEditionFields.Name, string.Create(CultureInfo.InvariantCulture, $"Kỳ mẫu năm {year}"))
            .Set(AwardEditionFields.Year, year).Set(AwardEditionFields.DecisionNumber, string.Create(CultureInfo.InvariantCulture, $"{600 + number}/QĐ{SampleDecisions.Mark}"))
            .Set(AwardEditionFields.DecisionDate, on).Set(AwardEditionFields.Validity, Enum.Parse<EditionValidity>(validity[0]))
            .Set(AwardEditionFields.ValidityCount, validity.Length > 1 ? int.Parse(validity[1], CultureInfo.InvariantCulture) : null);
    }

    private IEnumerable<FieldChanges<Honour>> HonoursOf(string[] cells, AwardEdition edition)
    {
        var kinds = Kinds(cells).ToList();
        for (var i = 0; i < int.Parse(cells[10], CultureInfo.InvariantCulture); i++)
        {
            var kind = kinds[i % kinds.Count];
            var values = new FieldChanges<Honour> { Source = FieldSource.Register, SourceName = "Dữ liệu mẫu" }
                .Set(HonourFields.Edition, edition.Id).Set(HonourFields.SubjectKind, kind).Set(HonourFields.Group, cells[11] is "-" ? null : cells[11])
                .Set(HonourFields.CertificateNumber, string.Create(CultureInfo.InvariantCulture, $"{edition.DecisionNumber![..3]}-{i + 1:00}/{edition.Year}{SampleDecisions.Mark}"));
            if (kind == HonourSubjectKind.Person) values.Set(HonourFields.SubjectName, $"Nghệ nhân mẫu {(char)('A' + i)}").Set(HonourFields.NameBasis, NameBasis.PublishedDecision);
            else if (kind == HonourSubjectKind.Collective) values.Set(HonourFields.SubjectName, $"Tập thể mẫu số {i + 1} năm {edition.Year}");
            else values.Set(HonourFields.Subject, SubjectOf(kind, cells[0], edition.Year, i));
            yield return values;
        }
    }

    private int SubjectOf(HonourSubjectKind kind, string award, int year, int index)
    {
        IEnumerable<(string Name, int Id)> subjects = kind switch
        {
            HonourSubjectKind.Product => goods.Products.Where(product => IsAble(product.Plan, award, year)).Select(product => (Name: product.Plan.Key, product.Id)),
            HonourSubjectKind.Producer => goods.Makers.Where(maker => IsAble(maker.Maker, award)).Select(maker => (maker.Maker.Name, maker.Id)),
            HonourSubjectKind.Outlet => outlets.Where(outlet => outlet.Kind != OutletKind.Mobile).Select(outlet => (outlet.Name, outlet.Id)),
            HonourSubjectKind.CraftVillage => goods.Villages.Where(village => village.Key.StartsWith(SampleProducers.MadeUp, StringComparison.Ordinal)).Select(village => (village.Key, village.Value)),
            _ => units.Where(unit => unit.Kind == UnitKind.CommuneCommittee).Select(unit => (unit.Name, unit.Id)),
        };
        var able = subjects.OrderBy(subject => SampleDice.Hash(award + subject.Name)).ToList();
        // Another year, other subjects, as far as there are any.
        return able[(year % 5 * 4 + index) % able.Count].Id;
    }

    /// <summary>The association's label goes to enterprises, here for food and drink; makers of alcohol get no honours here.</summary>
    private bool IsAble(SampleMaker maker, string award)
    {
        var own = goods.Products.Where(product => product.Plan.Maker == maker).Select(product => product.Plan.Family).ToList();
        return !own.Exists(family => family.IsNeutral)
            && (award != "hvnclc" || (maker.Kind is ProducerKind.SmallEnterprise or ProducerKind.LargeEnterprise && own.Exists(family => family.Category is ['i', >= '1' and <= '6', ..] or "ii2a" or "ii2b" or "n1")));
    }

    /// <summary>Vietnam Value belongs to goods of enterprises, rural industry to what is processed or made by hand; alcohol gets no honours here.</summary>
    private bool IsAble(SampleProduct product, string award, int year) => !product.Family.IsNeutral && award switch
    {
        "vnv" or "yeuthich" => product.Maker.Kind is ProducerKind.SmallEnterprise or ProducerKind.LargeEnterprise && product.Family.Category is not ("n4" or "n7" or "vi1"),
        "ocop" => product.IsFirst && goods.FateOf(product) == SampleFate.Valid && SampleRound.GrantedOn(product, SampleFate.Valid, scope.Today).Year < year,
        "cnnt-tinh" => product.Family.Category is "i3b" or "i3c" or "i3d" or "i4a" or "i6",
        "cnnt-kv" => product.Family.Category is "iv1" or "iv2",
        "cnnt-qg" => product.Family.Key is "may-moc",
        _ => throw new FormatException($"awards.txt: no products for '{award}'."),
    };

    private static IEnumerable<HonourSubjectKind> Kinds(string[] cells) => cells[4].Split(' ').Select(Enum.Parse<HonourSubjectKind>);
}
