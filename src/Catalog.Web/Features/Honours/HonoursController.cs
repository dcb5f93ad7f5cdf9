using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Honours;

/// <summary>The register of honours: each belongs to one subject, of one edition, given by one body.</summary>
public sealed class HonoursController(CatalogDbContext db, RecordDirectory directory, TimeProvider clock) : RecordController(db)
{
    [HttpGet("/ton-vinh")]
    public async Task<IActionResult> Index(string? award, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var awards = await Db.Awards.AsNoTracking().Where(a => a.State == RecordState.Live).OrderBy(a => a.SortKey)
            .Select(a => new { a.Code, a.Name, a.Id }).ToListAsync(cancellationToken);
        var chosen = awards.Find(a => a.Code == award);
        var live = Db.Honours.AsNoTracking().Where(h => h.State == RecordState.Live);
        if (chosen is not null) live = live.Where(h => h.Edition!.AwardId == chosen.Id);
        var paging = Paging.Of(page, await live.CountAsync(cancellationToken));
        var honours = await live.Include(h => h.Edition!.Award).OrderByDescending(h => h.Edition!.Year).ThenBy(h => h.Edition!.Award!.SortKey).ThenBy(h => h.Id)
            .Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var subjects = await directory.FindAsync([.. honours.Select(h => h.Honouree).OfType<SubjectRef>()], cancellationToken);
        return View(new HonoursPage(
            today,
            [.. awards.Select(a => new AwardChoice(a.Name, a.Code == chosen?.Code ? CatalogLinks.Honours : $"{CatalogLinks.Honours}?award={a.Code}", a.Code == chosen?.Code))],
            [.. honours.Select(h => HonourRow.Of(h, subjects.GetValueOrDefault(h.Honouree ?? default)?.Name, today))],
            paging,
            chosen is null ? CatalogLinks.Honours : $"{CatalogLinks.Honours}?award={chosen.Code}"));
    }

    [HttpGet("/ton-vinh/{address}"), Viewed(RecordType.Honour)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        if (await TurnAwayAsync(Db.Honours, RecordType.Honour, key, cancellationToken) is { } elsewhere) return elsewhere;
        var honour = await Db.Honours.AsNoTracking().Include(h => h.Edition!.Award).SingleAsync(h => h.Id == key.Id, cancellationToken);
        var subject = honour.Honouree is { } honouree ? (await directory.FindAsync([honouree], cancellationToken)).GetValueOrDefault(honouree)?.Name : null;
        return View(HonourPage.Of(honour, subject, VietnamTime.Today(clock)));
    }
}

public sealed record HonoursPage(DateOnly Today, IReadOnlyList<AwardChoice> Awards, IReadOnlyList<HonourRow> Rows, Paging Paging, string Url);

public sealed record AwardChoice(string Name, string Url, bool IsChosen);

public sealed record HonourRow(string Subject, string? SubjectUrl, string Kind, string Title, string Url, int Year, string Body, string? Decision, CertificateMark Mark, string Term)
{
    public static HonourRow Of(Honour honour, string? recordName, DateOnly today)
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
            HonourText.BodyOf(award),
            honour.Edition.DecisionNumber,
            HonourText.MarkOn(honour, today),
            HonourText.TermOf(honour, today));
    }
}

public sealed record HonourPage(string Title, string Url, string Subject, string? SubjectUrl, CertificateMark Mark, string Term, string? About, IReadOnlyList<Fact> Facts)
{
    public static HonourPage Of(Honour honour, string? recordName, DateOnly today)
    {
        var (row, edition) = (HonourRow.Of(honour, recordName, today), honour.Edition!);
        List<Fact?> facts =
        [
            new("Đối tượng", row.Subject) { Url = row.SubjectUrl, Note = row.Kind },
            new("Danh hiệu", edition.Award!.Name) { Note = edition.Award.Cycle },
            new("Lần trao", edition.Name),
            new("Nơi trao", row.Body),
            edition.DecisionNumber is null ? null : new("Quyết định", edition.DecisionDate is { } day ? $"{edition.DecisionNumber}, ngày {VietnameseDay.Show(day)}" : edition.DecisionNumber),
            honour.Group is null ? null : new("Nhóm", honour.Group),
            honour.WithdrawnOn is null ? null : new("Lý do thu hồi", honour.WithdrawalReason ?? "Không ghi") { Note = honour.WithdrawalDecision },
        ];
        return new HonourPage(honour.Name, row.Url, row.Subject, row.SubjectUrl, row.Mark, row.Term, edition.Award.About, [.. facts.OfType<Fact>()]);
    }
}
