using System.Text.Json.Nodes;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.LinkedData;

/// <summary>One event for each stop: search engines show a place and a day, not a tour.</summary>
internal sealed class FairData(CatalogDbContext db, PlaceDirectory places, FairMoveQuery moves, SiteAddress site) : ILinkedData
{
    private const string Words = "https://schema.org/";

    public RecordType Type => RecordType.Fair;

    public async Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var fair = await db.Fairs.AsNoTracking().Include(f => f.Stops).FirstOrDefaultAsync(f => f.Id == id && f.State == RecordState.Live, cancellationToken);
        if (fair is null) return [];
        var map = await places.GetAsync(cancellationToken);
        var move = (await moves.ReadAsync([id], cancellationToken)).GetValueOrDefault(id);
        var url = site.Of(CatalogLinks.To(RecordType.Fair, fair.Id, fair.Name));
        return
        [
            .. fair.Stops.OrderBy(stop => stop.FirstDay).ThenBy(stop => stop.Id).Select(stop => EventOf(fair, stop, move, map, url)),
            JsonLd.Breadcrumbs(("Hội chợ, phiên chợ", site.Of(CatalogLinks.Fairs)), (fair.Name, url)),
        ];
    }

    private static JsonObject EventOf(Fair fair, FairStop stop, FairMove? move, PlaceCatalog map, string url)
    {
        var isOnline = stop.CommuneCode is null;
        var isMoved = move is { OldFrom: not null } && fair.Status is FairStatus.Planned or FairStatus.Confirmed;
        return JsonLd.Of("Event",
            ("url", url), ("name", fair.Name), ("description", fair.Theme), ("disambiguatingDescription", LinkedText.SampleNote(fair)),
            ("startDate", stop.OpensAt is { } opens ? JsonLd.Moment(stop.FirstDay, opens) : JsonLd.Day(stop.FirstDay)),
            ("endDate", EndOf(stop)),
            ("previousStartDate", isMoved && fair.Stops.Count == 1 ? JsonLd.Day(move!.OldFrom) : null),
            ("eventStatus", Words + (fair.Status switch { FairStatus.Cancelled => "EventCancelled", FairStatus.Postponed => "EventPostponed", _ => isMoved ? "EventRescheduled" : "EventScheduled" })),
            ("eventAttendanceMode", Words + (isOnline ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode")),
            ("location", isOnline ? JsonLd.Of("VirtualLocation", ("url", stop.Url)) : PlaceOf(stop, map)),
            ("organizer", JsonLd.Organization(fair.Organiser ?? fair.Host)));
    }

    private static JsonNode? EndOf(FairStop stop) =>
        stop is { OpensAt: { } opens, ClosesAt: { } closes } ? JsonLd.Moment(stop.LastDay.AddDays(closes <= opens ? 1 : 0), closes) : JsonLd.Day(stop.LastDay);

    private static JsonObject PlaceOf(FairStop stop, PlaceCatalog map)
    {
        var commune = map.Commune(stop.CommuneCode!);
        return JsonLd.Of("Place", ("name", stop.Venue),
            ("address", JsonLd.Address(stop.AddressLine, commune?.FullName, commune?.Parent is { } parent ? map.Find(parent)?.FullName : null)),
            ("geo", JsonLd.Point(stop.Latitude, stop.Longitude)));
    }
}
