using Catalog.Core.Records;

namespace Catalog.Core.Certificates;

/// <summary>What a certificate attests conformity with: TCVN 11041, QCVN 8-2:2011/BYT, VietGAP … Certificates point to it.</summary>
public sealed class Standard : Record
{
    public const int NumberLength = 60;
    public const int BodyLength = 160;

    public override RecordType Type => RecordType.Standard;

    public string Number { get; internal set; } = "";
    public string? Body { get; internal set; }
}

public static class StandardFields
{
    public static readonly Field<Standard, string> Number = new("number", "Số hiệu", s => s.Number, (s, v) => s.Number = v) { IsRequired = true, MaxLength = Standard.NumberLength };
    public static readonly Field<Standard, string> Name = new("name", "Tên tiêu chuẩn", s => s.Name, (s, v) => s.Name = v) { IsRequired = true, MaxLength = Record.NameLength };
    public static readonly Field<Standard, string?> Body = new("body", "Cơ quan ban hành", s => s.Body, (s, v) => s.Body = v) { MaxLength = Standard.BodyLength };

    public static readonly FieldTable<Standard> Table = new([Number, Name, Body]);
}

public sealed class StandardService(RecordServices services) : RecordService<Standard>(services, StandardFields.Table);
