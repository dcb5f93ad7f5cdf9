using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.LinkedData;

/// <summary>A shop with the hours of its week, and the days that are an exception.</summary>
internal sealed class OutletData(CatalogDbContext db, PlaceDirectory places, SiteAddress site, TimeProvider clock) : ILinkedData
{
    public RecordType Type => RecordType.Outlet;

    public async Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var outlet = await db.Outlets.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id && o.State == RecordState.Live, cancellationToken);
        if (outlet is null) return [];
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Commune(outlet.CommuneCode);
        var url = site.Of(CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name));
        var special = outlet.Hours.Exceptions.Where(days => days.To >= VietnamTime.Today(clock)).SelectMany(SpecialHours).ToList();
        return
        [
            JsonLd.Of("LocalBusiness",
                ("@id", url), ("url", url), ("name", outlet.Name), ("description", outlet.Introduction), ("disambiguatingDescription", LinkedText.SampleNote(outlet)),
                ("address", JsonLd.Address(outlet.AddressLine, commune?.FullName, commune?.Parent is { } parent ? map.Find(parent)?.FullName : null)),
                ("geo", JsonLd.Point(outlet.Latitude, outlet.Longitude)),
                ("openingHoursSpecification", outlet.Hours.Weekly.Count == 0 ? null : new JsonArray([.. outlet.Hours.Weekly.Select(WeeklyHours)])),
                ("specialOpeningHoursSpecification", special.Count == 0 ? null : new JsonArray([.. special]))),
            JsonLd.Breadcrumbs(("Điểm bán", site.Of(CatalogLinks.Outlets)), (outlet.Name, url)),
        ];
    }

    private static JsonObject WeeklyHours(WeeklyHours hours) =>
        JsonLd.Of("OpeningHoursSpecification", ("dayOfWeek", "https://schema.org/" + hours.Day), ("opens", At(hours.From)), ("closes", At(hours.To)));

    /// <summary>A day without hours is said as schema.org wants it: from midnight to midnight nothing.</summary>
    private static IEnumerable<JsonObject> SpecialHours(SpecialDays days) =>
        (days.Hours.Count == 0 ? [new HoursInterval(TimeOnly.MinValue, TimeOnly.MinValue)] : days.Hours).Select(hours => JsonLd.Of("OpeningHoursSpecification",
            ("validFrom", JsonLd.Day(days.From)), ("validThrough", JsonLd.Day(days.To)), ("opens", At(hours.From)), ("closes", At(hours.To))));

    private static JsonNode At(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
