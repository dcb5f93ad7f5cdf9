using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Calendars;

/// <summary>The fairs as calendars that phones and mail programs subscribe to.</summary>
public sealed class CalendarsController(FairCalendarQuery query, PlaceDirectory places) : Controller
{
    [HttpGet(CatalogLinks.FairCalendar)]
    public async Task<IActionResult> Index(string? when, string? place, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        var filter = FairFilter.Read(when, place, map);
        // Nobody looks at a calendar that is fetched by itself: all fairs instead of those of one place would be a surprise.
        if (!string.IsNullOrEmpty(place) && filter.Place is null) return NotFound();
        return Calendar(await query.ListAsync(filter, map, cancellationToken));
    }

    /// <summary>The address stays good when the event gets another name: only its number is looked at.</summary>
    [HttpGet(CatalogLinks.Fairs + "/{address}" + CatalogLinks.CalendarSuffix)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken) =>
        SlugKey.Read(address).Id is { } id && await query.OneAsync(id, await places.GetAsync(cancellationToken), cancellationToken) is { } calendar ? Calendar(calendar) : NotFound();

    private FileContentResult Calendar(CalendarText calendar) => this.Feed(calendar.Text, FairCalendar.ContentType, calendar.ChangedAt);
}
