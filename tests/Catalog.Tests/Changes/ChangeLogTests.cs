using System.Text.Json;
using Catalog.Core.Changes;
using Catalog.Core.Contacts;
using Catalog.Core.Data;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Changes;

public abstract class ChangeLogTests(DatabaseFixture database) : DatabaseTests(database)
{
    [Fact]
    public async Task Commit_FromManyWriters_NumbersWithoutGapAndChains()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Database.AddProducerAsync(Cancellation, $"Cơ sở mẫu {i}")));

        Assert.Null(await Database.RunAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
        var sequences = await Database.RunAsync<CatalogDbContext, List<long>>(db => db.Changes.Select(c => c.Sequence).Order().ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(i => (long)i), sequences);
    }

    [Theory]
    [InlineData("UPDATE \"Changes\" SET \"Reason\" = 'khác' WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE \"Changes\" SET \"Reason\" = NULL WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE \"Changes\" SET \"Fields\" = '[]' WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE \"Changes\" SET \"ActorRole\" = 'x' WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE \"Changes\" SET \"ActorName\" = 'Người khác' WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE \"Changes\" SET \"ActorName\" = 'Người khác', \"ActorSalt\" = NULL WHERE \"Sequence\" = {0}")]
    [InlineData("DELETE FROM \"Changes\" WHERE \"Sequence\" = {0}")]
    public async Task FirstBroken_AfterARowWasEdited_NamesIt(string edit)
    {
        for (var i = 0; i < 3; i++)
            await Database.RunAsync<ProducerService>(service => service.AddAsync(TestData.Producer(), TestData.Staff, "Theo hồ sơ", Cancellation));
        await using var scope = Database.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation); // rolled back: the class shares its database

        var row = await db.Changes.MaxAsync(change => change.Sequence, Cancellation) - 1;

        await db.Database.ExecuteSqlRawAsync(edit, [row], Cancellation);

        Assert.Equal(row, await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Cancellation));
    }

    [Fact]
    public async Task FirstBroken_AfterAPersonalValueWasSwapped_NamesTheRow()
    {
        var producer = await Database.AddProducerAsync(Cancellation);
        await Database.RunAsync<ContactService>(service => service.SetAsync<Producer>(producer.Id, 1,
            [new ContactInput(ContactKind.Phone, "0905 123 457", IsPublic: true)], TestData.Staff, null, Cancellation));
        await using var scope = Database.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);

        var change = await db.Changes.OrderBy(c => c.Sequence).LastAsync(Cancellation);
        change.Fields = change.Fields.Replace("457", "999", StringComparison.Ordinal);
        await db.SaveChangesAsync(Cancellation);
        Assert.Equal(change.Sequence, await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Cancellation));

        change.Fields = JsonSerializer.Serialize(ChangedField.Parse(change.Fields).Select(field => field with { Salt = null }), JsonSerializerOptions.Web);
        await db.SaveChangesAsync(Cancellation);
        Assert.Equal(change.Sequence, await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Cancellation)); // not even when its salt goes as if it had been blanked
    }

    [Fact]
    public async Task Commit_AfterASwallowedFaultOfAPart_IsRefused()
    {
        await using var scope = Database.CreateScope();
        var services = scope.ServiceProvider;
        var before = await Database.RunAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation));

        await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            var producers = services.GetRequiredService<ProducerService>();
            await Assert.ThrowsAsync<InvalidChangeException>(() => producers.AddAsync(TestData.Producer(""), TestData.Staff, null, token));
            await producers.AddAsync(TestData.Producer("Cơ sở sau lỗi"), TestData.Staff, null, token);
        }, Cancellation));

        Assert.Equal(before, await Database.RunAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation)));
    }

    [Fact]
    public async Task Commit_ReasonThatIsTooLongOrUnprintable_IsRefusedAlikeOnBothDatabases()
    {
        foreach (var reason in new[] { new string('x', Change.ReasonLength + 1), "a\u0000b" })
        {
            var refused = await Assert.ThrowsAsync<InvalidChangeException>(() =>
                Database.RunAsync<ProducerService>(service => service.AddAsync(TestData.Producer(), TestData.Staff, reason, Cancellation)));
            Assert.Equal("reason", Assert.Single(refused.Errors).Field);
        }
    }

    [Fact]
    public async Task FirstBroken_AfterPersonalValuesWereBlanked_StillHolds()
    {
        var producer = await Database.AddProducerAsync(Cancellation);
        await Database.RunAsync<ContactService>(service => service.SetAsync<Producer>(producer.Id, 1,
            [new ContactInput(ContactKind.Phone, "0905 123 456", IsPublic: true)], TestData.Staff, "Bà Mẫu gọi điện báo", Cancellation));

        await Database.RunAsync<CatalogDbContext>(async db =>
        {
            var change = await db.Changes.OrderBy(c => c.Sequence).LastAsync(Cancellation);
            Assert.Contains("0905", change.Fields, StringComparison.Ordinal);
            change.Fields = System.Text.Json.JsonSerializer.Serialize(ChangedField.Parse(change.Fields).Select(f => f.Blanked()), System.Text.Json.JsonSerializerOptions.Web);
            (change.ActorName, change.ActorSalt, change.Reason, change.ReasonSalt) = (null, null, null, null);
            await db.SaveChangesAsync(Cancellation);
        });

        Assert.Null(await Database.RunAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Cancellation)));
    }

    [Fact]
    public async Task Commit_InALargerTransactionThatFails_LeavesNothing()
    {
        var before = await Database.RunAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation));
        await using var scope = Database.CreateScope();
        var services = scope.ServiceProvider;

        await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            await services.GetRequiredService<ProducerService>().AddAsync(TestData.Producer("Cơ sở dở dang"), TestData.Staff, null, token);
            throw new InvalidOperationException("the caller's second step failed");
        }, Cancellation));

        Assert.Equal(before, await Database.RunAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(Cancellation)));
        Assert.False(await Database.RunAsync<CatalogDbContext, bool>(db => db.Producers.AnyAsync(p => p.Name == "Cơ sở dở dang", Cancellation)));
    }

    [Fact]
    public async Task Signal_Next_CompletesOnlyAfterTheCommit()
    {
        await using var scope = Database.CreateScope();
        var next = scope.ServiceProvider.GetRequiredService<ChangeSignal>().Next;
        var duringWork = true;

        await scope.ServiceProvider.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            await scope.ServiceProvider.GetRequiredService<ProducerService>().AddAsync(TestData.Producer(), TestData.Staff, null, token);
            duringWork = next.IsCompleted;
        }, Cancellation);

        Assert.False(duringWork);
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task MoveCursor_Twice_KeepsTheLast()
    {
        await Database.RunAsync<ChangeReader>(reader => reader.MoveCursorAsync("thử", 3, Cancellation));
        await Database.RunAsync<ChangeReader>(reader => reader.MoveCursorAsync("thử", 7, Cancellation));

        await Database.RunAsync<ChangeReader>(reader => reader.MoveCursorAsync("thử", 5, Cancellation)); // a late reader does not set it back
        Assert.Equal(7, await Database.RunAsync<ChangeReader, long>(reader => reader.CursorAsync("thử", Cancellation)));
        Assert.Equal(0, await Database.RunAsync<ChangeReader, long>(reader => reader.CursorAsync("khác", Cancellation)));
    }

    [Fact]
    public async Task MoveCursor_NewOneFromManyProcesses_KeepsTheFurthest()
    {
        foreach (var name in (string[])["một", "hai", "ba"])
        {
            await Task.WhenAll(Enumerable.Range(1, 15).Select(i => Database.RunAsync<ChangeReader>(reader => reader.MoveCursorAsync(name, i, Cancellation))));
            Assert.Equal(15, await Database.RunAsync<ChangeReader, long>(reader => reader.CursorAsync(name, Cancellation)));
        }
    }
}

public sealed class SqliteChangeLogTests(SqliteDatabase database) : ChangeLogTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresChangeLogTests(PostgresDatabase database) : ChangeLogTests(database), IClassFixture<PostgresDatabase>;
