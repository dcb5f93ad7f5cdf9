using Catalog.Core.Records;

namespace Catalog.Core.Honours;

public static class AwardFields
{
    public static readonly Field<Award, string> Name = new("name", "Tên danh hiệu, giải thưởng", a => a.Name, (a, v) => a.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = FieldRisk.High };
    public static readonly Field<Award, string> Body = new("body", "Cơ quan, tổ chức trao", a => a.Body, (a, v) => a.Body = v) { IsRequired = true, MaxLength = Award.BodyLength, Risk = FieldRisk.High };
    public static readonly Field<Award, AwardLevel> Level = new("level", "Cấp", a => a.Level, (a, v) => a.Level = v) { Risk = FieldRisk.High };
    public static readonly Field<Award, IReadOnlyList<HonourSubjectKind>> SubjectKinds = new("subjectKinds", "Trao cho", a => a.SubjectKinds, (a, v) => a.SubjectKinds = [.. v.Distinct().Order()]) { IsRequired = true, Risk = FieldRisk.High };
    public static readonly Field<Award, string?> Cycle = new("cycle", "Chu kỳ", a => a.Cycle, (a, v) => a.Cycle = v) { MaxLength = Award.CycleLength };
    public static readonly Field<Award, bool> StateRecognition = new("stateRecognition", "Do cơ quan nhà nước công nhận", a => a.IsStateRecognition, (a, v) => a.IsStateRecognition = v) { Risk = FieldRisk.High };
    public static readonly Field<Award, string?> Note = new("note", "Ghi chú bên tên", a => a.Note, (a, v) => a.Note = v) { MaxLength = Award.NoteLength };
    public static readonly Field<Award, string?> About = new("about", "Giới thiệu", a => a.About, (a, v) => a.About = v) { MaxLength = Award.AboutLength };
    public static readonly Field<Award, string?> Website = new("website", "Trang thông tin", a => a.WebsiteUrl, (a, v) => a.WebsiteUrl = v) { MaxLength = Award.UrlLength, Rule = FieldRules.WebAddress };

    public static readonly FieldTable<Award> Table = new([Name, Body, Level, SubjectKinds, Cycle, StateRecognition, Note, About, Website]);
}

public static class AwardEditionFields
{
    public static readonly Field<AwardEdition, int> Award = new("award", "Danh hiệu, giải thưởng", e => e.AwardId, (e, v) => e.AwardId = v) { Risk = FieldRisk.High };
    public static readonly Field<AwardEdition, string> Name = new("name", "Lần, kỳ", e => e.Name, (e, v) => e.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = FieldRisk.High };
    public static readonly Field<AwardEdition, int> Year = new("year", "Năm", e => e.Year, (e, v) => e.Year = v) { Range = (1945, 2100), Risk = FieldRisk.High };
    public static readonly Field<AwardEdition, string?> DecisionNumber = new("decisionNumber", "Số quyết định", e => e.DecisionNumber, (e, v) => e.DecisionNumber = v) { MaxLength = AwardEdition.NumberLength, Risk = FieldRisk.High };
    public static readonly Field<AwardEdition, DateOnly?> DecisionDate = new("decisionDate", "Ngày quyết định", e => e.DecisionDate, (e, v) => e.DecisionDate = v) { Range = (new DateOnly(1945, 1, 1), new DateOnly(2100, 12, 31)), Risk = FieldRisk.High };
    public static readonly Field<AwardEdition, EditionValidity> Validity = new("validity", "Thời hạn tính theo", e => e.Validity, (e, v) => e.Validity = v) { Risk = FieldRisk.Medium };
    public static readonly Field<AwardEdition, int?> ValidityCount = new("validityCount", "Số tháng hoặc số năm", e => e.ValidityCount, (e, v) => e.ValidityCount = v) { Range = (1, 600), Risk = FieldRisk.Medium };
    public static readonly Field<AwardEdition, string?> File = new("file", "Văn bản kèm theo", e => e.FileUrl, (e, v) => e.FileUrl = v) { MaxLength = Honours.Award.UrlLength, Rule = FieldRules.WebAddress };
    public static readonly Field<AwardEdition, string?> Source = new("source", "Nguồn", e => e.SourceUrl, (e, v) => e.SourceUrl = v) { MaxLength = Honours.Award.UrlLength, Rule = FieldRules.WebAddress };

    public static readonly FieldTable<AwardEdition> Table = new([Award, Name, Year, DecisionNumber, DecisionDate, Validity, ValidityCount, File, Source]);
}
