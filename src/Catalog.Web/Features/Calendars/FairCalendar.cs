using System.Globalization;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Web.Features.Shared;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Calendar = Ical.Net.Calendar;

namespace Catalog.Web.Features.Calendars;

/// <summary>
/// Fairs as an iCalendar text (RFC 5545), one event a stop. What lets calendars follow a change: the name of an event never
/// changes, SEQUENCE is the version of the record, and times of change come from the data, never from the clock.
/// </summary>
/// <param name="host">Under which the names of events are unique: that of the site.</param>
/// <param name="addressOf">From the root of the site to a full address.</param>
public sealed class FairCalendar(string title, PlaceCatalog places, string host, Func<string, string> addressOf)
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const string Zone = "Asia/Ho_Chi_Minh", Refresh = "PT6H";
    private readonly Calendar calendar = Empty(title);

    public static string Write(string title, IEnumerable<(Fair Fair, FairMove? Move)> fairs, PlaceCatalog places, string host, Func<string, string> addressOf)
    {
        var writer = new FairCalendar(title, places, host, addressOf);
        foreach (var (fair, move) in fairs)
        {
            foreach (var stop in fair.Stops.OrderBy(stop => stop.FirstDay).ThenBy(stop => stop.Id)) writer.calendar.Events.Add(writer.EventOf(fair, stop, move));
        }
        return new CalendarSerializer().SerializeToString(writer.calendar)!;
    }

    private static Calendar Empty(string title)
    {
        var empty = new Calendar { ProductId = "-//Catalog//Hội chợ//VI", Method = "PUBLISH" };
        empty.AddProperty("X-WR-CALNAME", title);
        empty.AddProperty("X-WR-TIMEZONE", Zone);
        empty.AddProperty("X-PUBLISHED-TTL", Refresh);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", Refresh);
        refresh.AddParameter("VALUE", "DURATION");
        empty.AddProperty(refresh);
        // By hand: the zone data of libraries hold decades of rules that some calendars trip over. +07:00 since 1975, no summer time.
        var offset = new UtcOffset(VietnamTime.Offset);
        var zone = new VTimeZone(Zone);
        zone.AddChild(new VTimeZoneInfo("STANDARD") { Start = new CalDateTime(1975, 6, 13, 0, 0, 0), OffsetFrom = offset, OffsetTo = offset, TimeZoneName = "+07" });
        empty.TimeZones.Add(zone);
        return empty;
    }

    private CalendarEvent EventOf(Fair fair, FairStop stop, FairMove? move)
    {
        var url = addressOf(CatalogLinks.To(RecordType.Fair, fair.Id, fair.Name));
        var changed = new CalDateTime(fair.ChangedAt.UtcDateTime, "UTC");
        var line = new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"fair-{fair.Id}-{stop.Id}@{host}"),
            Sequence = fair.Version,
            DtStamp = changed,
            LastModified = changed,
            Status = fair.Status switch { FairStatus.Confirmed => "CONFIRMED", FairStatus.Cancelled => "CANCELLED", _ => "TENTATIVE" },
            Summary = fair.Status switch { FairStatus.Cancelled => "[ĐÃ HỦY] ", FairStatus.Postponed => "[HOÃN] ", _ => "" } + fair.Name,
            Description = Describe(fair, stop, move, url),
            Location = string.Join(", ", new[] { stop.Venue, stop.AddressLine, stop.CommuneCode is { } code ? places.Commune(code)?.InText : null }.OfType<string>()),
            Url = new Uri(url),
        };
        line.Categories.Add(FairWords.Of(fair.Kind));
        if (stop.Point is { } point) line.GeographicLocation = new GeographicLocation(point.Latitude, point.Longitude);
        SetTimes(line, stop);
        return line;
    }

    /// <summary>Whole days with an end that is no longer part of it; or hours on the first day, repeated for the others.</summary>
    private static void SetTimes(CalendarEvent line, FairStop stop)
    {
        if (stop is not { OpensAt: { } opens, ClosesAt: { } closes })
        {
            (line.Start, line.End) = (new CalDateTime(stop.FirstDay), new CalDateTime(stop.LastDay.AddDays(1)));
            return;
        }
        var end = stop.FirstDay.AddDays(closes <= opens ? 1 : 0);
        (line.Start, line.End) = (new CalDateTime(stop.FirstDay, opens, Zone), new CalDateTime(end, closes, Zone));
        var days = stop.LastDay.DayNumber - stop.FirstDay.DayNumber + 1;
        if (days > 1) line.RecurrenceRule = new RecurrenceRule(FrequencyType.Daily) { Count = days };
    }

    private static string Describe(Fair fair, FairStop stop, FairMove? move, string url)
    {
        var moved = move is null ? null : $"{move.Word} ngày {VietnameseDay.Show(move.On)}{(move.OldDays is null ? "" : $": trước đó là {move.OldDays}")}. Lý do: {move.Reason ?? "không ghi"}.";
        string?[] lines =
        [
            fair.IsSample ? "Dữ liệu mẫu, không phải sự kiện thật." : null,
            fair.Status == FairStatus.Planned ? "Lịch dự kiến, chưa xác nhận." : null,
            moved,
            LunarCalendar.Range(stop.FirstDay, stop.LastDay) is { } lunar ? $"Âm lịch: {lunar}." : null,
            fair.Theme,
            $"Chủ trì: {fair.Host}.",
            fair.Admission is null ? null : $"Vào cửa: {fair.Admission}.",
            stop.Note,
            stop.Url is null ? null : $"Phiên trực tuyến: {stop.Url}",
            $"Thông tin mới nhất: {url}",
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}
