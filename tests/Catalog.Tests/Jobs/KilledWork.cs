using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Backups;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Popularity;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search.Asked;
using Catalog.Core.Text;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Jobs;

/// <summary>Work for every kind of job in one catalogue, and what must have come of it, once, however often the process was killed.</summary>
internal sealed class KilledWork : IAsyncDisposable
{
    public const int Photos = 2, Scenes = 3, OldRows = 3;
    private const string Archive = "kill";
    private static readonly DateOnly Today = VietnamTime.Today(TimeProvider.System);
    private readonly ServiceProvider services;
    private readonly string folder;

    private KilledWork(DatabaseFile database, string folder)
    {
        this.folder = folder;
        services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddCatalogDatabase(database.Provider, database.ConnectionString).AddAccounts(database.Provider).AddCatalogCore().AddMediaStore(Media)
            .AddBackups(new BackupPlaces(folder, Media, Path.Combine(folder, "backups"), 3, "0.1.0"))
            .AddScoped(scope => new SchemaSteps([
                .. scope.GetRequiredService<CatalogDbContext>().Database.GetMigrations(), .. scope.GetRequiredService<AccountsDbContext>().Database.GetMigrations()]))
            .BuildServiceProvider();
    }

    /// <summary>Of the kinds that need no child process: a kill in them costs little.</summary>
    public static IReadOnlyList<string> Light { get; } =
        [JobKinds.MediaSweep.Name, JobKinds.CertificateStatus.Name, JobKinds.DailyFigures.Name, JobKinds.CleanUp.Name, JobKinds.Popularity.Name, JobKinds.AskedRollUp.Name, JobKinds.RebuildIndex.Name, JobKinds.Backup.Name];

    public static IReadOnlyList<string> All { get; } = [.. JobKinds.All.Select(kind => kind.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Media => Path.Combine(folder, "media");

    private string Orphan => Path.Combine(Media, "public", new string('a', MediaFile.HashLength) + "-320.webp");

    public static async Task<KilledWork> CreateAsync(DatabaseFile database, string folder)
    {
        var work = new KilledWork(database, folder);
        await using var scope = work.services.CreateAsyncScope();
        T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var producer = await Get<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, Cancellation);
        var product = await Get<ProductService>().AddAsync(TestData.Product(producer.Id), TestData.Staff, null, Cancellation);
        await Get<ProductService>().AddAsync(TestData.Product(producer.Id, "Nước mắm Mỹ An"), TestData.Staff, null, Cancellation, isSample: true);
        await Get<CertificateService>().AddAsync(TestData.Ocop(producer.Id, product.Id, Today.AddMonths(-36).AddDays(-3)), TestData.Staff, null, Cancellation); // ended two or three days ago
        await Get<CertificateService>().AddAsync(TestData.Ocop(producer.Id, product.Id, Today.AddMonths(-6), decision: "13/QĐ-UBND"), TestData.Staff, null, Cancellation);
        foreach (var photo in (byte[][])[TestPictures.OfEveryKind["png"], TestPictures.OfEveryKind["jpeg"]])
            await Get<UploadService>().ReceiveAsync(product.Subject, MediaKind.Photo, new MemoryStream(photo), new MediaText("Chai nước mắm"), TestData.Staff, Cancellation);
        var db = Get<CatalogDbContext>();
        db.DayMarks.Add(new DayMark { Name = JobKinds.CertificateStatus.Name, Day = Today.AddDays(-10) });
        db.RecordViews.Add(new RecordViews { Day = Today.AddDays(-2), SubjectType = RecordType.Product, SubjectId = product.Id, Views = 50 });
        db.AskedDays.Add(new AskedDay { Day = Today.AddDays(-2), Hash = new string('a', AskedDay.HashLength), Asked = 5, Missed = 2 });
        for (var row = 0; row <= OldRows; row++) db.JobRuns.Add(Ended(TimeProvider.System.GetUtcNow().AddDays(row == 0 ? -10 : -200)));
        await db.SaveChangesAsync(Cancellation);
        await File.WriteAllTextAsync(work.Orphan, "left over", Cancellation);
        File.SetLastWriteTimeUtc(work.Orphan, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-3));
        return work;
    }

    /// <summary>Asks for the work of a kind, which may have been done already: then it is done again and changes nothing.</summary>
    public async Task AskAsync(string kind)
    {
        await using var scope = services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<JobDesk>();
        Task<JobRun> OfAsync<T>(JobKind<T> known, T arguments) where T : class => desk.AskNowAsync(known, arguments, TestData.Staff, Cancellation);
        Dictionary<string, Func<Task<JobRun>>> asks = new()
        {
            [JobKinds.CertificateStatus.Name] = () => OfAsync(JobKinds.CertificateStatus, new(Today)),
            [JobKinds.DailyFigures.Name] = () => OfAsync(JobKinds.DailyFigures, new(Today)),
            [JobKinds.CleanUp.Name] = () => OfAsync(JobKinds.CleanUp, new(Today)),
            [JobKinds.Popularity.Name] = () => OfAsync(JobKinds.Popularity, new(Today)),
            [JobKinds.AskedRollUp.Name] = () => OfAsync(JobKinds.AskedRollUp, new(Today)),
            [JobKinds.Pictures.Name] = () => OfAsync(JobKinds.Pictures, new()),
            [JobKinds.MediaSweep.Name] = () => OfAsync(JobKinds.MediaSweep, new(Today)),
            [JobKinds.ShareCards.Name] = () => OfAsync(JobKinds.ShareCards, new()),
            [JobKinds.SamplePictures.Name] = () => OfAsync(JobKinds.SamplePictures, new()),
            [JobKinds.Backup.Name] = () => OfAsync(JobKinds.Backup, new(Archive)),
            [JobKinds.RebuildIndex.Name] = () => OfAsync(JobKinds.RebuildIndex, new(null)),
        };
        await asks[kind]();
    }

