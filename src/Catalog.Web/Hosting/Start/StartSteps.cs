using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Hosting.Server;

namespace Catalog.Web.Hosting.Start;

public static class StartSteps
{
    /// <summary>Everything that can keep the site from starting, in the order in which it is cheapest to find out.</summary>
    /// <returns>The lock on the data folder: to be held until the end.</returns>
    public static async Task<IDisposable> PrepareAsync(this WebApplication app, CatalogSettings settings)
    {
        DataFolder.Prepare(settings);
        // Another server (in process, or IIS) opens no address of its own.
        if (app.Services.GetRequiredService<IServer>().GetType().Name.StartsWith("Kestrel", StringComparison.Ordinal)) await ListenRehearsal.RunAsync(app.Configuration, app.Environment);
        var turn = DataFolder.TryLock(settings.Data, "program.lock") ?? throw StartException.Machine(
            $"Thư mục dữ liệu {settings.Data.FullFolder} đang được một bản khác của chương trình dùng.",
            "Mỗi thư mục dữ liệu chỉ phục vụ một bản đang chạy.",
            "Dừng bản kia, hoặc chạy bản này với thư mục riêng: Data__Folder=data2 ASPNETCORE_URLS=http://localhost:5081 ./run.sh");
        var database = app.Services.GetRequiredService<DatabaseStart>();
        await database.RunAsync(app.Lifetime.ApplicationStopping);
        await database.GuardAsync(() => ProvinceStart.CheckAsync(app.Services, settings.Province, app.Lifetime.ApplicationStopping));
        await database.GuardAsync(() => SampleStart.LoadAsync(app, settings));
        return turn;
    }
}
