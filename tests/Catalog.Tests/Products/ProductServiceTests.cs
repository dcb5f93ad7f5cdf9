using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Products;

public abstract class ProductServiceTests(DatabaseFixture database) : DatabaseTests(database), IAsyncLifetime
{
    private int producerId;

    public async ValueTask InitializeAsync()
    {
        await Database.SeedTaxonomyAsync(Cancellation);
        producerId = (await Database.AddProducerAsync(Cancellation)).Id;
        await Database.AddProductAsync(producerId, Cancellation, "Bánh tráng mồi nhử"); // a decoy row
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_Product_StoresKeysCodeProvenanceAndItsChange()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation, "Nón ngựa Gò Găng", "iv1");

        var stored = await Database.RunAsync<CatalogDbContext, Product>(db => db.Products.AsNoTracking().SingleAsync(p => p.Id == product.Id, Cancellation));
        Assert.Equal("non ngua go gang", stored.SearchKey);
        Assert.Equal(7, stored.Code.Length);
        Assert.Equal(1, stored.Version);
        Assert.Equal(FieldSource.Declared, stored.Provenance["name"].Source);
        var change = Assert.Single(await HistoryAsync(product.Id));
        Assert.Equal((ChangeKind.Added, 1), (change.Kind, change.Version));
        Assert.Contains("Nón ngựa Gò Găng", change.Fields, StringComparison.Ordinal);
        Assert.True(await Database.RunAsync<CatalogDbContext, bool>(db => db.RecordCodes.AnyAsync(c => c.Code == product.Code && c.RecordId == product.Id, Cancellation)));
    }

    [Fact]
    public async Task Apply_NewName_RaisesVersionAndRecordsOldAndNew()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        await ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Name, "Nước mắm nhum Mỹ An"));

        var change = (await HistoryAsync(product.Id))[^1];
        var field = Assert.Single(ChangedField.Parse(change.Fields));
        Assert.Equal(("name", "Nước mắm Đề Gi", "Nước mắm nhum Mỹ An"), (field.Field, (string?)field.Old, (string?)field.New));
        Assert.Equal(2, change.Version);
    }

    [Fact]
    public async Task Apply_SameValuesInAnotherForm_WritesNothing()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        await ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Name, "  Nước mắm Đề Gi".Normalize(System.Text.NormalizationForm.FormD)));

        Assert.Single(await HistoryAsync(product.Id));
    }

    [Fact]
    public async Task Apply_OldVersion_IsRefusedWithTheCurrentOne()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);
        await ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Brand, "Đề Gi"));

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Brand, "Khác")));

        Assert.Equal(2, conflict.Current);
    }

    [Fact]
    public async Task Apply_SeveralFaults_NamesAllAndStoresNothing()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);
        var changes = new FieldChanges<Product>().Set(ProductFields.Name, new string('x', Product.NameLength + 1))
            .Set(ProductFields.Gtin, "8931234567890").Set(ProductFields.TraceUrl, "javascript:alert(1)").SetJson("khongCo", "1").SetJson("producer", "\"chữ\"");

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => ApplyAsync(product, 1, changes));

        Assert.Equal(["name", "gtin", "traceUrl", "khongCo", "producer"], refused.Errors.Select(error => error.Field));
        Assert.All(refused.Errors, error => Assert.Contains("hãy", error.Message, StringComparison.Ordinal));
        Assert.Single(await HistoryAsync(product.Id));
    }

    [Fact]
    public async Task Apply_PriceWithoutItsCircumstances_AsksForEach()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.PriceFrom, 25_000)));

        Assert.Equal(["priceTo", "priceUnit", "priceDate", "priceSource", "pricePlace"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Apply_CommuneThatDoesNotExist_IsRefused()
    {
        await Database.RunAsync<PlaceSeeder>(seeder => seeder.SeedAsync(Cancellation));
        await Database.RunAsync<PlaceDirectory, PlaceCatalog>(places => places.RefreshAsync(Cancellation));
        var product = await Database.AddProductAsync(producerId, Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Commune, "99999")));

        Assert.Equal("commune", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Merge_IntoAnother_KeepsTheRowAndPointsOn()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);
        var target = await Database.AddProductAsync(producerId, Cancellation, "Nước mắm Đề Gi (loại 1)");

        await Database.RunAsync<ProductService>(service => service.MergeAsync(product.Id, 1, target.Id, TestData.Staff, "Trùng nhau", Cancellation));

        var stored = await Database.RunAsync<CatalogDbContext, Product>(db => db.Products.AsNoTracking().SingleAsync(p => p.Id == product.Id, Cancellation));
        Assert.Equal((RecordState.Merged, target.Id), (stored.State, stored.MergedIntoId));
        Assert.Equal(["state", "mergedInto"], ChangedField.Parse((await HistoryAsync(product.Id))[^1].Fields).Select(field => field.Field));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => ApplyAsync(product, 2, new FieldChanges<Product>().Set(ProductFields.Brand, "x")));
    }

    [Fact]
    public async Task Add_WithFieldsOfARegister_RemembersTheirSourceAndDayBesideTheRest()
    {
        var register = new FieldProvenance(FieldSource.Register, "QĐ 12/QĐ-UBND", new DateOnly(2026, 3, 2));

        var product = await Database.RunAsync<ProductService, Product>(service => service.AddAsync(
            TestData.Product(producerId, "Nón ngựa Gò Găng").From(register, ProductFields.Name, ProductFields.Gtin), TestData.Staff, null, Cancellation));

        Assert.Equal(register, product.Provenance["name"]);
        Assert.Equal(FieldSource.Declared, product.Provenance["category"].Source);
        Assert.False(product.Provenance.ContainsKey("gtin")); // nothing was set
        var tooLong = register with { By = new string('x', FieldProvenance.ByLength + 1) };
        await Assert.ThrowsAsync<InvalidChangeException>(() => ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Brand, "x").From(tooLong, ProductFields.Brand)));
    }

    [Fact]
    public async Task ConfirmFields_WithoutAnyNewValue_RecordsWhoStandsBehindThem()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        var confirmed = await Database.RunAsync<ProductService, Product>(service => service.ConfirmFieldsAsync(
            product.Id, 1, ["name", "origin"], FieldSource.Checked, "Sở Nông nghiệp và Môi trường", TestData.Staff, null, Cancellation));

        Assert.Equal(FieldSource.Checked, confirmed.Provenance["name"].Source);
        Assert.Equal(FieldSource.Declared, confirmed.Provenance["category"].Source);
        Assert.Equal(["provenance.name", "provenance.origin"], ChangedField.Parse((await HistoryAsync(product.Id))[^1].Fields).Select(field => field.Field));
    }

    [Fact]
    public async Task Apply_FromARegister_TellsTheRegisterInTheHistory()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        await ApplyAsync(product, 1, new FieldChanges<Product> { Source = FieldSource.Register, SourceName = "QĐ mẫu 99/QĐ-UBND" }.Set(ProductFields.Brand, "Gò Găng"));

        var fields = ChangedField.Parse((await HistoryAsync(product.Id))[^1].Fields);
        Assert.Equal(["brand", "provenance.brand"], fields.Select(field => field.Field));
        Assert.Equal("QĐ mẫu 99/QĐ-UBND", (string?)fields[1].New!["By"]);
    }

    [Fact]
    public async Task Restore_AfterRetirement_TellsBothInTheHistory()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);
        await Database.RunAsync<ProductService>(service => service.RetireAsync(product.Id, 1, TestData.Staff, "Ngừng sản xuất", Cancellation));
        await Database.RunAsync<ProductService>(service => service.RestoreAsync(product.Id, 2, TestData.Staff, "Sản xuất lại", Cancellation));

        Assert.Equal([ChangeKind.Added, ChangeKind.Retired, ChangeKind.Restored], (await HistoryAsync(product.Id)).Select(change => change.Kind));
    }

    [Fact]
    public async Task Retire_ProducerWithLiveProducts_AsksToMoveThemFirst()
    {
        await Database.AddProductAsync(producerId, Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<ProducerService>(service =>
            service.RetireAsync(producerId, 1, TestData.Staff, "Giải thể", Cancellation)));

        Assert.Contains("sản phẩm đang hiển thị", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retire_WithoutReason_IsRefused()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        await Assert.ThrowsAsync<InvalidChangeException>(() =>
            Database.RunAsync<ProductService>(service => service.RetireAsync(product.Id, 1, TestData.Staff, " ", Cancellation)));
    }

    [Fact]
    public async Task Apply_FiftyAtOnce_OneWinsAndTheOthersAreTold()
    {
        var product = await Database.AddProductAsync(producerId, Cancellation);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            try
            {
                await ApplyAsync(product, 1, new FieldChanges<Product>().Set(ProductFields.Brand, $"Thương hiệu {i}"));
                return true;
            }
            catch (VersionConflictException)
            {
                return false;
            }
        }));

        Assert.Equal(1, results.Count(won => won));
        Assert.Equal(2, (await HistoryAsync(product.Id)).Count);
    }

    [Fact]
    public async Task Add_FaultInOneOfABatch_StoresNoneOfThem()
    {
        var before = await Database.RunAsync<CatalogDbContext, int>(db => db.Products.CountAsync(Cancellation));

        await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<ProductService>(service =>
            service.AddManyAsync([TestData.Product(producerId), TestData.Product(producerId, category: "khongco")], TestData.Staff, null, Cancellation)));

        Assert.Equal(before, await Database.RunAsync<CatalogDbContext, int>(db => db.Products.CountAsync(Cancellation)));
    }

    private Task ApplyAsync(Product product, int version, FieldChanges<Product> changes) =>
        Database.RunAsync<ProductService>(service => service.ApplyAsync(product.Id, version, changes, TestData.Staff, null, Cancellation));

    private Task<List<Change>> HistoryAsync(int id) =>
        Database.RunAsync<ChangeReader, List<Change>>(reader => reader.HistoryAsync(new SubjectRef(RecordType.Product, id), Cancellation));
}

public sealed class SqliteProductServiceTests(SqliteDatabase database) : ProductServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresProductServiceTests(PostgresDatabase database) : ProductServiceTests(database), IClassFixture<PostgresDatabase>;