    /// <summary>Waits until no row is open.</summary>
    public async Task EndedAsync()
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        List<JobRun> open;
        while ((open = await ReadAsync(db => db.JobRuns.AsNoTracking().Where(run => run.EndedAt == null).ToListAsync(Cancellation))).Count > 0)
        {
            try
            {
                await look.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException exception) when (!Cancellation.IsCancellationRequested)
            {
                throw new TimeoutException(string.Join("; ", open.Select(run => $"{run.Kind} {run.Id} stays {run.State}, {run.Delivery}: {run.Outcome}")), exception);
            }
        }
    }

    /// <param name="kinds">What was asked for.</param>
    public async Task AssertDoneOnceAsync(IReadOnlyCollection<string> kinds)
    {
        var runs = await ReadAsync(db => db.JobRuns.AsNoTracking().Where(run => run.AskedById != "old").ToListAsync(Cancellation));
        Assert.All(runs, run => Assert.True(run is { State: JobState.Succeeded, Failures: 0 }, $"{run.Kind}: {run.State}, {run.Failures} failures, {run.Outcome}"));
        Assert.Empty(kinds.Except(runs.Select(run => run.Kind)));

        Assert.Single(await ReadAsync(db => db.Changes.AsNoTracking().Where(change => change.Kind == ChangeKind.Status).ToListAsync(Cancellation)));
        Assert.True(await ReadAsync(db => db.DailyFigures.AnyAsync(figure => figure.Day == Today && figure.Code == FigureCodes.Products, Cancellation)));
        Assert.Equal([2], await ReadAsync(db => db.RecordPopularity.Select(row => row.Step).ToListAsync(Cancellation)));
        Assert.Single(await ReadAsync(db => db.Changes.AsNoTracking().Where(change => change.Kind == ChangeKind.Popularity).ToListAsync(Cancellation)));
        Assert.Equal([5L], await ReadAsync(db => db.DailyFigures.Where(figure => figure.Code == FigureCodes.Searches).Select(figure => figure.Value).ToListAsync(Cancellation)));
        if (kinds.Contains(JobKinds.CleanUp.Name)) Assert.Equal(1, await ReadAsync(db => db.JobRuns.CountAsync(run => run.AskedById == "old", Cancellation)));
        if (kinds.Contains(JobKinds.MediaSweep.Name)) Assert.False(File.Exists(Orphan));
        if (kinds.Contains(JobKinds.Backup.Name)) await AssertArchivedAsync();
        await AssertPicturesAsync(kinds);
        await using var scope = services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task AssertArchivedAsync()
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder, "backups")));
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BackupReader>().VerifyAsync(file, new SilentProgress(), Cancellation);
    }

    /// <summary>Every photo one picture, every sample product its scenes, every record one card; and all their files.</summary>
    private async Task AssertPicturesAsync(IReadOnlyCollection<string> kinds)
    {
        var expected = Photos + (kinds.Contains(JobKinds.SamplePictures.Name) ? Scenes : 0);
        var uploads = await ReadAsync(db => db.MediaUploads.AsNoTracking().ToListAsync(Cancellation));
        Assert.True(uploads.Count == expected && uploads.TrueForAll(upload => upload.State == UploadState.Ready), string.Join("; ", uploads.Select(upload => $"{upload.ActorId}: {upload.State} {upload.Reason}")));
        var files = await ReadAsync(db => db.MediaFiles.AsNoTracking().ToListAsync(Cancellation));
        var store = services.GetRequiredService<MediaStore>();
        Assert.Equal(expected, files.Count);
        Assert.All(files, file => Assert.True(store.HasAll(file.ContentHash, file.Width)));
        Assert.Empty(Directory.GetFiles(Path.Combine(Media, "quarantine")));
        if (!kinds.Contains(JobKinds.ShareCards.Name)) return;
        var cards = await ReadAsync(db => db.ShareCards.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal(3, cards.Select(card => (card.SubjectType, card.SubjectId)).Distinct().Count());
        Assert.All(cards, card => Assert.NotNull(store.FindPublished(PictureFiles.CardName(card.ContentHash))));
    }

    private static JobRun Ended(DateTimeOffset at) => new()
    {
        Kind = JobKinds.MediaSweep.Name,
        Arguments = "{}",
        AskedById = "old",
        AskedByName = "Hệ thống",
        AskedAt = at,
        State = JobState.Failed,
        EndedAt = at,
    };

    private async Task<T> ReadAsync<T>(Func<CatalogDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CatalogDbContext>());
    }
}
