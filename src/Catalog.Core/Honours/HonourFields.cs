using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Honours;

public static class HonourFields
{
    private static readonly DateOnly Earliest = new(1945, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public static readonly Field<Honour, int> Edition = new("edition", "Lần trao", h => h.EditionId, (h, v) => h.EditionId = v) { Risk = High };

    /// <summary>Left empty it is made of the award and its edition.</summary>
    public static readonly Field<Honour, string?> Name = new("name", "Tên ghi trên giấy", h => h.Name, (h, v) => h.Name = v ?? "") { MaxLength = Record.NameLength, Risk = High };
    public static readonly Field<Honour, HonourSubjectKind> SubjectKind = new("subjectKind", "Loại đối tượng", h => h.SubjectKind, (h, v) => h.SubjectKind = v) { Risk = High };
    public static readonly Field<Honour, int?> Subject = new("subject", "Đối tượng trong danh mục", h => h.SubjectId, (h, v) => h.SubjectId = v) { Risk = High };
    public static readonly Field<Honour, string?> SubjectName = new("subjectName", "Tên tập thể, cá nhân", h => h.SubjectName, (h, v) => h.SubjectName = v) { MaxLength = Honour.SubjectNameLength, Risk = High, IsPersonal = true };
    public static readonly Field<Honour, NameBasis?> NameBasis = new("nameBasis", "Căn cứ công bố tên người", h => h.NameBasis, (h, v) => h.NameBasis = v) { IsPublic = false, Risk = High };
    public static readonly Field<Honour, string?> Group = new("group", "Nhóm, hạng mục", h => h.Group, (h, v) => h.Group = v) { MaxLength = Honour.GroupLength };
    public static readonly Field<Honour, string?> CertificateNumber = new("certificateNumber", "Số giấy chứng nhận", h => h.CertificateNumber, (h, v) => h.CertificateNumber = v) { MaxLength = Honour.NumberLength };
    public static readonly Field<Honour, DateOnly> ValidFrom = new("validFrom", "Hiệu lực từ", h => h.ValidFrom, (h, v) => h.ValidFrom = v) { Range = (Earliest, Latest), Risk = High };
    public static readonly Field<Honour, DateOnly?> ValidTo = new("validTo", "Hiệu lực đến", h => h.ValidTo, (h, v) => h.ValidTo = v) { Range = (Earliest, Latest), Risk = High };
    public static readonly Field<Honour, string?> Source = new("source", "Nguồn", h => h.SourceUrl, (h, v) => h.SourceUrl = v) { MaxLength = Honour.UrlLength, Rule = FieldRules.WebAddress };

    // Written by the withdrawal, shown in history and diff.
    public static readonly Field<Honour, DateOnly?> WithdrawnOn = new("withdrawnOn", "Thu hồi từ", h => h.WithdrawnOn, (h, v) => h.WithdrawnOn = v) { Risk = High, IsReadOnly = true };
    public static readonly Field<Honour, string?> WithdrawalDecision = new("withdrawalDecision", "Quyết định thu hồi", h => h.WithdrawalDecision, (h, v) => h.WithdrawalDecision = v) { MaxLength = Honour.NumberLength, IsReadOnly = true };
    public static readonly Field<Honour, string?> WithdrawalReason = new("withdrawalReason", "Lý do thu hồi", h => h.WithdrawalReason, (h, v) => h.WithdrawalReason = v) { MaxLength = Honour.WithdrawalReasonLength, IsReadOnly = true };

    public static readonly FieldTable<Honour> Table = new(
        [Edition, Name, SubjectKind, Subject, SubjectName, NameBasis, Group, CertificateNumber, ValidFrom, ValidTo, Source, WithdrawnOn, WithdrawalDecision, WithdrawalReason]);
}
