namespace Catalog.Web.Features.Errors;

/// <summary>What happened in words, and what can be done now.</summary>
public sealed record ErrorPage(int Code, string Title, string Text, IReadOnlyList<string> Advice, string Number)
{
    public static ErrorPage For(int code, string number) => code switch
    {
        400 => new(code, "Yêu cầu chưa đúng", "Địa chỉ hoặc biểu mẫu vừa gửi có giá trị mà trang không đọc được.", ["Quay lại trang trước và thử lại.", "Nếu bạn bấm từ một trang khác, hãy báo cho trang đó biết đường dẫn bị hỏng."], number),
        403 => new(code, "Bạn không có quyền mở trang này", "Vai trò của tài khoản đang đăng nhập không gồm việc này.", ["Nếu cần làm việc này, hãy nhờ quản trị hệ thống giao thêm vai trò."], number),
        404 => new(code, "Không có trang này", "Địa chỉ có thể gõ nhầm, hoặc trang đã đổi chỗ.", ["Tìm lại theo tên sản phẩm, cơ sở hoặc số quyết định ở ô bên dưới.", "Số quyết định in trên nhãn có thể tra ở mục Tra số quyết định."], number),
        405 => new(code, "Trang này không nhận cách gửi đó", "Hãy mở trang bằng đường dẫn thông thường.", ["Quay lại trang trước và thử lại."], number),
        410 => new(code, "Mục này không còn trong sổ", "Mục đã được gỡ khỏi danh mục và sẽ không trở lại ở địa chỉ này.", ["Tìm mục khác ở ô bên dưới.", "Muốn biết vì sao mục bị gỡ, hãy hỏi Ban Chỉ đạo ở mục Liên hệ."], number),
        413 => new(code, "Nội dung gửi lên quá lớn", "Máy chủ chỉ nhận nội dung nhỏ hơn.", ["Giảm dung lượng rồi gửi lại."], number),
        429 => new(code, "Bạn gửi yêu cầu quá nhanh", "Máy chủ tạm dừng nhận yêu cầu từ nơi của bạn.", ["Chờ một phút rồi thử lại."], number),
        503 or 504 => new(code, "Trang đang bận hoặc đang bảo trì", "Dữ liệu trong sổ vẫn an toàn. Trang sẽ trở lại trong ít phút.", ["Thử lại sau một phút."], number),
        _ => new(code, "Chưa mở được trang này", "Lỗi ở phía chúng tôi, không phải do bạn. Dữ liệu trong sổ vẫn an toàn.", ["Thử lại sau một phút.", "Nếu vẫn lỗi, hãy gọi Ban Chỉ đạo và đọc số bên dưới."], number),
    };
}
