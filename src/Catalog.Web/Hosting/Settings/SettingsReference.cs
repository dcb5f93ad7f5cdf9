using System.Globalization;
using System.Net;
using System.Text;

namespace Catalog.Web.Hosting.Settings;

/// <summary>The list of all settings, made from the option classes, so that it cannot say anything else than they do.</summary>
public static class SettingsReference
{
    private const string Head = """
        # Cài đặt

        Trang này do `dotnet Catalog.Web.dll settings` in ra từ mã nguồn.

        Thứ tự đọc, nguồn sau thắng nguồn trước: `appsettings.json` → `appsettings.{Môi trường}.json` → user secrets (chỉ
        Development) → mỗi tệp một cài đặt trong `Data:SecretsFolder` → biến môi trường → dòng lệnh. Trong biến môi trường
        và tên tệp, dấu hai chấm viết thành hai gạch dưới: `Database__Provider`. Trên dòng lệnh: `--Database:Provider=Postgres`.

        Cài đặt sai tên, sai kiểu hay ngoài phạm vi thì chương trình không chạy (mã thoát 3) và nêu đủ mọi chỗ sai.

        """;

    public static string Markdown()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var (section, options) in CatalogSettings.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {(section.Length == 0 ? "Vai của tiến trình" : section)}\n\n| Cài đặt | Mặc định | Giá trị cho phép | Dùng để |\n|---|---|---|---|\n");
            foreach (var key in CatalogSettings.Keys.Where(key => key.Property.DeclaringType == options))
                text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {Default(key.Default)} | {SettingValue.Allowed(key)} | {key.Setting.Description} |\n");
        }
        return text.ToString();
    }

    private static string Default(object? value) => value switch
    {
        null or IReadOnlyList<IPNetwork> { Count: 0 } or IReadOnlyList<Uri> { Count: 0 } => "(trống)",
        bool flag => flag ? "`true`" : "`false`",
        ProcessRoles roles => $"`{roles.ToString().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}`",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };
}
