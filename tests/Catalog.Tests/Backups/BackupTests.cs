using System.Data.Common;
using Catalog.Core.Backups;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Taxonomy;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Restore_OfABackupMadeUnderWrites_IsWholeAndOfOneMoment(DatabaseProvider provider)
    {
        SkipWithoutTools(provider);
        await using var file = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null);
        await using var services = EmptyPlace.Services(provider, file.ConnectionString, folder.Path);
        await FillAsync(services);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Task.Run(() => WriteOnAsync(services, enough.Token), Cancellation);
        string archive;
        await using (var scope = services.CreateAsyncScope()) archive = await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync("test", new SilentProgress(), Cancellation);
        await enough.CancelAsync();
        await writing;

        await using var place = await EmptyPlace.CreateAsync(provider);
        await using var restored = EmptyPlace.Services(provider, place.ConnectionString, place.Folder);
        var manifest = await RestoreAsync(restored, archive);

        await using var look = restored.CreateAsyncScope();
        var db = look.ServiceProvider.GetRequiredService<CatalogDbContext>();
        Assert.Null(await look.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Cancellation));
        var last = await db.Changes.OrderByDescending(change => change.Sequence).FirstAsync(Cancellation);
        Assert.Equal((manifest.Sequence, manifest.Hash), (last.Sequence, last.Hash));
        Assert.Equal(await db.Changes.CountAsync(change => change.Kind == ChangeKind.Added && change.SubjectType == Core.Records.RecordType.Product, Cancellation), await db.Products.CountAsync(Cancellation));
        Assert.Equal(["một", "hai"], (string[])[File.ReadAllText(Path.Combine(place.Media, "aa", "one.bin")), File.ReadAllText(Path.Combine(place.Media, "bb", "two.bin"))]);
        if (provider == DatabaseProvider.Sqlite) Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancellation));
        Assert.DoesNotContain(await place.ContentAsync(), entry => entry.Contains("staging", StringComparison.Ordinal));
        Assert.Empty(Directory.GetDirectories(Path.Combine(folder.Path, "backups")));
    }

    [Theory, BothDatabases]
    public async Task Restore_OfAQuietDatabase_HoldsTheSameRows(DatabaseProvider provider)
    {
        SkipWithoutTools(provider);
        await using var file = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null);
        await using var services = EmptyPlace.Services(provider, file.ConnectionString, folder.Path);
        await FillAsync(services);
        var archive = await WriteAsync(services, "test");
        await using var place = await EmptyPlace.CreateAsync(provider);
        await using var restored = EmptyPlace.Services(provider, place.ConnectionString, place.Folder);

        await RestoreAsync(restored, archive);

        var before = await RowsAsync(services);
        Assert.True(before.Count > 20);
        Assert.Equal(before, await RowsAsync(restored));
        Assert.False(Directory.Exists(Path.Combine(place.Media, "quarantine"))); // what was sent says where it was taken
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(archive));
    }

    [Theory, BothDatabases]
    public async Task Restore_OfThirtyDamagedArchives_RefusesAllAndTouchesNothing(DatabaseProvider provider)
    {
        SkipWithoutTools(provider);
        await using var file = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null);
        await using var services = EmptyPlace.Services(provider, file.ConnectionString, folder.Path);
        await FillAsync(services);
        var archive = await WriteAsync(services, "test");
        await using var place = await EmptyPlace.CreateAsync(provider);
        await using var target = EmptyPlace.Services(provider, place.ConnectionString, place.Folder);
        var before = await place.ContentAsync();

        var accepted = new List<string>();
        foreach (var (name, damage) in Archives.Damages)
        {
            var damaged = folder.In("damaged.zip");
            File.Copy(archive, damaged, overwrite: true);
            damage(damaged);
            var exception = await Xunit.Record.ExceptionAsync(() => RestoreAsync(target, damaged));
            if (exception is not BackupException refused || refused.IsNewer != name.StartsWith("newer", StringComparison.Ordinal)) accepted.Add($"{name}: {exception}");
            if (!before.SequenceEqual(await place.ContentAsync())) accepted.Add(name + ": the target was touched");
        }

        Assert.True(Archives.Damages.Count >= 20);
        Assert.Empty(accepted);
        await RestoreAsync(target, archive); // the one they were made from
    }

    [Theory, BothDatabases]
    public async Task Restore_IntoAPlaceThatIsNotEmpty_IsRefused(DatabaseProvider provider)
    {
        SkipWithoutTools(provider);
        await using var file = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null);
        await using var services = EmptyPlace.Services(provider, file.ConnectionString, folder.Path);
        await FillAsync(services);
        var archive = await WriteAsync(services, "test");

        Assert.Contains("chỗ trống", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(services, archive))).Message, StringComparison.Ordinal);

        await using var place = await EmptyPlace.CreateAsync(provider);
        Directory.CreateDirectory(place.Media);
        await File.WriteAllTextAsync(Path.Combine(place.Media, "own.bin"), "của ai đó", Cancellation);
        await using var target = EmptyPlace.Services(provider, place.ConnectionString, place.Folder);
        var before = await place.ContentAsync();
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(target, archive));
        Assert.Equal(before, await place.ContentAsync());
    }

    [Fact]
    public async Task Restore_BesideTheJournalOfAnotherDatabase_IsRefused()
    {
        await using var file = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"));
        await using var services = EmptyPlace.Services(file.Provider, file.ConnectionString, folder.Path);
        var archive = await WriteAsync(services, "test");
        await using var place = await EmptyPlace.CreateAsync(DatabaseProvider.Sqlite);
        await using var target = EmptyPlace.Services(DatabaseProvider.Sqlite, place.ConnectionString, place.Folder);
        var left = Path.Combine(place.Folder, "catalog.db-wal");
        await File.WriteAllTextAsync(left, "of a killed program", Cancellation);

        Assert.Contains(left, (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(target, archive))).Message, StringComparison.Ordinal);

        File.Delete(left);
        await RestoreAsync(target, archive);
    }

    [Fact]
    public async Task Write_AgainAndAgain_MakesEachNameOnceAndKeepsTheNewest()
    {
        await using var file = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"));
        await using var services = EmptyPlace.Services(file.Provider, file.ConnectionString, folder.Path);

        var first = await WriteAsync(services, "1");
        var made = await File.ReadAllBytesAsync(first, Cancellation);
        Assert.Equal(first, await WriteAsync(services, "1"));
        Assert.Equal(made, await File.ReadAllBytesAsync(first, Cancellation));
        foreach (var name in (string[])["2", "3", "4"]) File.SetLastWriteTimeUtc(await WriteAsync(services, name), new DateTime(2100, 1, 1, 0, 0, int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));

        Assert.Equal(["catalog-2.zip", "catalog-3.zip", "catalog-4.zip"], Directory.GetFiles(folder.In("backups")).Select(Path.GetFileName).Order());
    }

    public void Dispose() => folder.Dispose();

    private static void SkipWithoutTools(DatabaseProvider provider) =>
        Assert.SkipWhen(provider == DatabaseProvider.Postgres && !Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(path => File.Exists(Path.Combine(path, "pg_dump"))), "pg_dump is not installed");

    private async Task FillAsync(ServiceProvider services)
    {
        foreach (var (name, content) in (ReadOnlySpan<(string, string)>)[("aa/one.bin", "một"), ("bb/two.bin", "hai"), ("bb/.half", "dở"), ("quarantine/sent", "ảnh gốc")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.In("media/" + name))!);
            File.WriteAllText(folder.In("media/" + name), content);
        }
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CategoryService>().SeedAsync(Cancellation);
        await AddProductsAsync(scope.ServiceProvider, 5, Cancellation);
    }

    private static async Task WriteOnAsync(ServiceProvider services, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await using var scope = services.CreateAsyncScope();
            await AddProductsAsync(scope.ServiceProvider, 1, Cancellation);
        }
    }

    private static async Task AddProductsAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        var producer = await services.GetRequiredService<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, cancellationToken);
        for (var i = 0; i < count; i++) await services.GetRequiredService<ProductService>().AddAsync(TestData.Product(producer.Id, $"Trà {i}"), TestData.Staff, null, cancellationToken);
    }

    private static async Task<string> WriteAsync(ServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(name, new SilentProgress(), Cancellation);
    }

    private static async Task<BackupManifest> RestoreAsync(ServiceProvider services, string archive)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BackupRestore>().RunAsync(archive, new SilentProgress(), Cancellation);
    }

    /// <summary>Every row of every table, as text.</summary>
    private static async Task<List<string>> RowsAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync(Cancellation);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).Distinct().Order(StringComparer.Ordinal))
        {
            await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync(Cancellation)) rows.Add($"{table}: {string.Join('|', values[..reader.GetValues(values)])}");
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
