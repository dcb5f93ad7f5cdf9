using Catalog.Core.Contacts;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Contacts;

public abstract class ContactServiceTests(DatabaseFixture database) : DatabaseTests(database)
{
    [Theory]
    [InlineData(ContactKind.Phone, "0905.123.456", "0905 123 456")]
    [InlineData(ContactKind.Phone, "+84 905 123 456", "0905 123 456")]
    [InlineData(ContactKind.Website, "https://vidu.vn/cua-hang", "https://vidu.vn/cua-hang")]
    [InlineData(ContactKind.Email, "lien.he@vidu.vn", "lien.he@vidu.vn")]
    public async Task Set_WhatPeopleType_IsStoredInOneForm(ContactKind kind, string typed, string stored)
    {
        var producer = await Database.AddProducerAsync(Cancellation);
        var decoy = await Database.AddProducerAsync(Cancellation);
        await SetAsync(decoy.Id, 1, new ContactInput(ContactKind.Phone, "0256 3822 222", true));

        await SetAsync(producer.Id, 1, new ContactInput(kind, typed, true));

        var contact = Assert.Single(await Database.RunAsync<CatalogDbContext, List<Contact>>(db =>
            db.Contacts.Where(c => c.SubjectType == RecordType.Producer && c.SubjectId == producer.Id).ToListAsync(Cancellation)));
        Assert.Equal(stored, contact.Value);
    }

    [Theory]
    [InlineData(ContactKind.Phone, "12345")]
    [InlineData(ContactKind.Phone, "0541 822 222")] // an area code that ended in 2017
    [InlineData(ContactKind.Email, "khong-phai-thu")]
    [InlineData(ContactKind.Website, "javascript:alert(1)")]
    [InlineData(ContactKind.Website, "vidu.vn")]
    public async Task Set_WhatCannotReachAnybody_IsRefusedWithAnExample(ContactKind kind, string typed)
    {
        var producer = await Database.AddProducerAsync(Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => SetAsync(producer.Id, 1, new ContactInput(kind, typed, true)));

        Assert.DoesNotContain(typed, refused.ToString(), StringComparison.Ordinal); // a log of it holds nobody's number

        Assert.Contains("hãy nhập", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_TheSameAgain_ChangesNothing()
    {
        var producer = await Database.AddProducerAsync(Cancellation);
        await SetAsync(producer.Id, 1, new ContactInput(ContactKind.Phone, "0905 123 456", true));

        await SetAsync(producer.Id, 2, new ContactInput(ContactKind.Phone, "0905123456", true));
        await Assert.ThrowsAsync<VersionConflictException>(() => SetAsync(producer.Id, 1, new ContactInput(ContactKind.Phone, "0905 123 457", true)));
    }

    [Fact]
    public async Task Set_TooManyOrOneTwice_IsRefused()
    {
        var producer = await Database.AddProducerAsync(Cancellation);
        var many = Enumerable.Range(0, Contact.MostPerRecord + 1).Select(i => new ContactInput(ContactKind.Website, $"https://vidu.vn/{i}", true)).ToArray();

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => SetAsync(producer.Id, 1, many));
        await Assert.ThrowsAsync<InvalidChangeException>(() => SetAsync(producer.Id, 1, new ContactInput(ContactKind.Phone, "0905 123 456", true), new ContactInput(ContactKind.Phone, "0905.123.456", false)));
        await SetAsync(producer.Id, 1, many[1..]);

        Assert.Contains("20 liên hệ", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OfAMergedOwner_IsRefusedAndOfARetiredOneCanBeTakenAway()
    {
        var merged = await Database.AddProducerAsync(Cancellation);
        var retired = await Database.AddProducerAsync(Cancellation);
        await SetAsync(retired.Id, 1, new ContactInput(ContactKind.Phone, "0905 123 456", true));
        await Database.RunAsync<ProducerService>(service => service.MergeAsync(merged.Id, 1, retired.Id, TestData.Staff, "Trùng", Cancellation));
        await Database.RunAsync<ProducerService>(service => service.RetireAsync(retired.Id, 2, TestData.Staff, "Giải thể", Cancellation));

        await Assert.ThrowsAsync<RecordNotFoundException>(() => SetAsync(merged.Id, 2, new ContactInput(ContactKind.Phone, "0905 123 456", true)));
        await SetAsync(retired.Id, 3);

        Assert.False(await Database.RunAsync<CatalogDbContext, bool>(db => db.Contacts.AnyAsync(c => c.SubjectId == merged.Id || c.SubjectId == retired.Id, Cancellation)));
    }

    private Task SetAsync(int producerId, int version, params ContactInput[] contacts) =>
        Database.RunAsync<ContactService>(service => service.SetAsync<Producer>(producerId, version, contacts, TestData.Staff, null, Cancellation));
}

public sealed class SqliteContactServiceTests(SqliteDatabase database) : ContactServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresContactServiceTests(PostgresDatabase database) : ContactServiceTests(database), IClassFixture<PostgresDatabase>;
