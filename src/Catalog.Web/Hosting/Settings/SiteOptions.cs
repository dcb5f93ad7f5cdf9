namespace Catalog.Web.Hosting.Settings;

public sealed class SiteOptions
{
    private const string PhonePattern = @"^[0-9+][0-9 .\-]{2,19}$";

    [Setting("Cơ quan chủ quản, in ở chân trang.")]
    public string Owner { get; init; } = "Ban Chỉ đạo Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam” tỉnh Gia Lai";

    [Setting("Tổng đài tư vấn, hỗ trợ người tiêu dùng; nên gọi thử trước khi đưa lên trang.",
        Allowed = "số điện thoại, các chữ số có thể cách nhau bằng dấu cách, chấm hoặc gạch", Pattern = PhonePattern)]
    public string ConsumerHotline { get; init; } = "1800.6838";

    [Setting("Đường dây nóng quản lý thị trường; nên gọi thử trước khi đưa lên trang.",
        Allowed = "số điện thoại, các chữ số có thể cách nhau bằng dấu cách, chấm hoặc gạch", Pattern = PhonePattern)]
    public string MarketHotline { get; init; } = "1900.888.655";

    [Setting("Địa chỉ ảnh nền của bản đồ phóng to được. Trống: bản đồ chỉ có đường viền xã, phường và không hỏi máy chủ nào khác.",
        Allowed = "địa chỉ https có {z}, {x} và {y}, ví dụ https://tiles.example/{z}/{x}/{y}.png; máy chủ đó phải cho phép trang khác dùng ảnh (CORS)", Pattern = @"^https://[A-Za-z0-9.-]+(:[0-9]+)?/[^\s{}]*\{z\}[^\s{}]*\{x\}[^\s{}]*\{y\}[^\s{}]*$")]
    public string? MapTiles { get; init; }

    [Setting("Ghi công của ảnh nền bản đồ, theo giấy phép của nơi cung cấp.")]
    public string? MapCredit { get; init; }

    [Setting("Địa chỉ công khai của trang, dùng cho mọi liên kết đầy đủ (thư, tin, mã QR), không lấy từ yêu cầu của người xem. Ngoài Development, trang chỉ trả lời tên máy này (AllowedHosts đặt tên khác).")]
    public Uri? BaseAddress { get; init; }

    /// <summary>For links that leave the site. A copy without an address of its own is somebody trying it out on this machine.</summary>
    public Uri PublicAddress => new((BaseAddress ?? new Uri("http://localhost:5080")).AbsoluteUri.TrimEnd('/') + PathBase);

    [Setting("Đường dẫn mà trang nằm dưới, khi máy chủ phía trước chuyển tiếp một phần địa chỉ, ví dụ /hang-viet.",
        Allowed = "đường dẫn bắt đầu bằng /, không kết thúc bằng /", Pattern = "^(/[A-Za-z0-9._-]+)+$")]
    public string? PathBase { get; init; }
}
