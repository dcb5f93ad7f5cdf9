using System.Text;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Indexer.Media;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Media;

/// <summary>From the upload to the picture, on a real database and a real folder.</summary>
public sealed class PictureJobTests : IDisposable
{
    private static readonly MediaText Words = new("Chai nước mắm trên bàn", "Mẻ đầu năm", 0.2, 0.8);
    private static readonly byte[] Photo = TestPictures.OfEveryKind["jpeg"];
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Receive_GoodPhoto_BecomesAPictureOfTheRecordInTheNameOfItsSender(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        await SendAsync(catalog, product.Subject, Photo);
        Assert.Single(Files("quarantine"));

        Assert.Equal("1 ảnh đã xong, 0 ảnh bị từ chối.", await DrainAsync(catalog));

        var file = Assert.Single(await catalog.ReadAsync(db => db.MediaFiles.ToListAsync(Cancellation)));
        Assert.Equal((product.Id, 240, 180, Words.AltText, 0.2, 0.8), (file.SubjectId, file.Width, file.Height, file.AltText, file.FocalX, file.FocalY));
        Assert.Equal(["avif", "jpg", "webp"], Files("public").Select(name => name.Split('.')[1]).Order());
        Assert.All(Files("public"), name => Assert.StartsWith($"{file.ContentHash}-240.", name, StringComparison.Ordinal));
        Assert.Empty(Files("quarantine"));
        Assert.Equal(UploadState.Ready, (await UploadsAsync(catalog)).Single().State);
        var change = await catalog.ReadAsync(db => db.Changes.OrderByDescending(change => change.Sequence).FirstAsync(Cancellation));
        Assert.Equal((ChangeKind.Linked, TestData.Staff.Id, product.Id), (change.Kind, change.ActorId, change.SubjectId));
    }

    [Theory, BothDatabases]
    public async Task Receive_SeveralPhotos_AsksForOneJob(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        foreach (var kind in new[] { "png", "webp", "gif" }) await SendAsync(catalog, product.Subject, TestPictures.OfEveryKind[kind]);

        Assert.Single(await catalog.ReadAsync(db => db.JobRuns.Where(run => run.Kind == JobKinds.Pictures.Name).ToListAsync(Cancellation)));
        await catalog.InScopeAsync<CatalogDbContext>(db => db.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(run => run.State, JobState.Running), Cancellation));
        await SendAsync(catalog, product.Subject, Photo);

