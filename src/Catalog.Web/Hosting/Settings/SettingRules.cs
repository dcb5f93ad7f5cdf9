using Catalog.Core.Data;

namespace Catalog.Web.Hosting.Settings;

/// <summary>Rules between settings.</summary>
internal static class SettingRules
{
    /// <summary>Any other name would be neither: no sample to try, no protection either.</summary>
    private static readonly string[] Environments = ["Development", "Production"];

    public static IEnumerable<SettingFault> Check(CatalogSettings settings, IConfiguration configuration, IHostEnvironment environment)
    {
        if (settings.Database.Provider == DatabaseProvider.Postgres && settings.Database.ConnectionString is null)
        {
            yield return new("Cài đặt Database:ConnectionString còn trống trong khi Database:Provider là \"Postgres\".",
                "Giá trị cho phép: chuỗi kết nối PostgreSQL, ví dụ Host=db;Database=catalog;Username=catalog;Password=….",
                "Đặt biến môi trường Database__ConnectionString (hoặc một tệp cùng tên trong Data:SecretsFolder) rồi chạy lại.");
        }
        if (settings.Database is { Provider: DatabaseProvider.Sqlite, ConnectionString: not null })
        {
            yield return new("Cài đặt Database:ConnectionString có giá trị \"***\" trong khi Database:Provider là \"Sqlite\".",
                "Giá trị cho phép: để trống; tệp SQLite luôn là catalog.db trong Data:Folder.",
                "Bỏ Database:ConnectionString, hoặc đặt Database:Provider là Postgres, rồi chạy lại.");
        }
        if (settings.Database is { Provider: DatabaseProvider.Postgres, ConnectionString: { } text } && DatabaseAddress.FaultIn(text) is { } fault)
        {
            yield return new($"Cài đặt Database:ConnectionString không đọc được: {fault}",
                "Giá trị cho phép: chuỗi kết nối PostgreSQL, ví dụ Host=db;Database=catalog;Username=catalog;Password=….",
                "Sửa lại (biến môi trường Database__ConnectionString) rồi chạy lại.");
        }
        foreach (var wrong in SearchServerRules.Check(settings)) yield return wrong;
        if (settings.Process.Roles != RoleOptions.All && (settings.Database.Provider == DatabaseProvider.Sqlite || settings.Search.Engine == SearchEngineKind.Embedded))
        {
            yield return new($"Cài đặt Roles có giá trị \"{settings.Process.Roles.ToString().ToLowerInvariant()}\": tách vai cần PostgreSQL và Elasticsearch.",
                "Giá trị cho phép khi không có cả hai: web,admin,indexer (cả ba trong một tiến trình).",
                "Bỏ cài đặt Roles (biến môi trường Roles), hoặc đặt Database__Provider=Postgres và Search__Engine=Elasticsearch, rồi chạy lại.");
        }
        foreach (var (name, level) in configuration.AsEnumerable().Where(pair => pair.Key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase) && pair.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("Logging:LogLevel:", StringComparison.OrdinalIgnoreCase)))
        {
            if (level is null || Enum.TryParse<LogLevel>(level, ignoreCase: true, out _)) continue;
            yield return new($"Cài đặt {name} không nhận giá trị \"{level}\".",
                $"Giá trị cho phép: {string.Join(", ", Enum.GetNames<LogLevel>())}.",
                $"Sửa lại giá trị (biến môi trường {SettingFault.Variable(name)}) rồi chạy lại.");
        }
        if (settings.Data.SecretsFolder is { } secrets && !Directory.Exists(secrets))
        {
            yield return new($"Cài đặt Data:SecretsFolder có giá trị \"{secrets}\" nhưng không có thư mục đó.",
                "Giá trị cho phép: đường dẫn tới một thư mục đang có, mỗi tệp là một cài đặt.",
                "Tạo thư mục hoặc bỏ cài đặt này (biến môi trường Data__SecretsFolder) rồi chạy lại.");
        }
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            yield return new("Biến môi trường ASPNETCORE_FORWARDEDHEADERS_ENABLED có giá trị \"true\": mọi máy đều được tin khi báo địa chỉ người xem.",
                "Giá trị cho phép: để trống; chỉ các máy trong Proxy:Known được tin.",
                "Bỏ biến này, đặt Proxy__Known thành địa chỉ máy chủ đứng trước, rồi chạy lại.");
        }
        if (!Environments.Contains(environment.EnvironmentName, StringComparer.OrdinalIgnoreCase))
        {
            var nearest = NearestName.Of(environment.EnvironmentName, Environments);
            yield return new($"Môi trường chạy có giá trị \"{environment.EnvironmentName}\" (biến môi trường ASPNETCORE_ENVIRONMENT).",
                $"Giá trị cho phép: {string.Join(" hoặc ", Environments)}; để trống là Production.",
                (nearest is null ? "Sửa lại giá trị" : $"Có phải ý bạn là \"{nearest}\"? Sửa lại") + " rồi chạy lại.");
        }
    }
}
