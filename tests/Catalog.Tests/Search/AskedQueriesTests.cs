using Catalog.Core.Data;
using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Text;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Search;

public sealed class AskedQueriesTests
{
    private static readonly DateOnly Long = new(2020, 1, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Write_SameQueryOnThreeDays_KeepsItsTextOnlyThen(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var tally = database.Services.GetService(typeof(QueryTally)) as QueryTally ?? throw new InvalidOperationException();
        for (var day = 1; day <= 3; day++)
        {
            tally.Add("Mắm  XYZ", found: false);
            tally.Add("mắm xyz", found: false);
            if (day < 3) tally.Add("một lần thôi", found: false);
            tally.Add("nước mắm", found: true);
            Assert.Equal(0, await database.ReadAsync(db => db.AskedTexts.CountAsync(Cancellation)));
            await WriteAsync(database, tally);
            database.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["mắm xyz", "nước mắm"], (await database.ReadAsync(db => db.AskedTexts.Select(text => text.Text).ToListAsync(Cancellation))).Order());
        Assert.Equal([new AskedSummary("mắm xyz", 6, 6, 3)], await database.InScopeAsync<AskedQueries, List<AskedSummary>>(asked => asked.MissesAsync(Long, 10, Cancellation)));
        Assert.Equal([new AskedSummary("nước mắm", 3, 0, 3)], await database.InScopeAsync<AskedQueries, List<AskedSummary>>(asked => asked.PopularAsync(Long, 10, Cancellation)));
    }

    [Theory, BothDatabases]
    public async Task Write_TwiceOnADay_AddsUp(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var tally = new QueryTally(database.Clock);
        for (var time = 0; time < 2; time++)
        {
            tally.Add("mắm", found: time == 0);
            await WriteAsync(database, tally);
        }

        var row = Assert.Single(await database.ReadAsync(db => db.AskedDays.ToListAsync(Cancellation)));
        Assert.Equal((2, 1, await HashAsync(database, "mắm")), (row.Asked, row.Missed, row.Hash));
    }

    /// <summary>Whoever has the table tries short words in vain.</summary>
    [Theory, BothDatabases]
    public async Task Hash_OfOneWord_IsAnotherInEveryCatalogue(DatabaseProvider provider)
    {
        await using var one = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);

        string[] hashes = [await HashAsync(one, "mắm"), await HashAsync(one, "mắm"), await HashAsync(other, "mắm"), await HashAsync(one, "muối")];

        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(3, hashes.Distinct().Count());
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("mắm"u8)), hashes);
        Assert.All(hashes, hash => Assert.Equal(AskedDay.HashLength, hash.Length));
    }

    [Theory, BothDatabases]
    public async Task Forget_TextAndOldDays_AreGone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var tally = new QueryTally(database.Clock);
        for (var day = 1; day <= 3; day++)
        {
            tally.Add("quên đi", found: true);
            tally.Add("cũ rồi", found: true);
            await WriteAsync(database, tally);
            database.Clock.Advance(TimeSpan.FromDays(1));
        }

        await database.InScopeAsync<AskedQueries>(asked => asked.ForgetAsync("Quên đi", Cancellation));
        Assert.Equal(["cũ rồi"], await database.ReadAsync(db => db.AskedTexts.Select(text => text.Text).ToListAsync(Cancellation)));
        database.Clock.Advance(TimeSpan.FromDays(400));
        await database.InScopeAsync<AskedQueries>(asked => asked.ForgetOlderAsync(400, Cancellation));

        Assert.Equal((0, 0), await database.ReadAsync(async db => (await db.AskedDays.CountAsync(Cancellation), await db.AskedTexts.CountAsync(Cancellation))));
    }

    [Theory, BothDatabases]
    public async Task Write_MoreKindsThanADayMayHave_CountsOnlyTheKnownOnes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var today = VietnamTime.Today(database.Clock);
        await database.InScopeAsync<CatalogDbContext>(async db =>
        {
            db.AskedDays.AddRange(Enumerable.Range(0, AskedQueries.MostADay - 1).Select(i => new AskedDay { Day = today, Hash = $"{i:x64}", Asked = 1 }));
            await db.SaveChangesAsync(Cancellation);
        });
        var tally = new QueryTally(database.Clock);
        foreach (var text in (string[])["mắm", "muối", "gạo"]) tally.Add(text, found: true);
        await WriteAsync(database, tally);
        foreach (var text in (string[])["mắm", "muối", "gạo"]) tally.Add(text, found: true);
        await WriteAsync(database, tally);

        var hashes = new List<string>();
        foreach (var text in (string[])["mắm", "muối", "gạo"]) hashes.Add(await HashAsync(database, text));
        var counted = await database.ReadAsync(db => db.AskedDays.Where(row => hashes.Contains(row.Hash)).ToListAsync(Cancellation));
        Assert.Equal(2, Assert.Single(counted).Asked);
    }

    [Theory, BothDatabases]
    public async Task Popular_AskedByFewOrWithUnknownWords_IsNotSuggested(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, services => services.AddScoped<SuggestionReader>());
        var tally = new QueryTally(database.Clock);
        for (var day = 1; day <= 3; day++)
        {
            for (var time = 0; time < 5; time++)
            {
                tally.Add("mắm nhum", found: true);
                tally.Add("ông mắm", found: true);
                if (time == 0) tally.Add("nhum", found: true);
            }
            await WriteAsync(database, tally);
            database.Clock.Advance(TimeSpan.FromDays(1));
        }
        var words = new VocabularyBuilder().Add("Mắm nhum").Build();

        var completions = await database.InScopeAsync<SuggestionReader, Completions>(reader => reader.ReadAsync(words, Cancellation));

        Assert.Equal(["mắm nhum"], ((string[])["mắm", "nhum", "ông"]).SelectMany(text => completions.Complete(text, SuggestionKinds.Query, 9)).Select(entry => entry.Label).Distinct());
    }

    [Theory]
    [InlineData("0905123456")]
    [InlineData("gọi 0905 123 456")]
    [InlineData("ai@do.vn")]
    [InlineData("…")]
    public void Add_WhatMayBeAPersons_IsNotCounted(string text)
    {
        var tally = new QueryTally(TimeProvider.System);
        tally.Add(text, found: false);
        Assert.Empty(tally.Take());
    }

    [Fact]
    public void PutBack_AfterAFailure_LosesNothing()
    {
        var tally = new QueryTally(TimeProvider.System);
        tally.Add("mắm", found: true);
        var taken = tally.Take();
        tally.Add("mắm", found: false);
        tally.PutBack(taken);
        Assert.Equal(new AskedCount(2, 1), Assert.Single(tally.Take()).Value);
    }

    private static Task WriteAsync(TestDatabase database, QueryTally tally) => database.InScopeAsync<AskedQueries>(asked => asked.WriteAsync(tally.Take(), Cancellation));

    private static Task<string> HashAsync(TestDatabase database, string text) => database.InScopeAsync<AskedQueries, string>(asked => asked.HashAsync(text, Cancellation));
}
