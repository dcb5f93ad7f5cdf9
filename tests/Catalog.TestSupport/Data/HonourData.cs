using Catalog.Core.Honours;
using Catalog.Core.Records;

namespace Catalog.TestSupport.Data;

/// <summary>Awards, editions and honours made through the services.</summary>
public static class HonourData
{
    public static FieldChanges<Award> Award(string name = "Thương hiệu quốc gia Việt Nam", params HonourSubjectKind[] kinds) =>
        new FieldChanges<Award>().Set(AwardFields.Name, name).Set(AwardFields.Body, "Bộ Công Thương").Set(AwardFields.Level, AwardLevel.National)
            .Set(AwardFields.SubjectKinds, kinds is [] ? [HonourSubjectKind.Product] : kinds).Set(AwardFields.StateRecognition, true);

    public static FieldChanges<AwardEdition> Edition(int awardId, string label = "Lần 9 – 2024", int year = 2024) =>
        new FieldChanges<AwardEdition>().Set(AwardEditionFields.Award, awardId).Set(AwardEditionFields.Name, label).Set(AwardEditionFields.Year, year)
            .Set(AwardEditionFields.DecisionNumber, "2776/QĐ-BCT").Set(AwardEditionFields.DecisionDate, new DateOnly(year, 10, 21));

    public static FieldChanges<Honour> Honour(int editionId, HonourSubjectKind kind, int subjectId) =>
        new FieldChanges<Honour>().Set(HonourFields.Edition, editionId).Set(HonourFields.SubjectKind, kind).Set(HonourFields.Subject, subjectId);

    public static FieldChanges<Honour> Named(int editionId, HonourSubjectKind kind, string name) =>
        new FieldChanges<Honour>().Set(HonourFields.Edition, editionId).Set(HonourFields.SubjectKind, kind).Set(HonourFields.SubjectName, name);

    public static Task<Award> AddAwardAsync(this DatabaseFixture database, CancellationToken cancellationToken, params HonourSubjectKind[] kinds) =>
        database.RunAsync<AwardService, Award>(service => service.AddAsync(Award(kinds: kinds), TestData.Staff, null, cancellationToken));

    public static Task<AwardEdition> AddEditionAsync(this DatabaseFixture database, FieldChanges<AwardEdition> values, CancellationToken cancellationToken) =>
        database.RunAsync<AwardEditionService, AwardEdition>(service => service.AddAsync(values, TestData.Staff, null, cancellationToken));

    public static Task<Honour> AddHonourAsync(this DatabaseFixture database, FieldChanges<Honour> values, CancellationToken cancellationToken) =>
        database.RunAsync<HonourService, Honour>(service => service.AddAsync(values, TestData.Staff, null, cancellationToken));
}
