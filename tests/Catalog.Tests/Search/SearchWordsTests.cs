using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Search.Words;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Search;

/// <summary>The lists of staff: seeded once, checked, recorded, and in force without a rebuild.</summary>
public sealed class SearchWordsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Seed_Twice_AddsOnceAndKeepsWhatStaffChanged(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.InScopeAsync<SynonymService>(service => service.SeedAsync(Cancellation));
        var lon = await database.ReadAsync(db => db.Synonyms.SingleAsync(synonym => synonym.Key == "1", Cancellation));
        await database.InScopeAsync<SynonymService>(service => service.RetireAsync(lon.Id, lon.Version, TestData.Staff, "Không dùng ở tỉnh này", Cancellation));

        await database.InScopeAsync<SynonymService>(service => service.SeedAsync(Cancellation));

        Assert.Equal((1, RecordState.Retired), await database.ReadAsync(async db => (await db.Synonyms.CountAsync(s => s.Key == "1", Cancellation), (await db.Synonyms.SingleAsync(s => s.Key == "1", Cancellation)).State)));
        Assert.True(await database.ReadAsync(db => db.Changes.CountAsync(change => change.SubjectType == RecordType.Synonym && change.Kind == ChangeKind.Added, Cancellation)) > 100);
    }

    [Theory]
    [InlineData("lợn", new[] { "lợn" }, "forms")]
    [InlineData("lợn", new[] { "heo", "HEO" }, "forms")]
    [InlineData("…", new[] { "heo" }, "name")]
    [InlineData("lợn", new string[0], "forms")]
    [InlineData("lợn", new[] { "một hai ba bốn năm sáu bảy" }, "forms")]
    public async Task Add_WrongSynonym_NamesTheField(string name, string[] forms, string field)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var error = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(database, name, forms));
        Assert.Contains(error.Errors, fault => fault.Field == field);
    }

    [Theory, BothDatabases]
    public async Task Synonym_AddedWhileRunning_FindsWithoutARebuild(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.AddProductAsync("Bánh tổ Hội An");
        await catalog.FollowAsync();
        Assert.Equal(0, await catalog.CountProductsAsync("niên cao"));

        await AddAsync(catalog.Database, "bánh tổ", ["niên cao"]);
        await catalog.Database.Services.GetRequiredService<SearchLanguageBook>().RefreshAsync(Cancellation);

        Assert.Equal(1, await catalog.CountProductsAsync("niên cao"));
        Assert.Contains((await catalog.SearchAsync("niên cao")).InterpretedAs, told => told is { Kind: "synonym", Value: "bánh tổ" });
    }

    [Theory, BothDatabases]
    public async Task DeniedWord_Added_IsNotSuggestedAndStillFound(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        for (var i = 0; i < 2; i++) await catalog.AddProductAsync("Rượu Bàu Đá");
        await catalog.FollowAsync();
        Assert.Contains(await SuggestAsync(catalog, "ruou"), item => item.Kind == SuggestionKinds.Query);

        await catalog.Database.InScopeAsync<DeniedWordService>(service => service.AddAsync(new FieldChanges<DeniedWord>().Set(DeniedWordFields.Name, "Rượu"), TestData.Staff, null, Cancellation));
        await catalog.Database.Services.GetRequiredService<SearchLanguageBook>().RefreshAsync(Cancellation);

        Assert.DoesNotContain(await SuggestAsync(catalog, "ruou"), item => item.Kind == SuggestionKinds.Query);
        Assert.Equal(2, await catalog.CountProductsAsync("rượu"));
    }

    [Theory]
    [InlineData("buồi", "bưởi da xanh", true)]
    [InlineData("buồi", "buoi da xanh", true)]
    [InlineData("nước mắm", "Nước mắm nhum", false)]
    [InlineData("nước mắm", "mắm nước", true)]
    public void DenyList_Text_IsComparedWithItsMarks(string denied, string text, bool allowed) => Assert.Equal(allowed, new DenyList([denied]).Allows(text));

    private static Task<IReadOnlyList<Core.Search.SuggestionItem>> SuggestAsync(IndexedCatalog catalog, string text) =>
        catalog.Database.InScopeAsync<CatalogSuggestions, IReadOnlyList<Core.Search.SuggestionItem>>(service => service.SuggestAsync(text, Cancellation));

    private static Task<Synonym> AddAsync(TestDatabase database, string name, string[] forms) => database.InScopeAsync<SynonymService, Synonym>(service =>
        service.AddAsync(new FieldChanges<Synonym>().Set(SynonymFields.Name, name).Set(SynonymFields.Forms, [.. forms]).Set(SynonymFields.Kind, SynonymKind.TwoWay), TestData.Staff, null, Cancellation));
}
