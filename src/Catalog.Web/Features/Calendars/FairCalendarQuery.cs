using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Calendars;

/// <summary>The text of a calendar and the moment from which it says what it says.</summary>
public sealed record CalendarText(string Text, DateTimeOffset ChangedAt);

public sealed class FairCalendarQuery(CatalogDbContext db, FairMoveQuery moves, ChangeReader changes, SiteAddress site, TimeProvider clock)
{
    /// <summary>What is over stays for a season, so that nobody's calendar empties behind him; a cancelled event long enough to be seen as one.</summary>
    public const int KeptDays = 90, CancelledDays = 30;
    private const int MostFairs = 2000;

    public async Task<CalendarText> ListAsync(FairFilter filter, PlaceCatalog map, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var since = today.AddDays(-KeptDays);
        var live = filter.InPlace(Live, map);
        var chosen = filter.IsPast ? live.Where(f => f.LastDay < today).OrderByDescending(f => f.FirstDay) : live.Where(f => f.LastDay >= since).OrderBy(f => f.FirstDay);
        var fairs = await chosen.ThenBy(f => f.Id).Take(MostFairs).ToListAsync(cancellationToken);
        var title = "Hội chợ, phiên chợ" + (filter.Place is { } place ? " ở " + place.InText : "");
        return await WriteAsync(title, fairs, map, cancellationToken);
    }

    /// <returns>Null when there is no such event on the site.</returns>
    public async Task<CalendarText?> OneAsync(int id, PlaceCatalog map, CancellationToken cancellationToken) =>
        await Live.Where(f => f.Id == id).ToListAsync(cancellationToken) is [var fair] ? await WriteAsync(fair.Name, [fair], map, cancellationToken) : null;

    private IQueryable<Fair> Live => db.Fairs.AsNoTracking().Include(f => f.Stops).AsSplitQuery().Where(f => f.State == RecordState.Live);

    private async Task<CalendarText> WriteAsync(string title, List<Fair> fairs, PlaceCatalog map, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var moved = await moves.ReadAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        var shown = fairs.Select(fair => (Fair: fair, Move: moved.GetValueOrDefault(fair.Id)))
            .Where(pair => pair.Fair.Status != FairStatus.Cancelled || pair.Move is null || pair.Move.On >= today.AddDays(-CancelledDays));
        return new CalendarText(FairCalendar.Write(title, shown, map, site.Host, site.Of), await changes.LastMomentAsync([RecordType.Fair], cancellationToken));
    }
}
