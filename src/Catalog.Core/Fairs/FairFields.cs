using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Fairs;

/// <summary>One exhibitor as written and as history shows it.</summary>
public sealed record Booth(int Producer, string? Number);

/// <summary>One figure as written and as history shows it.</summary>
public sealed record ReportedFigure(FairResultKind Kind, decimal Value);

public static class FairFields
{
    private static readonly (DateOnly?, DateOnly?) LawDates = (new DateOnly(2009, 1, 1), new DateOnly(2100, 12, 31));

    public static readonly Field<Fair, string> Name = new("name", "Tên sự kiện", f => f.Name, (f, v) => f.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = High };
    public static readonly Field<Fair, FairKind> Kind = new("kind", "Loại sự kiện", f => f.Kind, (f, v) => f.Kind = v) { Risk = Medium };
    public static readonly Field<Fair, string?> Theme = Text("theme", "Chủ đề", f => f.Theme, (f, v) => f.Theme = v);
    public static readonly Field<Fair, string> Host = new("host", "Đơn vị chủ trì", f => f.Host, (f, v) => f.Host = v) { IsRequired = true, MaxLength = Fair.TextLength, Risk = Medium };
    public static readonly Field<Fair, string?> Organiser = Text("organiser", "Đơn vị tổ chức", f => f.Organiser, (f, v) => f.Organiser = v);
    public static readonly Field<Fair, string?> Partners = Text("partners", "Đơn vị phối hợp", f => f.Partners, (f, v) => f.Partners = v);
    public static readonly Field<Fair, bool> UsesProvinceName = new("usesProvinceName", "Lấy danh nghĩa tỉnh", f => f.UsesProvinceName, (f, v) => f.UsesProvinceName = v) { Risk = Medium };
    public static readonly Field<Fair, bool> HasAwards = new("hasAwards", "Có trao giải", f => f.HasAwards, (f, v) => f.HasAwards = v);
    public static readonly Field<Fair, bool> ShowsCounterfeits = new("showsCounterfeits", "Trưng bày hàng giả để so sánh", f => f.ShowsCounterfeits, (f, v) => f.ShowsCounterfeits = v);
    public static readonly Field<Fair, string?> Programme = Text("programme", "Chương trình", f => f.Programme, (f, v) => f.Programme = v);
    public static readonly Field<Fair, IReadOnlyList<string>> Sectors = new("sectors", "Ngành hàng", f => f.Sectors, (f, v) => f.Sectors = [.. v])
    {
        MaxLength = Fair.SectorLength,
        Rule = list => list.Count <= Fair.MaxSectors ? null : $"có quá {Fair.MaxSectors} mục, hãy gộp bớt",
    };
    public static readonly Field<Fair, int?> BoothsPlanned = new("boothsPlanned", "Số gian hàng dự kiến", f => f.BoothsPlanned, (f, v) => f.BoothsPlanned = v) { Range = (1, 10_000) };
    public static readonly Field<Fair, long?> BoothPrice = new("boothPrice", "Giá một gian (đồng)", f => f.BoothPrice, (f, v) => f.BoothPrice = v) { Range = (0, 1_000_000_000) };
    public static readonly Field<Fair, string?> Admission = Text("admission", "Vé vào cửa", f => f.Admission, (f, v) => f.Admission = v);
    public static readonly Field<Fair, bool> Parking = new("parking", "Chỗ để xe", f => f.HasParking, (f, v) => f.HasParking = v);
    public static readonly Field<Fair, string?> Description = new("description", "Giới thiệu", f => f.Description, (f, v) => f.Description = v) { MaxLength = Fair.DescriptionLength };
    public static readonly Field<Fair, DateOnly?> RegistrationUntil = new("registrationUntil", "Hạn đăng ký gian hàng", f => f.RegistrationUntil, (f, v) => f.RegistrationUntil = v) { Range = LawDates };
    public static readonly Field<Fair, string?> Registration = new("registration", "Cách đăng ký", f => f.Registration, (f, v) => f.Registration = v) { MaxLength = Fair.RegistrationLength };
    public static readonly Field<Fair, string?> RegistrationUrl = new("registrationUrl", "Trang đăng ký", f => f.RegistrationUrl, (f, v) => f.RegistrationUrl = v) { MaxLength = Fair.UrlLength, Rule = FieldRules.WebAddress };
    public static readonly Field<Fair, IReadOnlyList<StopPlan>> Stops = new("stops", "Địa điểm và thời gian",
        f => [.. f.Stops.OrderBy(stop => stop.Position).Select(stop => stop.Plan)], FairStops.Write)
    { IsRequired = true, Risk = High, Rule = FairRules.CheckStops };

    // Written by the acts of the service, shown in history and diff.
    public static readonly Field<Fair, FairStatus> Status = new("status", "Tình trạng", f => f.Status, (f, v) => f.Status = v) { IsReadOnly = true, Risk = High };
    public static readonly Field<Fair, FairStatus?> PostponedFrom = new("postponedFrom", "Tình trạng trước khi hoãn", f => f.PostponedFrom, (f, v) => f.PostponedFrom = v) { IsReadOnly = true };
    public static readonly Field<Fair, string?> ConfirmNumber = Paper("confirmNumber", "Số văn bản xác nhận", f => f.ConfirmNumber, (f, v) => f.ConfirmNumber = v);
    public static readonly Field<Fair, DateOnly?> ConfirmDate = new("confirmDate", "Ngày văn bản xác nhận", f => f.ConfirmDate, (f, v) => f.ConfirmDate = v) { IsReadOnly = true, Risk = High };
    public static readonly Field<Fair, string?> ConfirmIssuer = Paper("confirmIssuer", "Cơ quan xác nhận", f => f.ConfirmIssuer, (f, v) => f.ConfirmIssuer = v);
    public static readonly Field<Fair, IReadOnlyList<Booth>> Exhibitors = new("exhibitors", "Đơn vị tham gia",
        f => [.. f.Exhibitors.OrderBy(row => row.ProducerId).Select(row => new Booth(row.ProducerId, row.Booth))],
        (_, _) => throw new NotSupportedException("Exhibitors are rows: see FairService.SetExhibitorsAsync."))
    { IsReadOnly = true };
    public static readonly Field<Fair, IReadOnlyList<ReportedFigure>> Results = new("results", "Kết quả",
        f => [.. f.Results.OrderBy(row => row.Kind).Select(row => new ReportedFigure(row.Kind, row.Value))],
        (_, _) => throw new NotSupportedException("Results are rows: see FairService.ReportAsync."))
    { IsReadOnly = true };

    public static readonly FieldTable<Fair> Table = new(
    [
        Name, Kind, Theme, Host, Organiser, Partners, UsesProvinceName, HasAwards, ShowsCounterfeits, Programme, Sectors, BoothsPlanned, BoothPrice, Admission, Parking,
        Description, RegistrationUntil, Registration, RegistrationUrl, Stops, Status, PostponedFrom, ConfirmNumber, ConfirmDate, ConfirmIssuer, Exhibitors, Results,
    ]);

    private static Field<Fair, string?> Text(string code, string label, Func<Fair, string?> read, Action<Fair, string?> write) =>
        new(code, label, read, write) { MaxLength = Fair.TextLength };

    private static Field<Fair, string?> Paper(string code, string label, Func<Fair, string?> read, Action<Fair, string?> write) =>
        new(code, label, read, write) { MaxLength = Fair.TextLength, IsReadOnly = true, Risk = High };
}
