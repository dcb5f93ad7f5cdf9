using Catalog.Core.Samples;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting.Start;

/// <summary>A province to try the program with, in Development.</summary>
internal static partial class SampleStart
{
    public static async Task LoadAsync(WebApplication app, CatalogSettings settings)
    {
        if (!app.Environment.IsDevelopment() || !settings.Data.Sample) return;
        if (settings.Province.Code == SampleProvince.ProvinceCode) await app.Services.GetRequiredService<SampleProvince>().LoadAsync(app.Lifetime.ApplicationStopping);
        else NoSample(app.Logger, settings.Province.Code, SampleProvince.ProvinceCode);
    }

    /// <summary>For whoever asks for the sample by name.</summary>
    public static void RequireProvince(ProvinceOptions options)
    {
        if (options.Code == SampleProvince.ProvinceCode) return;
        throw new StartException(ExitCode.Configuration, string.Join(Environment.NewLine,
            $"Dữ liệu mẫu không có cho tỉnh mang mã \"{options.Code}\" (Province:Code).",
            $"Giá trị cho phép khi nạp dữ liệu mẫu: {SampleProvince.ProvinceCode} (Gia Lai).",
            $"Chạy lại với Province__Code={SampleProvince.ProvinceCode} và Data__Folder là một thư mục riêng."));
    }

    [LoggerMessage(1005, LogLevel.Warning, "Dữ liệu mẫu chỉ có cho tỉnh Gia Lai (Province:Code = {Sample}); danh mục của tỉnh {Province} bắt đầu trống")]
    private static partial void NoSample(ILogger log, string province, string sample);
}
