using System.Diagnostics;
using System.Globalization;
using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Catalog.Benchmarks.Pictures;

/// <summary>A search page of the running site, alone and while it works on twenty heavy files; prints the table of docs/benchmarks.md.</summary>
internal static class BombBenchmark
{
    private const int Bombs = 20, Products = 300, Side = 7_000;
    private const string Page = "/tim-kiem?q=nuoc+mam";
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(string program)
    {
        using var folder = new TemporaryFolder();
        await using var database = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"), TestContent.Lists);
        await using var services = new ServiceCollection().AddLogging().AddCatalogDatabase(database.Provider, database.ConnectionString)
            .AddAccounts(database.Provider).AddCatalogCore().AddMediaStore(folder.In("media")).BuildServiceProvider();
        var product = await FillAsync(services);
        await using var site = await ChildProgram.StartSiteAsync(folder.Path, program: program);
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var page = new Uri(site.Url + Page);
        await LoadAsync(client, page, PassedAsync(Alone)); // warm
        var alone = await LoadAsync(client, page, PassedAsync(Alone));
        var started = Stopwatch.GetTimestamp();
        await SendAsync(services, product);
        var beside = await LoadAsync(client, page, EndedAsync(services));
        Console.WriteLine("| | answers | faults | p50 | p95 |\n|---|---|---|---|---|");
        Print("the page alone", alone);
        Print(string.Create(CultureInfo.InvariantCulture, $"beside {Bombs} bombs, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s"), beside);
        var outcome = await OutcomeAsync(services);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p95 beside the bombs: {At(beside.Times, .95) / At(alone.Times, .95):F2} × alone. {outcome}"));
    }

    private static async Task<Product> FillAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var producer = await scope.ServiceProvider.GetRequiredService<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, default);
        return (await scope.ServiceProvider.GetRequiredService<ProductService>().AddManyAsync(
            Enumerable.Range(0, Products).Select(number => TestData.Product(producer.Id, $"Nước mắm thử {number}")).ToList(), TestData.Staff, "thử tải", default))[0];
    }

    /// <summary>The heaviest that the header lets through: 49 million pixels each, flat or deep or interlaced; and scans up to the limit.</summary>
    private static async Task SendAsync(ServiceProvider services, Product product)
    {
        for (var number = 0; number < Bombs; number++)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UploadService>().ReceiveAsync(product.Subject, MediaKind.Photo, new MemoryStream(Bomb(number)), new MediaText($"Ảnh thử {number}"), TestData.Staff, default);
        }
    }

    private static byte[] Bomb(int number)
    {
        using var flat = (Image.Black(Side, Side - number, bands: 3) + number).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        if (number % 4 == 0) return flat.PngsaveBuffer(compression: 1);
        if (number % 4 == 1) return flat.PngsaveBuffer(compression: 1, interlace: true);
        if (number % 4 == 2) return flat.Cast(Enums.BandFormat.Ushort).PngsaveBuffer(compression: 1, bitdepth: 16);
        return flat.JpegsaveBuffer(interlace: true);
    }

    private static async Task EndedAsync(ServiceProvider services)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await ReadAsync(services, db => db.MediaUploads.AnyAsync(upload => upload.State == UploadState.Waiting))) await look.WaitForNextTickAsync();
    }

    private static async Task PassedAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    private static Task<string> OutcomeAsync(ServiceProvider services) => ReadAsync(services, async db =>
        string.Join(", ", (await db.MediaUploads.AsNoTracking().ToListAsync()).CountBy(upload => upload.Reason?.ToString() ?? "Ready").Select(reason => $"{reason.Value} {reason.Key}")));

    private static async Task<T> ReadAsync<T>(ServiceProvider services, Func<CatalogDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CatalogDbContext>());
    }

    /// <summary>Two visitors, one page after another, until <paramref name="until"/> is done.</summary>
    private static async Task<(List<double> Times, int Faults)> LoadAsync(HttpMessageInvoker client, Uri page, Task until)
    {
        var (times, faults) = (new List<double>(), 0);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            while (!until.IsCompleted)
            {
                var since = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, page);
                using var answer = await client.SendAsync(request, default);
                await answer.Content.ReadAsByteArrayAsync();
                lock (times)
                {
                    times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                    if (!answer.IsSuccessStatusCode) faults++;
                }
            }
        }));
        await until;
        times.Sort();
        return (times, faults);
    }

    private static double At(List<double> times, double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];

    private static void Print(string what, (List<double> Times, int Faults) load) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {load.Times.Count} | {load.Faults} | {At(load.Times, .5):F0} ms | {At(load.Times, .95):F0} ms |"));
}
