using Catalog.Core.Data;

namespace Catalog.Web.Hosting.Settings;

public sealed class DatabaseOptions
{
    [Setting("Hệ quản trị cơ sở dữ liệu. Sqlite không cần cài gì thêm, tệp nằm trong Data:Folder.")]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    [Setting("Chuỗi kết nối PostgreSQL; chỉ dùng khi Database:Provider là Postgres. Nên đặt qua Data:SecretsFolder hoặc biến môi trường.",
        Allowed = "chuỗi kết nối PostgreSQL, ví dụ Host=db;Database=catalog;Username=catalog;Password=…", MaxLength = 2000, IsSecret = true)]
    public string? ConnectionString { get; init; }
}
