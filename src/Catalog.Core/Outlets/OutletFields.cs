using Catalog.Core.Places;
using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Outlets;

/// <summary>One declaration as history shows it.</summary>
public sealed record DeclaredShare(decimal Percent, string By, DateOnly On);

/// <summary>One product link as history shows it.</summary>
public sealed record SoldProduct(int Product, DateOnly ConfirmedOn);

public static class OutletFields
{
    private const PaymentMethods AllPayments = PaymentMethods.Cash | PaymentMethods.Transfer | PaymentMethods.Card;

    private static readonly (DateOnly?, DateOnly?) LawDates = (new DateOnly(2009, 1, 1), new DateOnly(2100, 12, 31));

    public static readonly Field<Outlet, string> Name = new("name", "Tên điểm bán", o => o.Name, (o, v) => o.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = High };
    public static readonly Field<Outlet, OutletKind> Kind = new("kind", "Loại điểm bán", o => o.Kind, (o, v) => o.Kind = v) { Risk = High };
    public static readonly Field<Outlet, int?> Operator = new("operator", "Cơ sở vận hành", o => o.OperatorId, (o, v) => o.OperatorId = v) { Risk = Medium };
    public static readonly Field<Outlet, string?> OperatorName = Text("operatorName", "Tên đơn vị vận hành", o => o.OperatorName, (o, v) => o.OperatorName = v, Outlet.OperatorLength, Medium);
    public static readonly Field<Outlet, string> Commune = new("commune", "Xã, phường", o => o.CommuneCode, (o, v) => o.CommuneCode = v) { IsRequired = true, MaxLength = Places.Commune.CodeLength, Risk = High };
    public static readonly Field<Outlet, string> Address = new("address", "Địa chỉ", o => o.AddressLine, (o, v) => o.AddressLine = v) { IsRequired = true, MaxLength = Outlet.AddressLength, Risk = Medium };
    public static readonly Field<Outlet, string?> OldAddress = Text("oldAddress", "Địa chỉ cũ", o => o.OldAddress, (o, v) => o.OldAddress = v, Outlet.AddressLength);
    public static readonly Field<Outlet, double?> Latitude = new("latitude", "Vĩ độ", o => o.Latitude, (o, v) => o.Latitude = v) { Range = (6, 24) };
    public static readonly Field<Outlet, double?> Longitude = new("longitude", "Kinh độ", o => o.Longitude, (o, v) => o.Longitude = v) { Range = (101, 118) };
    public static readonly Field<Outlet, OpeningHours> Hours = new("hours", "Giờ mở cửa", o => o.Hours, (o, v) => o.Hours = v ?? new()) { Rule = OpeningRules.Check };
    public static readonly Field<Outlet, string?> Introduction = Text("introduction", "Giới thiệu", o => o.Introduction, (o, v) => o.Introduction = v, Outlet.IntroductionLength);
    public static readonly Field<Outlet, int?> Area = new("areaM2", "Diện tích (m²)", o => o.AreaM2, (o, v) => o.AreaM2 = v) { Range = (1, 100_000) };
    public static readonly Field<Outlet, PaymentMethods> Payments = new("payments", "Thanh toán", o => o.Payments, (o, v) => o.Payments = v)
    {
        Rule = methods => (methods | AllPayments) == AllPayments ? null : "có cách không biết, hãy chọn tiền mặt, chuyển khoản hoặc thẻ",
    };
    public static readonly Field<Outlet, bool> ListsPrices = new("listsPrices", "Niêm yết giá", o => o.ListsPrices, (o, v) => o.ListsPrices = v);
    public static readonly Field<Outlet, bool> Parking = new("parking", "Chỗ để xe", o => o.HasParking, (o, v) => o.HasParking = v);
    public static readonly Field<Outlet, bool> Wheelchair = new("wheelchair", "Lối cho xe lăn", o => o.IsWheelchairAccessible, (o, v) => o.IsWheelchairAccessible = v);
    public static readonly Field<Outlet, bool> Delivers = new("delivers", "Giao hàng", o => o.Delivers, (o, v) => o.Delivers = v);
    public static readonly Field<Outlet, bool> StabilisesPrices = new("stabilisesPrices", "Bình ổn giá", o => o.StabilisesPrices, (o, v) => o.StabilisesPrices = v) { Risk = Medium };
    public static readonly Field<Outlet, string?> Programme = Text("programme", "Chương trình", o => o.Programme, (o, v) => o.Programme = v, Outlet.ProgrammeLength);
    public static readonly Field<Outlet, string?> RecognitionNumber = Text("recognitionNumber", "Số văn bản công nhận", o => o.RecognitionNumber, (o, v) => o.RecognitionNumber = v, Outlet.NumberLength, High);
    public static readonly Field<Outlet, DateOnly?> RecognitionDate = new("recognitionDate", "Ngày văn bản công nhận", o => o.RecognitionDate, (o, v) => o.RecognitionDate = v) { Range = LawDates, Risk = High };
    public static readonly Field<Outlet, string?> RecognitionIssuer = Text("recognitionIssuer", "Cơ quan công nhận", o => o.RecognitionIssuer, (o, v) => o.RecognitionIssuer = v, Outlet.IssuerLength, High);
    public static readonly Field<Outlet, DateOnly?> RecognitionUntil = new("recognitionUntil", "Công nhận đến", o => o.RecognitionUntil, (o, v) => o.RecognitionUntil = v) { Range = LawDates, Risk = High };

