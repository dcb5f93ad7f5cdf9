using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Fairs;

/// <summary>Fairs and markets: what runs, what comes, what is over.</summary>
public sealed class FairsController(CatalogDbContext db, PlaceDirectory places, FairPageQuery query, TimeProvider clock) : RecordController(db)
{
    [HttpGet("/hoi-cho")]
    public async Task<IActionResult> Index(string? when, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var isPast = when == "past";
        var live = Db.Fairs.AsNoTracking().Where(f => f.State == RecordState.Live);
        var (coming, past) = (live.Where(f => f.LastDay >= today), live.Where(f => f.LastDay < today));
        var (comingCount, pastCount) = (await coming.CountAsync(cancellationToken), await past.CountAsync(cancellationToken));
        var paging = Paging.Of(page, isPast ? pastCount : comingCount);
        var ordered = isPast ? past.OrderByDescending(f => f.FirstDay).ThenBy(f => f.Id) : coming.OrderBy(f => f.FirstDay).ThenBy(f => f.Id);
        var fairs = await ordered.Include(f => f.Stops).AsSplitQuery().Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var map = await places.GetAsync(cancellationToken);
        var moved = await MovedAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        return View(new FairsPage(isPast, comingCount, pastCount, [.. fairs.Select(f => FairLine.Of(f, map, today, moved.GetValueOrDefault(f.Id)))], paging,
            isPast ? $"{CatalogLinks.Fairs}?when=past" : CatalogLinks.Fairs));
    }

    [HttpGet("/hoi-cho/{address}"), Viewed(RecordType.Fair)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Fairs, RecordType.Fair, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, cancellationToken));
    }

    /// <summary>Of each fair the last change of its dates.</summary>
    private async Task<Dictionary<int, FairMove>> MovedAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var changes = await Db.Changes.AsNoTracking()
            .Where(c => c.SubjectType == RecordType.Fair && ids.Contains(c.SubjectId))
            .Where(c => c.Kind == ChangeKind.Rescheduled || c.Kind == ChangeKind.Postponed || c.Kind == ChangeKind.Cancelled)
            .OrderBy(c => c.Sequence).ToListAsync(cancellationToken);
        return changes.GroupBy(c => c.SubjectId).ToDictionary(group => group.Key, group => FairMove.Of(group.Last()));
    }
}
