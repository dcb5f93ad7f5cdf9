using System.Globalization;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Outlets;

public sealed class OutletPageQuery(CatalogDbContext db, PlaceDirectory places, ProductListQuery products, TimeProvider clock)
{
    public async Task<OutletPage> ReadAsync(int id, string? page, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), VietnamTime.Today(clock));
        var map = await places.GetAsync(cancellationToken);
        var outlet = await db.Outlets.AsNoTracking().Include(o => o.Declarations).SingleAsync(o => o.Id == id, cancellationToken);
        var commune = map.Commune(outlet.CommuneCode);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var sold = await products.ReadAsync(SoldProducts.At(db, id), page, CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name), cancellationToken);
        return new OutletPage
        {
            Line = OutletLine.Of(outlet, map, now) with { Products = sold.Paging.Total },
            Today = today,
            Introduction = outlet.Introduction,
            Facts = await FactsAsync(outlet, commune, today, cancellationToken),
            Week = outlet.Hours.IsUnknown ? [] : [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(day => new DayHours(day, HoursText.On(outlet.Hours, day), outlet.Hours.ExceptionOn(day)?.Note, day == today))],
            Exceptions = [.. outlet.Hours.Exceptions.Where(e => e.To > monday.AddDays(6)).OrderBy(e => e.From).Select(HoursText.Line)],
            IsHidden = outlet.IsHiddenOn(today),
            Point = outlet is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
            Shares = [.. outlet.Declarations.OrderByDescending(d => d.DeclaredOn).Select(d => new Fact(VietnameseDay.Show(d.DeclaredOn), VietnameseNumber.ToText(d.Percent) + " % hàng Việt Nam") { Note = "Theo khai báo của: " + d.DeclaredBy })],
            CommuneCode = outlet.CommuneCode,
            CommuneName = commune?.InText ?? "",
            ProvinceCode = commune?.Parent?.Code ?? "",
            Pictures = new PictureSet(outlet.Name, CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name), await db.MediaFiles.PicturesAsync(outlet.Subject, cancellationToken)),
            Products = sold,
            ConfirmedBy = outlet.ConfirmedBy,
        };
    }

    private async Task<IReadOnlyList<Fact>> FactsAsync(Outlet outlet, Place? commune, DateOnly today, CancellationToken cancellationToken)
    {
        var operatorName = outlet.OperatorId is { } operatorId
            ? await db.Producers.AsNoTracking().Where(p => p.Id == operatorId).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) : null;
        List<Fact?> facts =
        [
            new("Địa chỉ", commune is null ? outlet.AddressLine : $"{outlet.AddressLine}, {commune.InText}") { Note = outlet.OldAddress is null ? null : "Địa chỉ trước 01/07/2025: " + outlet.OldAddress },
            operatorName is null ? (outlet.OperatorName is null ? null : new("Đơn vị vận hành", outlet.OperatorName)) : new("Đơn vị vận hành", operatorName) { Url = CatalogLinks.Producer(outlet.OperatorId!.Value, operatorName) },
            outlet.RecognitionNumber is { } number ? new("Văn bản công nhận", Recognition(outlet, number)) { Note = RecognitionNote(outlet, today) } : null,
            outlet.Programme is null ? null : new("Chương trình", outlet.Programme),
            OutletWords.Of(outlet.Payments) is { Count: > 0 } payments ? new("Thanh toán", string.Join(", ", payments)) : null,
            Amenities(outlet) is { Length: > 0 } amenities ? new("Tiện ích", amenities) : null,
            outlet.AreaM2 is { } area ? new("Diện tích", area.ToString(CultureInfo.InvariantCulture) + " m²") : null,
            .. await db.Contacts.PublicAsync(outlet.Subject, cancellationToken),
        ];
        return [.. facts.OfType<Fact>()];
    }

    private static string Recognition(Outlet outlet, string number) =>
        string.Join(", ", new[] { number, outlet.RecognitionIssuer, outlet.RecognitionDate is { } day ? "ngày " + VietnameseDay.Show(day) : null, outlet.RecognitionUntil is { } until ? "đến " + VietnameseDay.Show(until) : null }.OfType<string>());

    private static string? RecognitionNote(Outlet outlet, DateOnly today) =>
        outlet.RecognitionWithdrawnOn is { } withdrawn ? $"Đã thu hồi từ {VietnameseDay.Show(withdrawn)} theo {outlet.RecognitionWithdrawalDecision}: {outlet.RecognitionWithdrawalReason}"
        : outlet.IsRecognisedOn(today) ? null : "Không còn hiệu lực";

    private static string Amenities(Outlet outlet) => string.Join(", ", new[]
    {
        outlet.ListsPrices ? "niêm yết giá" : null,
        outlet.StabilisesPrices ? "bình ổn giá" : null,
        outlet.HasParking ? "chỗ để xe" : null,
        outlet.IsWheelchairAccessible ? "xe lăn vào được" : null,
        outlet.Delivers ? "giao hàng" : null,
    }.OfType<string>());
}