    // Written by the acts of the service, shown in history and diff.
    public static readonly Field<Outlet, OutletStatus> Status = new("status", "Tình trạng", o => o.Status, (o, v) => o.Status = v) { IsReadOnly = true, Risk = High };
    public static readonly Field<Outlet, DateOnly?> RecognitionWithdrawnOn = new("recognitionWithdrawnOn", "Thu hồi công nhận từ", o => o.RecognitionWithdrawnOn, (o, v) => o.RecognitionWithdrawnOn = v) { IsReadOnly = true, Risk = High };
    public static readonly Field<Outlet, string?> RecognitionWithdrawalDecision = new("recognitionWithdrawalDecision", "Quyết định thu hồi công nhận", o => o.RecognitionWithdrawalDecision, (o, v) => o.RecognitionWithdrawalDecision = v) { MaxLength = Outlet.NumberLength, IsReadOnly = true };
    public static readonly Field<Outlet, string?> RecognitionWithdrawalReason = new("recognitionWithdrawalReason", "Lý do thu hồi công nhận", o => o.RecognitionWithdrawalReason, (o, v) => o.RecognitionWithdrawalReason = v) { MaxLength = Outlet.WithdrawalReasonLength, IsReadOnly = true };
    public static readonly Field<Outlet, DateOnly?> ConfirmedOn = new("confirmedOn", "Xác nhận gần nhất", o => o.ConfirmedOn, (o, v) => o.ConfirmedOn = v) { IsReadOnly = true };
    public static readonly Field<Outlet, string?> ConfirmedBy = new("confirmedBy", "Đơn vị xác nhận", o => o.ConfirmedBy, (o, v) => o.ConfirmedBy = v) { IsReadOnly = true };
    public static readonly Field<Outlet, IReadOnlyList<DeclaredShare>> Declarations = new("declarations", "Tỷ lệ hàng Việt đã khai",
        o => [.. o.Declarations.OrderBy(row => row.DeclaredOn).ThenBy(row => row.Id).Select(row => new DeclaredShare(row.Percent, row.DeclaredBy, row.DeclaredOn))],
        (_, _) => throw new NotSupportedException("Declarations are rows: see OutletService.DeclareShareAsync."))
    { IsReadOnly = true };
    public static readonly Field<Outlet, IReadOnlyList<SoldProduct>> Products = new("products", "Sản phẩm có bán",
        o => [.. o.Products.OrderBy(link => link.ProductId).Select(link => new SoldProduct(link.ProductId, link.ConfirmedOn))],
        (_, _) => throw new NotSupportedException("Products are links: see OutletService.LinkProductsAsync."))
    { IsReadOnly = true };

    public static readonly FieldTable<Outlet> Table = new(
    [
        Name, Kind, Operator, OperatorName, Commune, Address, OldAddress, Latitude, Longitude, Hours, Introduction, Area, Payments, ListsPrices, Parking, Wheelchair,
        Delivers, StabilisesPrices, Programme, RecognitionNumber, RecognitionDate, RecognitionIssuer, RecognitionUntil,
        RecognitionWithdrawnOn, RecognitionWithdrawalDecision, RecognitionWithdrawalReason, Status, ConfirmedOn, ConfirmedBy, Declarations, Products,
    ]);

    private static Field<Outlet, string?> Text(string code, string label, Func<Outlet, string?> read, Action<Outlet, string?> write, int length, FieldRisk risk = Low) =>
        new(code, label, read, write) { MaxLength = length, Risk = risk };
}
