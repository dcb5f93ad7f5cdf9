using Catalog.Core.Records;

namespace Catalog.Core.Honours;

/// <summary>What must hold between an honour, its edition and its award.</summary>
internal static class HonourRules
{
    /// <summary>"Thương hiệu quốc gia Việt Nam – Lần 9 (2024)": the year always shows.</summary>
    public static string TitleOf(Award award, AwardEdition edition)
    {
        var year = edition.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var title = edition.Name.Contains(year, StringComparison.Ordinal) ? $"{award.Name} – {edition.Name}" : $"{award.Name} – {edition.Name} ({year})";
        return title.Length <= Record.NameLength ? title : title[..Record.NameLength];
    }

    public static IEnumerable<FieldError> Check(Honour honour, AwardEdition edition, Award award)
    {
        if (!award.SubjectKinds.Contains(honour.SubjectKind))
            yield return new FieldError("subjectKind", $"“{award.Name}” không trao cho loại đối tượng này, hãy chọn lại loại đối tượng hoặc danh hiệu.");
        foreach (var error in SubjectTypes.IsNameOnly(honour.SubjectKind) ? CheckName(honour) : CheckRecord(honour)) yield return error;
        var from = honour.ValidFrom == default ? edition.DecisionDate : honour.ValidFrom;
        if (from is null) yield return new FieldError("validFrom", "Ngày bắt đầu hiệu lực còn trống và lần trao chưa có ngày quyết định, hãy nhập.");
        if (honour.ValidTo < from) yield return new FieldError("validTo", "Ngày hết hiệu lực trước ngày bắt đầu, hãy kiểm tra cả hai ngày.");
    }

    private static IEnumerable<FieldError> CheckName(Honour honour)
    {
        if (honour.SubjectName is null) yield return new FieldError("subjectName", "Tên tập thể, cá nhân còn trống, hãy nhập.");
        if (honour.SubjectId is not null) yield return new FieldError("subject", "Tập thể, cá nhân chỉ ghi tên, hãy bỏ chọn bản ghi.");
        if (honour.SubjectKind == HonourSubjectKind.Person && honour.NameBasis is null)
            yield return new FieldError("nameBasis", "Tên người chỉ công bố khi có căn cứ, hãy chọn quyết định đã công bố hoặc sự đồng ý.");
    }

    private static IEnumerable<FieldError> CheckRecord(Honour honour)
    {
        if (honour.SubjectId is null) yield return new FieldError("subject", "Chưa chọn đối tượng được tôn vinh, hãy chọn một bản ghi.");
        if (honour.SubjectName is not null) yield return new FieldError("subjectName", "Đối tượng đã có trong danh mục, hãy bỏ trống tên.");
    }
}
