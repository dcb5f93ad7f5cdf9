using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Fairs;

/// <summary>Fairs and markets: what runs, what comes, what is over.</summary>
public sealed class FairsController(CatalogDbContext db, PlaceDirectory places, FairPageQuery query, FairMoveQuery moves, TimeProvider clock) : RecordController(db)
{
    [HttpGet("/hoi-cho")]
    public async Task<IActionResult> Index(string? when, string? place, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var filter = FairFilter.Read(when, place, map);
        var live = filter.InPlace(Db.Fairs.AsNoTracking().Where(f => f.State == RecordState.Live), map);
        var (coming, past) = (live.Where(f => f.LastDay >= today), live.Where(f => f.LastDay < today));
        var (comingCount, pastCount) = (await coming.CountAsync(cancellationToken), await past.CountAsync(cancellationToken));
        var paging = Paging.Of(page, filter.IsPast ? pastCount : comingCount);
        var ordered = filter.IsPast ? past.OrderByDescending(f => f.FirstDay).ThenBy(f => f.Id) : coming.OrderBy(f => f.FirstDay).ThenBy(f => f.Id);
        var fairs = await ordered.Include(f => f.Stops).AsSplitQuery().Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var moved = await moves.ReadAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        return View(new FairsPage(filter, comingCount, pastCount, [.. fairs.Select(f => FairLine.Of(f, map, today, moved.GetValueOrDefault(f.Id)))], paging));
    }

    [HttpGet("/hoi-cho/{address}"), Viewed(RecordType.Fair)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Fairs, RecordType.Fair, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, cancellationToken));
    }
}
