namespace Catalog.Web.Hosting.Settings;

public sealed class DataOptions
{
    [Setting("Thư mục dữ liệu: cơ sở dữ liệu SQLite, chỉ mục tìm kiếm, bản sao trước khi nâng cấp. Đường dẫn tương đối tính từ thư mục đang đứng.",
        Allowed = "đường dẫn tới một thư mục ghi được", MaxLength = 1000)]
    public string Folder { get; init; } = "data";

    [Setting("Thư mục ảnh và tệp tải lên; để trống thì là thư mục con media của Data:Folder.",
        Allowed = "đường dẫn tới một thư mục ghi được", MaxLength = 1000)]
    public string? Media { get; init; }

    [Setting("Thư mục bí mật: mỗi tệp là một cài đặt, tên tệp là tên cài đặt với hai gạch dưới thay dấu hai chấm (Database__ConnectionString).",
        Allowed = "đường dẫn tới một thư mục đang có", MaxLength = 1000)]
    public string? SecretsFolder { get; init; }

    [Setting("Khi chạy Development: nạp tỉnh mẫu nếu danh mục còn trống. Không có tác dụng ở Production.")]
    public bool Sample { get; init; } = true;

    public string FullFolder => Path.GetFullPath(Folder);

    public string FullMedia => Path.GetFullPath(Media ?? Path.Combine(Folder, "media"));

    public string DatabaseFile => Path.Combine(FullFolder, "catalog.db");

    public string IndexFolder => Path.Combine(FullFolder, "index");
}
