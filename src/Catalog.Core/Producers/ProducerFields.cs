using Catalog.Core.Records;

namespace Catalog.Core.Producers;

/// <summary>A household's name and address are a person's, so those of all are personal: the change record can blank them.</summary>
public static class ProducerFields
{
    public static readonly Field<Producer, string> Name = new("name", "Tên cơ sở", p => p.Name, (p, v) => p.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = FieldRisk.High, IsPersonal = true };
    public static readonly Field<Producer, string?> ShortName = new("shortName", "Tên gọi ngắn", p => p.ShortName, (p, v) => p.ShortName = v) { MaxLength = Producer.ShortNameLength, IsPersonal = true };
    public static readonly Field<Producer, ProducerKind> Kind = new("kind", "Loại hình", p => p.Kind, (p, v) => p.Kind = v) { IsRequired = true, Risk = FieldRisk.Medium };
    public static readonly Field<Producer, string> Commune = new("commune", "Xã, phường", p => p.CommuneCode, (p, v) => p.CommuneCode = v) { IsRequired = true, MaxLength = Producer.CommuneLength, Risk = FieldRisk.High };
    public static readonly Field<Producer, string?> Address = new("address", "Địa chỉ", p => p.AddressLine, (p, v) => p.AddressLine = v) { MaxLength = Producer.AddressLength, Risk = FieldRisk.Medium, IsPersonal = true };
    public static readonly Field<Producer, string?> OldAddress = new("oldAddress", "Địa chỉ cũ", p => p.OldAddress, (p, v) => p.OldAddress = v) { MaxLength = Producer.AddressLength, IsPersonal = true };
    public static readonly Field<Producer, string?> Introduction = new("introduction", "Giới thiệu", p => p.Introduction, (p, v) => p.Introduction = v) { MaxLength = Producer.IntroductionLength };
    public static readonly Field<Producer, string?> Registration = new("registration", "Số đăng ký kinh doanh", p => p.RegistrationNumber, (p, v) => p.RegistrationNumber = v) { MaxLength = Producer.RegistrationLength, IsPublic = false, Risk = FieldRisk.Medium, IsPersonal = true };
    public static readonly Field<Producer, int?> Founded = new("founded", "Năm thành lập", p => p.FoundedYear, (p, v) => p.FoundedYear = v) { Range = (1800, 2100) };
    public static readonly Field<Producer, bool> WomenLed = new("womenLed", "Phụ nữ làm chủ", p => p.IsWomenLed, (p, v) => p.IsWomenLed = v);
    public static readonly Field<Producer, bool> YouthStartUp = new("youthStartUp", "Thanh niên khởi nghiệp", p => p.IsYouthStartUp, (p, v) => p.IsYouthStartUp = v);
    public static readonly Field<Producer, bool> EthnicMinority = new("ethnicMinority", "Cơ sở của đồng bào dân tộc thiểu số", p => p.IsEthnicMinority, (p, v) => p.IsEthnicMinority = v);
    public static readonly Field<Producer, int?> CraftVillage = new("craftVillage", "Làng nghề", p => p.CraftVillageId, (p, v) => p.CraftVillageId = v);
    public static readonly Field<Producer, double?> Latitude = new("latitude", "Vĩ độ", p => p.Latitude, (p, v) => p.Latitude = v) { Range = (6, 24) };
    public static readonly Field<Producer, double?> Longitude = new("longitude", "Kinh độ", p => p.Longitude, (p, v) => p.Longitude = v) { Range = (101, 118) };

    public static readonly FieldTable<Producer> Table = new(
        [Name, ShortName, Kind, Commune, Address, OldAddress, Introduction, Registration, Founded, WomenLed, YouthStartUp, EthnicMinority, CraftVillage, Latitude, Longitude]);
}

public static class CraftVillageFields
{
    public static readonly Field<CraftVillage, string> Name = new("name", "Tên làng nghề", v => v.Name, (v, x) => v.Name = x) { IsRequired = true, MaxLength = Record.NameLength, Risk = FieldRisk.High };
    public static readonly Field<CraftVillage, string> Craft = new("craft", "Nghề", v => v.Craft, (v, x) => v.Craft = x) { IsRequired = true, MaxLength = CraftVillage.CraftLength };
    public static readonly Field<CraftVillage, string> Commune = new("commune", "Xã, phường", v => v.CommuneCode, (v, x) => v.CommuneCode = x) { IsRequired = true, MaxLength = Producer.CommuneLength, Risk = FieldRisk.High };
    public static readonly Field<CraftVillage, string?> OldPlace = new("oldPlace", "Địa danh cũ", v => v.OldPlace, (v, x) => v.OldPlace = x) { MaxLength = Producer.AddressLength };
    public static readonly Field<CraftVillage, string?> Story = new("story", "Câu chuyện", v => v.Story, (v, x) => v.Story = x) { MaxLength = CraftVillage.StoryLength };
    public static readonly Field<CraftVillage, string?> Decision = new("decision", "Số quyết định công nhận", v => v.DecisionNumber, (v, x) => v.DecisionNumber = x) { MaxLength = CraftVillage.DecisionLength, Risk = FieldRisk.High };
    public static readonly Field<CraftVillage, DateOnly?> DecisionDate = new("decisionDate", "Ngày quyết định", v => v.DecisionDate, (v, x) => v.DecisionDate = x) { Risk = FieldRisk.High };

    public static readonly FieldTable<CraftVillage> Table = new([Name, Craft, Commune, OldPlace, Story, Decision, DecisionDate]);
}
