using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Design.Places;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Fairs;

public sealed class FairPageQuery(CatalogDbContext db, PlaceDirectory places, ChangeReader changes, MarkdownRenderer markdown, ProvinceOptions province, TimeProvider clock)
{
    private const int MostExhibitors = 300;

    public async Task<FairPage> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var fair = await db.Fairs.AsNoTracking().Include(f => f.Stops).Include(f => f.Results).AsSplitQuery().SingleAsync(f => f.Id == id, cancellationToken);
        var moves = (await changes.HistoryAsync(fair.Subject, cancellationToken))
            .Where(c => c.Kind is ChangeKind.Rescheduled or ChangeKind.Postponed or ChangeKind.Cancelled).Select(FairMove.Of).Reverse().ToList();
        var description = markdown.ToHtml(fair.Description);
        return new FairPage
        {
            Line = FairLine.Of(fair, map, today, moves.Count > 0 ? moves[0] : null),
            Theme = fair.Theme,
            Description = new HtmlString(description),
            HasDescription = description.Length > 0,
            Stops = [.. fair.Stops.OrderBy(s => s.FirstDay).ThenBy(s => s.Position).Select(s => LineOf(s, map))],
            Facts = await FactsAsync(fair, today, cancellationToken),
            Moves = moves,
            ProvinceCode = province.Code,
            Dots = [.. fair.Stops.Select(s => (s.Venue, Point: s.Point ?? (s.CommuneCode is { } code ? map.Commune(code)?.Centre : null))).Where(s => s.Point is not null)
                .Select(s => new MapDot(s.Point!.Value.Latitude, s.Point.Value.Longitude, s.Venue))],
            Exhibitors = await ExhibitorsAsync(id, cancellationToken),
            Results = [.. fair.Results.OrderBy(r => r.Kind).Select(r => new Fact(FairWords.Of(r.Kind), $"{VietnameseNumber.ToText(r.Value)} {FairWords.UnitOf(r.Kind)}") { Note = $"Theo {r.Source}, {VietnameseDay.Show(r.ReportedOn)}" })],
        };
    }

    private static StopLine LineOf(FairStop stop, PlaceCatalog map)
    {
        var commune = stop.CommuneCode is { } code ? map.Commune(code) : null;
        return new StopLine(VietnameseDay.Range(stop.FirstDay, stop.LastDay), FairLine.HoursOf(stop),
            string.Join(", ", new[] { stop.Venue, stop.AddressLine, Names(stop.AddressLine, commune) ? null : commune?.InText }.OfType<string>()), stop.Note, stop.Url);
    }

    /// <summary>Addresses are written by people: many end with the commune already.</summary>
    private static bool Names(string? address, Place? commune) => commune is not null && address?.Contains(commune.InText, StringComparison.OrdinalIgnoreCase) == true;

    private async Task<IReadOnlyList<Fact>> FactsAsync(Fair fair, DateOnly today, CancellationToken cancellationToken)
    {
        List<Fact?> facts =
        [
            new("Chủ trì", fair.Host),
            fair.Organiser is null ? null : new("Đơn vị tổ chức", fair.Organiser),
            fair.Partners is null ? null : new("Phối hợp", fair.Partners),
            fair.Programme is null ? null : new("Chương trình", fair.Programme),
            fair.ConfirmNumber is null ? null : new("Văn bản xác nhận", $"{fair.ConfirmNumber}, {fair.ConfirmIssuer}{(fair.ConfirmDate is { } day ? ", ngày " + VietnameseDay.Show(day) : "")}"),
            fair.Sectors.Count == 0 ? null : new("Ngành hàng", string.Join(", ", fair.Sectors)),
            fair.BoothsPlanned is { } booths ? new("Quy mô dự kiến", VietnameseDay.Count(booths) + " gian hàng") : null,
            fair.Admission is null ? null : new("Vào cửa", fair.Admission),
            fair.HasParking ? new("Tiện ích", "chỗ để xe") : null,
            fair.Registration is null ? null : new("Đăng ký tham gia", fair.Registration) { Url = fair.RegistrationUrl, IsExternal = true, Note = Deadline(fair, today) },
            .. await db.Contacts.PublicAsync(fair.Subject, cancellationToken),
        ];
        return [.. facts.OfType<Fact>()];
    }

    private static string? Deadline(Fair fair, DateOnly today) =>
        fair.RegistrationUntil is not { } until ? null : until >= today ? $"Nhận đến hết ngày {VietnameseDay.Show(until)}" : $"Đã hết hạn đăng ký ngày {VietnameseDay.Show(until)}";

    private async Task<IReadOnlyList<ExhibitorLine>> ExhibitorsAsync(int fairId, CancellationToken cancellationToken)
    {
        var rows = await db.Fairs.AsNoTracking().Where(f => f.Id == fairId).SelectMany(f => f.Exhibitors)
            .Join(db.Producers.Where(p => p.State == RecordState.Live), e => e.ProducerId, p => p.Id, (e, p) => new { p.Id, p.Name, p.SortKey, e.Booth })
            .OrderBy(row => row.SortKey).Take(MostExhibitors).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ExhibitorLine(row.Name, CatalogLinks.Producer(row.Id, row.Name), row.Booth))];
    }
}