        // A job that runs may have looked already: another one is asked for.
        Assert.Equal(2, await catalog.ReadAsync(db => db.JobRuns.CountAsync(Cancellation)));
        Assert.Equal("4 ảnh đã xong, 0 ảnh bị từ chối.", await DrainAsync(catalog));
    }

    [Theory, BothDatabases]
    public async Task Drain_BadPhotoAmongGoodOnes_RefusesItWithItsReasonAndGoesOn(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        await SendAsync(catalog, product.Subject, Photo[..(Photo.Length / 2)]);
        await SendAsync(catalog, product.Subject, Photo);
        await SendAsync(catalog, product.Subject, Photo); // the same again: the record has it already

        Assert.Equal("1 ảnh đã xong, 2 ảnh bị từ chối.", await DrainAsync(catalog));

        Assert.Equal([RefusalReason.Damaged, null, RefusalReason.NotTaken], (await UploadsAsync(catalog)).Select(upload => upload.Reason));
        Assert.Empty(Files("quarantine"));
        Assert.Equal(3, Files("public").Count);
    }

    [Theory, BothDatabases]
    public async Task Drain_PhotoOfARecordThatWasRetired_IsRefused(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        await SendAsync(catalog, product.Subject, Photo);
        await catalog.InScopeAsync<ProductService>(service => service.RetireAsync(product.Id, product.Version, TestData.Staff, "thử", Cancellation));

        await DrainAsync(catalog);

        Assert.Equal(RefusalReason.RecordGone, (await UploadsAsync(catalog)).Single().Reason);
        Assert.Equal(RefusalReason.RecordGone, (await Assert.ThrowsAsync<UploadRefusedException>(() => SendAsync(catalog, product.Subject, Photo))).Reason);
    }

    [Fact]
    public async Task Receive_WhatIsRefusedAtOnce_LeavesNothing()
    {
        await using var catalog = await CreateAsync(DatabaseProvider.Sqlite);
        var product = await AddProductAsync(catalog);
        (byte[] Content, RefusalReason Reason)[] uploads =
        [
            ([], RefusalReason.Empty),
            ([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], RefusalReason.Heic),
            ([.. "%PDF-1.7"u8], RefusalReason.Pdf),
            ([.. Photo, .. new byte[UploadLimits.PictureBytes]], RefusalReason.TooManyBytes),
        ];
        foreach (var (content, reason) in uploads)
            Assert.Equal(reason, (await Assert.ThrowsAsync<UploadRefusedException>(() => SendAsync(catalog, product.Subject, content))).Reason);
        await Assert.ThrowsAsync<InvalidChangeException>(() => SendAsync(catalog, product.Subject, Photo, new MediaText("")));

        Assert.Empty(await UploadsAsync(catalog));
        Assert.Empty(Files("quarantine"));
        Assert.Equal(0, await catalog.ReadAsync(db => db.JobRuns.CountAsync(Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Drain_PhotoThatCannotBeStored_WaitsAndHoldsUpNoOther(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        var first = await SendAsync(catalog, product.Subject, Photo);
        await SendAsync(catalog, product.Subject, TestPictures.OfEveryKind["png"]);
        var taken = Directory.CreateDirectory(Path.Combine(folder.In("public"), PictureFiles.Name(PictureFiles.HashOf(first.UploadHash), 240, PictureFormat.Jpeg))); // no file can be put there

        var failure = await Assert.ThrowsAsync<AggregateException>(() => DrainAsync(catalog));

        Assert.StartsWith("1 ảnh đã xong, 0 ảnh bị từ chối, 1 ảnh chưa xử lý được.", failure.Message, StringComparison.Ordinal);
        Assert.Equal([UploadState.Waiting, UploadState.Ready], (await UploadsAsync(catalog)).Select(upload => upload.State));
        taken.Delete();
        Assert.Equal("1 ảnh đã xong, 0 ảnh bị từ chối.", await DrainAsync(catalog));
    }

    /// <summary>A connection that breaks in the middle, as on a bus.</summary>
    [Fact]
    public async Task Receive_UploadThatBreaksOff_LeavesNothing()
    {
        await using var catalog = await CreateAsync(DatabaseProvider.Sqlite);
        var product = await AddProductAsync(catalog);

        await Assert.ThrowsAsync<IOException>(() => catalog.InScopeAsync<UploadService>(service =>
            service.ReceiveAsync(product.Subject, MediaKind.Photo, new BrokenStream(Photo), Words, TestData.Staff, Cancellation)));

        Assert.Empty(await UploadsAsync(catalog));
        Assert.Empty(Files("quarantine"));
    }

    [Theory, BothDatabases]
    public async Task Sweep_OfTheFolders_TakesOldFilesThatNoRowNames(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        await SendAsync(catalog, product.Subject, TestPictures.OfEveryKind["png"]);
        await DrainAsync(catalog);
        await SendAsync(catalog, product.Subject, Photo); // waits
        string[] named = [.. Files("public"), .. Files("quarantine")];
        var stranger = new string('a', MediaFile.HashLength);
        string[] orphans = ["public/" + stranger + "-320.webp", "public/0f.part", "public/readme", "quarantine/" + stranger, "quarantine/1e.part", "private/" + stranger + ".pdf"];
        foreach (var orphan in orphans) await File.WriteAllTextAsync(folder.In(orphan), "left over", Cancellation);
        foreach (var path in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, TestDatabase.Start.UtcDateTime.AddHours(-2));
        var young = folder.In("public/" + new string('b', MediaFile.HashLength) + "-320.webp");
        await File.WriteAllTextAsync(young, "its row is about to come", Cancellation);
        File.SetLastWriteTimeUtc(young, TestDatabase.Start.UtcDateTime.AddMinutes(-5));

        var progress = new HeardProgress();
        Assert.Equal(orphans.Length, await catalog.InScopeAsync<MediaSweep, int>(sweep => sweep.RunAsync(progress, Cancellation)));
        Assert.Equal((orphans.Length, orphans.Length), progress.Reports[^1]);

        Assert.Equal([.. named.Append(Path.GetFileName(young)).Order()], [.. Files("public").Concat(Files("quarantine")).Order()]);
        Assert.Empty(Files("private"));
    }

    /// <summary>Begun before the sweep read the rows: its copy of the database may name what no row names any more.</summary>
    [Theory, BothDatabases]
    public async Task Sweep_WhileABackupBegins_LeavesEverything(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        Assert.NotNull(catalog.Services.GetRequiredService<MediaStore>()); // it makes the folders
        var orphan = folder.In("public/" + new string('a', MediaFile.HashLength) + "-320.webp");
        await File.WriteAllTextAsync(orphan, "left over", Cancellation);
        File.SetLastWriteTimeUtc(orphan, TestDatabase.Start.UtcDateTime.AddHours(-2));
        var clock = new ClockThatRings(catalog.Clock, () => catalog.InScopeAsync<CatalogDbContext>(db =>
        {
            db.JobRuns.Add(new JobRun { Kind = JobKinds.Backup.Name, Arguments = "{}", AskedById = "system:test", AskedByName = "Hệ thống", AskedAt = catalog.Clock.GetUtcNow(), State = JobState.Running });
            return db.SaveChangesAsync(Cancellation);
        }));

        Assert.Equal(0, await catalog.InScopeAsync<IServiceProvider, int>(scope =>
            ActivatorUtilities.CreateInstance<MediaSweep>(scope, clock).RunAsync(new SilentProgress(), Cancellation)));

        Assert.True(File.Exists(orphan));
    }

    [Theory, BothDatabases]
    public async Task Attach_Scan_KeepsItAsItCameAndRefusesWhatIsNoPdf(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider);
        var product = await AddProductAsync(catalog);
        var certificate = await catalog.InScopeAsync<Core.Certificates.CertificateService, Core.Certificates.Certificate>(service =>
            service.AddAsync(TestData.Ocop(product.ProducerId, product.Id, new DateOnly(2026, 1, 5)), TestData.Staff, null, Cancellation));
        Task ScanAsync(byte[] content) => catalog.InScopeAsync<ScanService>(service =>
            service.AttachAsync(certificate.Id, certificate.Version, new MemoryStream(content), new MediaText("Quyết định 12/QĐ-UBND"), TestData.Staff, Cancellation));
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a decision");

        Assert.Equal(RefusalReason.NotAScan, (await Assert.ThrowsAsync<UploadRefusedException>(() => ScanAsync(Photo))).Reason);
        await ScanAsync(pdf);

        var file = Assert.Single(await catalog.ReadAsync(db => db.MediaFiles.ToListAsync(Cancellation)));
        Assert.Equal(MediaKind.Document, file.Kind);
        Assert.Equal(pdf, await File.ReadAllBytesAsync(catalog.Services.GetRequiredService<MediaStore>().FindScan(file.ContentHash)!, Cancellation));
        Assert.Empty(Files("public"));
    }

    [Theory]
    [InlineData("../quarantine/x")]
    [InlineData("..%2f..%2fcatalog.db")]
    [InlineData("/etc/passwd")]
    [InlineData("aa-320.webp")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-320.svg")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-320.webp\n")]
    public void FindPublished_NameThatIsNotOurs_IsNotLookedUp(string name) => Assert.Null(new MediaStore(folder.Path).FindPublished(name));

    public void Dispose() => folder.Dispose();

    private Task<TestDatabase> CreateAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, services => services
        .AddMediaStore(folder.Path).AddSingleton(new WorkerOptions(PictureFixture.Program) { Time = TimeSpan.FromMinutes(2) }).AddSingleton<PictureProcess>().AddScoped<PictureJob>());

    private static async Task<Product> AddProductAsync(TestDatabase catalog)
    {
        await catalog.InScopeAsync<CategoryService>(service => service.SeedAsync(Cancellation));
        var producer = await catalog.InScopeAsync<ProducerService, Producer>(service => service.AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation));
        return await catalog.InScopeAsync<ProductService, Product>(service => service.AddAsync(TestData.Product(producer.Id), TestData.Staff, null, Cancellation));
    }

    private static Task<MediaUpload> SendAsync(TestDatabase catalog, SubjectRef subject, byte[] photo, MediaText? text = null) =>
        catalog.InScopeAsync<UploadService, MediaUpload>(service => service.ReceiveAsync(subject, MediaKind.Photo, new MemoryStream(photo), text ?? Words, TestData.Staff, Cancellation));

    private static Task<string> DrainAsync(TestDatabase catalog) =>
        catalog.InScopeAsync<PictureJob, string>(job => job.ExecuteAsync(new WaitingPictures(), new SilentProgress(), Cancellation));

    private static Task<List<MediaUpload>> UploadsAsync(TestDatabase catalog) => catalog.ReadAsync(db => db.MediaUploads.AsNoTracking().OrderBy(upload => upload.Id).ToListAsync(Cancellation));

    private List<string> Files(string part) => [.. Directory.GetFiles(folder.In(part)).Select(path => Path.GetFileName(path))];

    /// <summary>Does something the first time it is asked, as if it happened at that moment.</summary>
    private sealed class ClockThatRings(TimeProvider clock, Func<Task> ring) : TimeProvider
    {
        private bool hasRung;

        public override DateTimeOffset GetUtcNow()
        {
            if (!hasRung)
            {
                hasRung = true;
#pragma warning disable RS0030 // a clock has no asynchronous form
                Task.Run(ring).Wait();
#pragma warning restore RS0030
            }
            return clock.GetUtcNow();
        }
    }

    private sealed class BrokenStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length / 2 ? await base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_000)], cancellationToken) : throw new IOException("The connection broke.");
    }
}
