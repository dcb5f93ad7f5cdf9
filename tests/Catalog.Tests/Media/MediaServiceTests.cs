using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Media;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Media;

public abstract class MediaServiceTests(DatabaseFixture database) : DatabaseTests(database), IAsyncLifetime
{
    private static readonly MediaText Bottle = new("Chai nước mắm 500 ml đặt trên bàn gỗ");
    private int productId;

    public async ValueTask InitializeAsync()
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        var producer = (await Database.AddProducerAsync(Cancellation)).Id;
        productId = (await Database.AddProductAsync(producer, Cancellation)).Id;
        // A decoy: the same picture at another record that may have the same number.
        await Database.RunAsync<MediaService>(service => service.AttachAsync<Producer>(producer, 1, Input('a'), TestData.Staff, null, Cancellation));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Attach_Pictures_NumbersThemAndRecordsAChangeOfTheProduct()
    {
        await AttachAsync(1, Input('a'));
        await AttachAsync(2, Input('b'));

        var files = await FilesAsync();
        Assert.Equal([(0, 'a'), (1, 'b')], files.Select(file => (file.Position, file.ContentHash[0])));
        Assert.Equal((Bottle.AltText, 0.5), (files[0].AltText, files[0].FocalX));
        var history = await HistoryAsync();
        Assert.Equal([ChangeKind.Added, ChangeKind.Linked, ChangeKind.Linked], history.Select(change => change.Kind));
        Assert.Equal("media", Assert.Single(ChangedField.Parse(history[2].Fields)).Field);
        Assert.Contains("nước mắm", history[2].Fields, StringComparison.Ordinal);
        Assert.Equal(3, history[2].Version);
    }

    [Fact]
    public async Task Attach_FaultyPicture_NamesEveryFaultAndStoresNothing()
    {
        var faulty = new MediaInput(MediaKind.Photo, "ABC", 0, 100, new MediaText(" ", new string('x', MediaFile.CaptionLength + 1), double.NaN));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AttachAsync(1, faulty));

        Assert.Equal(["altText", "caption", "focalPoint", "contentHash", "size"], refused.Errors.Select(error => error.Field));
        Assert.All(refused.Errors, error => Assert.Contains("hãy", error.Message, StringComparison.Ordinal));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task Attach_SamePictureTwice_IsRefused()
    {
        await AttachAsync(1, Input('a'));

        await Assert.ThrowsAsync<InvalidChangeException>(() => AttachAsync(2, Input('a')));
    }

    [Fact]
    public async Task Attach_OldVersion_IsRefusedWithTheCurrentOne()
    {
        await AttachAsync(1, Input('a'));

        Assert.Equal(2, (await Assert.ThrowsAsync<VersionConflictException>(() => AttachAsync(1, Input('b')))).Current);
    }

    [Fact]
    public async Task Reorder_AllPictures_PutsTheFirstInFrontAndTheSameOrderWritesNothing()
    {
        var files = await ThreeAsync();
        int[] order = [files[2].Id, files[0].Id, files[1].Id];

        await ReorderAsync(4, order);
        await ReorderAsync(5, order);

        Assert.Equal(order, (await FilesAsync()).Select(file => file.Id));
        Assert.Equal(5, (await HistoryAsync()).Count);
    }

    [Fact]
    public async Task Reorder_NotTheWholeList_IsRefused()
    {
        var files = await ThreeAsync();

        await Assert.ThrowsAsync<InvalidChangeException>(() => ReorderAsync(4, [files[0].Id, files[1].Id]));
        await Assert.ThrowsAsync<InvalidChangeException>(() => ReorderAsync(4, [files[0].Id, files[1].Id, files[1].Id]));
    }

    [Fact]
    public async Task Detach_Picture_ClosesTheGapAndLeavesOthersRecordsAlone()
    {
        var files = await ThreeAsync();

        await Database.RunAsync<MediaService>(service => service.DetachAsync<Product>(productId, 4, files[0].Id, TestData.Staff, null, Cancellation));

        Assert.Equal([(0, 'b'), (1, 'c')], (await FilesAsync()).Select(file => (file.Position, file.ContentHash[0])));
        Assert.Equal(ChangeKind.Unlinked, (await HistoryAsync())[^1].Kind);
        Assert.True(await Database.RunAsync<CatalogDbContext, bool>(db => db.MediaFiles.AnyAsync(file => file.SubjectType == RecordType.Producer && file.ContentHash == files[0].ContentHash, Cancellation)));
    }

    [Fact]
    public async Task Describe_Picture_KeepsTextInNfcAndTheFocalPoint()
    {
        var files = await ThreeAsync();

        await Database.RunAsync<MediaService>(service => service.DescribeAsync<Product>(productId, 4, files[1].Id,
            new MediaText(" Nhãn chai ".Normalize(System.Text.NormalizationForm.FormD), "Mẫu 2026", 0.1, 1), TestData.Staff, null, Cancellation));

        var file = (await FilesAsync())[1];
        Assert.Equal(("Nhãn chai", "Mẫu 2026", 0.1, 1d), (file.AltText, file.Caption, file.FocalX, file.FocalY));
    }

    private static MediaInput Input(char first) => new(MediaKind.Photo, first + new string('0', 63), 1200, 800, Bottle);

    private async Task<List<MediaFile>> ThreeAsync()
    {
        foreach (var (index, letter) in "abc".Index()) await AttachAsync(index + 1, Input(letter));
        return await FilesAsync();
    }

    private Task AttachAsync(int version, MediaInput input) =>
        Database.RunAsync<MediaService>(service => service.AttachAsync<Product>(productId, version, input, TestData.Staff, null, Cancellation));

    private Task ReorderAsync(int version, int[] order) =>
        Database.RunAsync<MediaService>(service => service.ReorderAsync<Product>(productId, version, order, TestData.Staff, null, Cancellation));

    private Task<List<MediaFile>> FilesAsync() => Database.RunAsync<CatalogDbContext, List<MediaFile>>(db => db.MediaFiles.AsNoTracking()
        .Where(file => file.SubjectType == RecordType.Product && file.SubjectId == productId).OrderBy(file => file.Position).ToListAsync(Cancellation));

    private Task<List<Change>> HistoryAsync() =>
        Database.RunAsync<ChangeReader, List<Change>>(reader => reader.HistoryAsync(new SubjectRef(RecordType.Product, productId), Cancellation));
}

public sealed class SqliteMediaServiceTests(SqliteDatabase database) : MediaServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresMediaServiceTests(PostgresDatabase database) : MediaServiceTests(database), IClassFixture<PostgresDatabase>;
