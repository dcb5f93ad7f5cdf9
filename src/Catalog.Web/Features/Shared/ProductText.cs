namespace Catalog.Web.Features.Shared;

/// <summary>Sentences that a law or several pages want word for word.</summary>
public static class ProductText
{
    /// <summary>On everything about thực phẩm bảo vệ sức khỏe: NĐ 37/2026/NĐ-CP, Phụ lục I.</summary>
    public const string NoMedicine = "Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.";
}
