using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Honours;

public sealed record HonoursPage
{
    public required DateOnly Today { get; init; }
    public required HonourFilter Filter { get; init; }
    public required IReadOnlyList<AwardChoice> Awards { get; init; }
    public required IReadOnlyList<EditionChoice> Editions { get; init; }

    /// <summary>The chosen award, in words.</summary>
    public required AwardView? Award { get; init; }
    public required IReadOnlyList<HonourRow> Rows { get; init; }
    public required Paging Paging { get; init; }
}

public sealed record AwardChoice(string Code, string Name, bool IsChosen);

public sealed record EditionChoice(int Id, string Name, int Count, string Url, bool IsChosen);

public sealed record AwardView(string Name, IReadOnlyList<Fact> Facts, IHtmlContent About);

public sealed record HonourRow(string Subject, string? SubjectUrl, string Kind, string Title, string Url, int Year, string Body, string? Decision, CertificateMark Mark, string Term)
{
    /// <param name="day">The day its status is told of.</param>
    public static HonourRow Of(Honour honour, string? recordName, DateOnly day)
    {
        var award = honour.Edition!.Award!;
        var name = recordName ?? honour.SubjectName ?? "Không rõ";
        return new HonourRow(
            name,
            honour.Honouree is { } subject && CatalogLinks.HasPage(subject.Type) ? CatalogLinks.To(subject.Type, subject.Id, name) : null,
            HonourText.KindOf(honour.SubjectKind),
            honour.Group is null ? honour.Name : $"{honour.Name}, nhóm {honour.Group}",
            CatalogLinks.To(RecordType.Honour, honour.Id, honour.Name),
            honour.Edition.Year,
            HonourFacts.BodyOf(award),
            honour.Edition.DecisionNumber,
            HonourText.MarkOn(honour, day),
            HonourText.TermOf(honour, day));
    }
}

public sealed record HonourPage(string Title, string Url, string Subject, string? SubjectUrl, CertificateMark Mark, string Term, string AwardUrl, IReadOnlyList<Fact> Facts)
{
    public static HonourPage Of(Honour honour, string? recordName, DateOnly today)
    {
        var (row, edition) = (HonourRow.Of(honour, recordName, today), honour.Edition!);
        var awardUrl = $"{CatalogLinks.Honours}?award={edition.Award!.Code}";
        List<Fact?> facts =
        [
            new("Đối tượng", row.Subject) { Url = row.SubjectUrl, Note = row.Kind },
            new("Danh hiệu", edition.Award.Name) { Url = awardUrl, Note = edition.Award.Cycle },
            new("Lần trao", edition.Name) { Url = $"{awardUrl}&edition={edition.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}" },
            new("Nơi trao", row.Body),
            edition.DecisionNumber is null ? null : new("Quyết định", edition.DecisionDate is { } day ? $"{edition.DecisionNumber}, ngày {VietnameseDay.Show(day)}" : edition.DecisionNumber),
            honour.Group is null ? null : new("Nhóm", honour.Group),
            honour.CertificateNumber is null ? null : new("Số giấy chứng nhận", honour.CertificateNumber),
            new("Hiệu lực", $"Từ {VietnameseDay.Show(honour.ValidFrom)}{(honour.ValidTo is { } to ? " đến " + VietnameseDay.Show(to) : ", không ghi thời hạn")}"),
            honour.WithdrawnOn is null ? null : new("Lý do thu hồi", honour.WithdrawalReason ?? "Không ghi") { Note = honour.WithdrawalDecision },
            honour.SourceUrl is null ? null : new("Nguồn", honour.SourceUrl) { Url = honour.SourceUrl, IsExternal = true },
        ];
        return new HonourPage(honour.Name, row.Url, row.Subject, row.SubjectUrl, row.Mark, row.Term, awardUrl, [.. facts.OfType<Fact>()]);
    }
}
