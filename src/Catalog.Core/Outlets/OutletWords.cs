namespace Catalog.Core.Outlets;

/// <summary>What people call the kinds and states of an outlet.</summary>
public static class OutletWords
{
    public static string Of(OutletKind kind) => kind switch
    {
        OutletKind.VietnamesePride => "Điểm bán “Tự hào hàng Việt Nam”",
        OutletKind.VietnameseQuintessence => "Điểm bán “Tinh hoa hàng Việt Nam”",
        OutletKind.OcopPoint => "Điểm giới thiệu và bán sản phẩm OCOP",
        OutletKind.Store => "Cửa hàng, siêu thị, chợ tham gia",
        OutletKind.Mobile => "Điểm bán lưu động",
        _ => "Địa chỉ tin cậy",
    };

    public static string Of(OutletStatus status) => status switch
    {
        OutletStatus.Open => "Hoạt động",
        OutletStatus.Suspended => "Tạm dừng",
        _ => "Đóng cửa",
    };

    public static IReadOnlyList<string> Of(PaymentMethods methods) =>
    [
        .. new[] { (PaymentMethods.Cash, "tiền mặt"), (PaymentMethods.Transfer, "chuyển khoản, mã QR"), (PaymentMethods.Card, "thẻ") }
            .Where(pair => methods.HasFlag(pair.Item1)).Select(pair => pair.Item2),
    ];
}
