namespace Catalog.Web.Hosting.Settings;

public sealed class BackupOptions
{
    [Setting("Thư mục chứa các bản sao lưu; để trống thì là thư mục con backups của Data:Folder. Nên là một đĩa khác.",
        Allowed = "đường dẫn tới một thư mục ghi được", MaxLength = 1000)]
    public string? Folder { get; init; }

    [Setting("Số bản sao lưu giữ lại; bản cũ nhất bị xóa trước.", Min = 1, Max = 1000)]
    public int Keep { get; init; } = 14;
}
