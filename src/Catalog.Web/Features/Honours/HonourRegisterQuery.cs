using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Honours;

public sealed class HonourRegisterQuery(CatalogDbContext db, RecordDirectory directory, MarkdownRenderer markdown, TimeProvider clock)
{
    public async Task<HonoursPage> ReadAsync(HonourFilter asked, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var awards = await db.Awards.AsNoTracking().Where(a => a.State == RecordState.Live).OrderBy(a => a.SortKey).ToListAsync(cancellationToken);
        var award = awards.Find(a => a.Code == asked.Award);
        var editions = award is null ? [] : await EditionsAsync(award, asked, cancellationToken);
        var filter = asked with { Award = award?.Code, Edition = editions.Exists(e => e.Id == asked.Edition) ? asked.Edition : null };
        var live = Asked(filter, award);
        var paging = Paging.Of(page, await live.CountAsync(cancellationToken));
        var honours = await live.Include(h => h.Edition!.Award).OrderByDescending(h => h.Edition!.Year).ThenBy(h => h.Edition!.Award!.SortKey).ThenBy(h => h.Group).ThenBy(h => h.Id)
            .Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var subjects = await directory.FindAsync([.. honours.Select(h => h.Honouree).OfType<SubjectRef>()], cancellationToken);
        return new HonoursPage
        {
            Today = today,
            Filter = filter,
            Awards = [.. awards.Select(a => new AwardChoice(a.Code, a.Name, a == award))],
            Editions = editions,
            Award = award is null ? null : ViewOf(award),
            Rows = [.. honours.Select(h => HonourRow.Of(h, subjects.GetValueOrDefault(h.Honouree ?? default)?.Name, filter.On ?? today))],
            Paging = paging,
        };
    }

    public async Task<HonourPage> OneAsync(int id, CancellationToken cancellationToken)
    {
        var honour = await db.Honours.AsNoTracking().Include(h => h.Edition!.Award).SingleAsync(h => h.Id == id, cancellationToken);
        var subject = honour.Honouree is { } honouree ? (await directory.FindAsync([honouree], cancellationToken)).GetValueOrDefault(honouree)?.Name : null;
        return HonourPage.Of(honour, subject, VietnamTime.Today(clock));
    }

    private IQueryable<Honour> Asked(HonourFilter filter, Award? award)
    {
        var live = db.Honours.AsNoTracking().Where(h => h.State == RecordState.Live);
        if (award is { Id: var awardId }) live = live.Where(h => h.Edition!.AwardId == awardId);
        if (filter.Edition is { } edition) live = live.Where(h => h.EditionId == edition);
        if (filter.Kind is { } kind) live = live.Where(h => h.SubjectKind == kind);
        return filter.On is { } day ? live.Where(HonourQueries.HoldingOn(day)) : live;
    }

    private async Task<List<EditionChoice>> EditionsAsync(Award award, HonourFilter asked, CancellationToken cancellationToken)
    {
        var editions = await db.AwardEditions.AsNoTracking().Where(e => e.AwardId == award.Id && e.State == RecordState.Live).OrderByDescending(e => e.Year).ThenBy(e => e.SortKey)
            .Select(e => new { e.Id, e.Name, Count = db.Honours.Count(h => h.EditionId == e.Id && h.State == RecordState.Live) }).ToListAsync(cancellationToken);
        return [.. editions.Select(e => new EditionChoice(e.Id, e.Name, e.Count,
            (asked with { Award = award.Code, Edition = e.Id == asked.Edition ? null : e.Id }).ToUrl(), e.Id == asked.Edition))];
    }

    private AwardView ViewOf(Award award)
    {
        List<Fact?> facts =
        [
            new("Nơi trao", HonourFacts.BodyOf(award)),
            new("Cấp", HonourText.LevelOf(award.Level)),
            new("Trao cho", string.Join(", ", award.SubjectKinds.Select(HonourText.KindOf).Select((kind, i) => i == 0 ? kind : kind.ToLowerInvariant()))),
            award.Cycle is null ? null : new("Chu kỳ", award.Cycle),
            award.WebsiteUrl is null ? null : new("Trang thông tin", award.WebsiteUrl) { Url = award.WebsiteUrl, IsExternal = true },
        ];
        return new AwardView(award.Name, [.. facts.OfType<Fact>()], new HtmlString(markdown.ToHtml(award.About)));
    }
}
