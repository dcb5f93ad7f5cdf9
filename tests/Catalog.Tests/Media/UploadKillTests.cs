using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Taxonomy;
using Catalog.Indexer.Media;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Media;

/// <summary>kill -9 while photos come in and are read: no half record, no file that nobody names, nothing acknowledged is lost.</summary>
[Trait("Speed", "Slow")]
public sealed partial class UploadKillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_DuringUploads_LosesNothingAndLeavesNothing()
    {
        await using var database = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"), content: TestContent.Lists);
        await using var services = Services(database);
        var dice = new Random(7);
        var acknowledged = 0;
        for (var kill = 1; kill <= (PictureFixture.IsThorough ? 100 : 3); kill++)
        {
            var product = await AddProductAsync(services, kill); // another one each time: a record takes twenty pictures
            await using var site = await ChildProgram.StartSiteAsync(folder.Path);
            using var client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
            for (var photo = dice.Next(1, 4); photo > 0; photo--) acknowledged += await SendAsync(client, site.Url, product, Photo(dice)) ? 1 : 0;
            var last = SendAsync(client, site.Url, product, Photo(dice));
            if (kill % 2 == 0) await Task.Yield();
            await site.KillAsync();
            acknowledged += await AcknowledgedAsync(last) ? 1 : 0;
            await AssertAgreeAsync(services);
        }
        await AssertNothingLostAsync(services, acknowledged);
    }

    public void Dispose() => folder.Dispose();

    private ServiceProvider Services(DatabaseFile database) => new ServiceCollection().AddLogging()
        .AddCatalogDatabase(database.Provider, database.ConnectionString).AddAccounts(database.Provider).AddCatalogCore().AddMediaStore(folder.In("media"))
        .AddSingleton(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMinutes(2) }).AddSingleton<PictureProcess>().AddScoped<PictureJob>().BuildServiceProvider();

    /// <summary>Every picture a row names lies ready, and everything that waits has its photo.</summary>
    private static async Task AssertAgreeAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var store = scope.ServiceProvider.GetRequiredService<MediaStore>();
        Assert.All(await db.MediaFiles.AsNoTracking().ToListAsync(Cancellation), file => Assert.True(store.HasAll(file.ContentHash, file.Width)));
        foreach (var upload in await db.MediaUploads.AsNoTracking().Where(upload => upload.State == UploadState.Waiting).ToListAsync(Cancellation))
            Assert.NotNull(await store.ReadQuarantineAsync(upload.UploadHash, Cancellation));
        Assert.Equal(await db.MediaFiles.CountAsync(Cancellation), await db.MediaUploads.CountAsync(upload => upload.State == UploadState.Ready, Cancellation));
    }

    private async Task AssertNothingLostAsync(ServiceProvider services, int acknowledged)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PictureJob>().ExecuteAsync(new WaitingPictures(), new SilentProgress(), Cancellation);
        foreach (var path in Directory.GetFiles(folder.In("media"), "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        await scope.ServiceProvider.GetRequiredService<MediaSweep>().RunAsync(new SilentProgress(), Cancellation);

        var files = await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().MediaFiles.AsNoTracking().ToListAsync(Cancellation);
        Assert.InRange(files.Count, Math.Max(1, acknowledged), acknowledged + 100); // one that was stored just before its answer was lost may be there too
        Assert.Equal(files.Count * 3, Directory.GetFiles(folder.In("media/public")).Length);
        Assert.Empty(Directory.GetFiles(folder.In("media/quarantine")));
    }

    private static byte[] Photo(Random dice)
    {
        var colour = new[] { dice.Next(256), dice.Next(256), (double)dice.Next(256) };
        return TestPictures.Fill(200, 150, colour).PngsaveBuffer();
    }

    private static async Task<int> AddProductAsync(ServiceProvider services, int number)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CategoryService>().SeedAsync(Cancellation);
        var producer = await scope.ServiceProvider.GetRequiredService<ProducerService>().AddAsync(TestData.Producer($"Cơ sở mẫu {number}"), TestData.Staff, null, Cancellation);
        return (await scope.ServiceProvider.GetRequiredService<ProductService>().AddAsync(TestData.Product(producer.Id), TestData.Staff, null, Cancellation)).Id;
    }

    private static async Task<bool> AcknowledgedAsync(Task<bool> last)
    {
        try
        {
            return await last;
        }
        catch (HttpRequestException)
        {
            return false; // the program died before it answered
        }
    }

    private static async Task<bool> SendAsync(HttpMessageInvoker client, string url, int product, byte[] photo)
    {
        var page = $"{url}/quan-tri/san-pham/{product}/anh";
        using var get = new HttpRequestMessage(HttpMethod.Get, page);
        using var form = await client.SendAsync(get, Cancellation);
        var token = Token().Match(await form.Content.ReadAsStringAsync(Cancellation)).Groups["token"].Value;
        using var post = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent("photo", Encoding.UTF8), "_handler" },
                { new StringContent(token, Encoding.UTF8), "__RequestVerificationToken" },
                { new StringContent("Ảnh thử", Encoding.UTF8), "AltText" },
                { new ByteArrayContent(photo), "Photo", "photo.png" },
            },
        };
        using var answer = await client.SendAsync(post, Cancellation);
        return answer.StatusCode == HttpStatusCode.Found;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
