using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Hosting.Settings;

/// <summary>What must hold before the site listens, and does not concern a verb of the command line.</summary>
internal static class ServingRules
{
    public static IEnumerable<SettingFault> Check(CatalogSettings settings, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment() || settings.Proxy.Known.Count > 0 || ListenAddresses.HasHttps(configuration)) yield break;
        yield return new($"Trang chạy {environment.EnvironmentName} không có HTTPS: địa chỉ lắng nghe là \"{string.Join(';', ListenAddresses.In(configuration))}\", Proxy:Known còn trống.",
            "Giá trị cho phép: một địa chỉ https:// trong ASPNETCORE_URLS hay Kestrel:Endpoints, hoặc địa chỉ máy chủ HTTPS đứng trước trong Proxy:Known.",
            "Đặt Proxy__Known=127.0.0.1 khi nginx, IIS hay Caddy cùng máy nhận HTTPS, rồi chạy lại.");
    }
}
