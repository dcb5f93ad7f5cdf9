using Catalog.Core.Data;
using Catalog.Core.Samples;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Hosting.Server;

namespace Catalog.Web.Hosting.Start;

public static class StartSteps
{
    /// <summary>Everything that can keep the site from starting, in the order in which it is cheapest to find out.</summary>
    /// <returns>The lock on the data folder: to be held until the end.</returns>
    public static async Task<IDisposable> PrepareAsync(this WebApplication app, CatalogSettings settings)
    {
        DataFolder.Prepare(settings.Data);
        // Another server (in process, or IIS) opens no address of its own.
        if (app.Services.GetRequiredService<IServer>().GetType().Name.StartsWith("Kestrel", StringComparison.Ordinal)) ListenAddresses.Probe(app.Configuration);
        var turn = DataFolder.TryLock(settings.Data, "program.lock") ?? throw StartException.Machine(
            $"Thư mục dữ liệu {settings.Data.FullFolder} đang được một bản khác của chương trình dùng.",
            "Mỗi thư mục dữ liệu chỉ phục vụ một bản đang chạy.",
            "Dừng bản kia, hoặc chạy bản này với thư mục riêng: Data__Folder=data2 ASPNETCORE_URLS=http://localhost:5081 ./run.sh");
        await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
        await FillAsync(app, settings.Data);
        return turn;
    }

    /// <summary>What the program brings along; in Development also a province to try it with.</summary>
    private static async Task FillAsync(WebApplication app, DataOptions data)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogSeeder>().SeedAsync(app.Lifetime.ApplicationStopping);
        if (app.Environment.IsDevelopment() && data.Sample) await app.Services.GetRequiredService<SampleProvince>().LoadAsync(app.Lifetime.ApplicationStopping);
    }
}
