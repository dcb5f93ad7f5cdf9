using MiniExcelLibs.Attributes;

namespace Catalog.Web.Features.Exports;

/// <summary>One product of a downloaded list, in the order and under the headings of the file.</summary>
public sealed record ExportRow
{
    [ExcelColumn(Name = "Mã trên nhãn", Width = 13)]
    public required string Code { get; init; }

    [ExcelColumn(Name = "Tên sản phẩm", Width = 40)]
    public required string Name { get; init; }

    [ExcelColumn(Name = "Cơ sở sản xuất", Width = 36)]
    public required string Producer { get; init; }

    [ExcelColumn(Name = "Xã, phường", Width = 20)]
    public required string Commune { get; init; }

    [ExcelColumn(Name = "Nhóm sản phẩm", Width = 28)]
    public required string Category { get; init; }

    [ExcelColumn(Name = "Quy cách", Width = 16)]
    public required string NetContent { get; init; }

    [ExcelColumn(Name = "Chứng nhận OCOP", Width = 24)]
    public required string Certificate { get; init; }

    /// <summary>Empty when none may be shown today.</summary>
    [ExcelColumn(Name = "Số sao", Width = 8)]
    public required int? Stars { get; init; }

    [ExcelColumn(Name = "Số quyết định", Width = 18)]
    public required string Decision { get; init; }

    /// <summary>The last day while it holds, else the day on which it ended.</summary>
    [ExcelColumn(Name = "Hiệu lực đến, hoặc ngày hết hiệu lực", Width = 20)]
    public required string LastDay { get; init; }

    [ExcelColumn(Name = "Địa chỉ trang", Width = 60)]
    public required string Url { get; init; }

    /// <summary>In each row, because rows are copied out of files without their heading.</summary>
    [ExcelColumn(Name = "Dữ liệu mẫu", Width = 12)]
    public required string IsSample { get; init; }
}
