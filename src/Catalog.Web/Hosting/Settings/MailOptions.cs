using Catalog.Indexer.Mail;

namespace Catalog.Web.Hosting.Settings;

public sealed class MailOptions
{
    [Setting("Máy chủ SMTP nhận thư để gửi đi. Để trống: Development giữ thư trong thư mục mail của Data:Folder, Production để thư chờ.", MaxLength = 200)]
    public string? Host { get; init; }

    [Setting("Cổng của máy chủ SMTP.", Min = 1, Max = 65535)]
    public int Port { get; init; } = 587;

    [Setting("Cách mã hóa đường truyền tới máy chủ SMTP; None chỉ nên dùng cho máy chủ trên cùng máy.")]
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    [Setting("Tên đăng nhập SMTP; để trống nếu máy chủ không hỏi.")]
    public string? User { get; init; }

    [Setting("Mật khẩu SMTP. Nên đặt qua Data:SecretsFolder hoặc biến môi trường.", MaxLength = 1000, IsSecret = true)]
    public string? Password { get; init; }

    [Setting("Địa chỉ đứng tên người gửi.", Allowed = "một địa chỉ thư, ví dụ hangviet@vidu.vn", Pattern = @"^[^@\s<>,;]{1,64}@[^@\s<>,;]{3,189}$", MaxLength = 254)]
    public string From { get; init; } = "khong-tra-loi@localhost.localdomain";

    [Setting("Tên đứng cạnh địa chỉ người gửi.", MaxLength = 100)]
    public string FromName { get; init; } = "Sổ hàng Việt";
}
