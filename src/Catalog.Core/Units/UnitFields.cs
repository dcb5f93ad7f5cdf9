using Catalog.Core.Contacts;
using Catalog.Core.Places;
using Catalog.Core.Records;

namespace Catalog.Core.Units;

public static class UnitFields
{
    public static readonly Field<Unit, string> Name = new("name", "Tên đơn vị", u => u.Name, (u, v) => u.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = FieldRisk.High };
    public static readonly Field<Unit, UnitKind> Kind = new("kind", "Loại đơn vị", u => u.Kind, (u, v) => u.Kind = v);
    public static readonly Field<Unit, int?> Parent = new("parent", "Trực thuộc", u => u.ParentId, (u, v) => u.ParentId = v);
    public static readonly Field<Unit, string> Area = new("area", "Địa bàn", u => u.AreaKey, (u, v) => u.AreaKey = v)
    {
        IsRequired = true,
        MaxLength = Unit.AreaLength,
        Risk = FieldRisk.Medium,
        Rule = key => PlaceKey.TryParse(key, out var place) && !place.IsOld ? null : "không phải tỉnh hay xã hiện nay, hãy chọn như tinh:52 hoặc xa:21688",
    };
    public static readonly Field<Unit, string?> Duties = new("duties", "Nhiệm vụ", u => u.Duties, (u, v) => u.Duties = v) { MaxLength = Unit.DutiesLength };
    public static readonly Field<Unit, string?> Commune = new("commune", "Trụ sở tại (xã, phường)", u => u.CommuneCode, (u, v) => u.CommuneCode = v) { MaxLength = Places.Commune.CodeLength };
    public static readonly Field<Unit, string?> Address = new("address", "Địa chỉ trụ sở", u => u.AddressLine, (u, v) => u.AddressLine = v) { MaxLength = Unit.AddressLength };
    public static readonly Field<Unit, string?> Phone = new("phone", "Điện thoại cơ quan", u => u.OfficePhone, (u, v) => u.OfficePhone = v is null ? null : PhoneText.Normalize(v))
    {
        MaxLength = Unit.PhoneLength,
        Risk = FieldRisk.Medium,
        Rule = typed => typed is null || PhoneText.Normalize(typed) is not null ? null : PhoneText.Remedy,
    };
    public static readonly Field<Unit, string?> Mail = new("mail", "Thư điện tử cơ quan", u => u.OfficeMail, (u, v) => u.OfficeMail = v)
    {
        MaxLength = Unit.MailLength,
        Risk = FieldRisk.Medium,
        Rule = FieldRules.MailAddress,
    };
    public static readonly Field<Unit, string?> Website = new("website", "Trang thông tin", u => u.Website, (u, v) => u.Website = v) { MaxLength = Unit.UrlLength, Rule = FieldRules.WebAddress };
    public static readonly Field<Unit, int> Position = new("position", "Thứ tự", u => u.Position, (u, v) => u.Position = v) { Range = (0, 10_000) };
    public static readonly Field<Unit, DateOnly?> ValidFrom = new("validFrom", "Hoạt động từ", u => u.ValidFrom, (u, v) => u.ValidFrom = v) { Range = (new DateOnly(1945, 1, 1), new DateOnly(2100, 12, 31)) };

    // Written when the unit ends.
    public static readonly Field<Unit, DateOnly?> ValidTo = new("validTo", "Hoạt động đến", u => u.ValidTo, (u, v) => u.ValidTo = v) { IsReadOnly = true, Risk = FieldRisk.Medium };
    public static readonly Field<Unit, int?> Successor = new("successor", "Đơn vị tiếp nhận", u => u.SuccessorId, (u, v) => u.SuccessorId = v) { IsReadOnly = true };

    public static readonly FieldTable<Unit> Table = new(
        [Name, Kind, Parent, Area, Duties, Commune, Address, Phone, Mail, Website, Position, ValidFrom, ValidTo, Successor]);
}
