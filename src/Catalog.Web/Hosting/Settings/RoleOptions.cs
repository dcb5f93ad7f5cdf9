namespace Catalog.Web.Hosting.Settings;

[Flags]
public enum ProcessRoles
{
    Web = 1,
    Admin = 2,
    Indexer = 4,
}

public sealed class RoleOptions
{
    public const ProcessRoles All = ProcessRoles.Web | ProcessRoles.Admin | ProcessRoles.Indexer;

    [Setting("Các vai của tiến trình này: trang công khai, trang quản trị, lập chỉ mục. Mặc định một tiến trình giữ cả ba.",
        Allowed = "web, admin, indexer, cách nhau bằng dấu phẩy")]
    public ProcessRoles Roles { get; init; } = All;
}
