using Catalog.Core.Data;
using Catalog.Core.Search;
using Catalog.Core.Search.Suggestions;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Search;

namespace Catalog.Tests.Search;

public sealed class SuggestionTests
{
    private static readonly Completions Completions = new(
    [
        new("query", "nước mắm", "/1", 12), new("query", "nước mắm nhum", "/2", 3), new("query", "mắm ruốc", "/3", 5), new("query", "nước cốt", "/4", 2),
        new("place", "Xã Hoài Ân", "/5", 4), new("place", "Huyện Hoài Ân (cũ)", "/6", 9), new("category", "Tương, nước mắm, gia vị dạng lỏng khác", "/7", 12),
    ]);

    [Theory]
    [InlineData("n", "query", "nước mắm|nước mắm nhum|nước cốt")]
    [InlineData("NUOC MA", "query", "nước mắm|nước mắm nhum")]
    [InlineData("mam", "query", "mắm ruốc|nước mắm|nước mắm nhum")]
    [InlineData("nước ma", "query", "nước mắm|nước mắm nhum")]
    [InlineData("nươc ma", "query", "")]
    [InlineData("hoai an", "place", "Huyện Hoài Ân (cũ)|Xã Hoài Ân")]
    [InlineData("nuoc mam", "category", "Tương, nước mắm, gia vị dạng lỏng khác")]
    [InlineData("uoc", "query", "")]
    [InlineData("…", "query", "")]
    public void Complete_Beginning_GivesTheWeightiestThatBeginsWithIt(string text, string kind, string expected) =>
        Assert.Equal(expected, string.Join('|', Completions.Complete(text, kind, 3).Select(entry => entry.Label)));

    [Theory, BothDatabases]
    public async Task Suggest_Catalogue_OffersPhrasesCategoriesPlacesAndRecords(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        foreach (var name in (string[])["Nước mắm Đề Gi", "Nước mắm nhum", "Mây tre đan"]) await catalog.AddProductAsync(name, name[0] == 'M' ? "iv1" : "i4a");
        await catalog.FollowAsync();

        Assert.Equal(
            [("query", "nước mắm", "/tim-kiem?q=n%C6%B0%E1%BB%9Bc%20m%E1%BA%AFm"), ("category", "Tương, nước mắm, gia vị dạng lỏng khác", "/danh-muc/tuong-nuoc-mam-gia-vi-dang-long-khac-i4a"),
                ("product", "Nước mắm nhum", "/san-pham/nuoc-mam-nhum-2"), ("product", "Nước mắm Đề Gi", "/san-pham/nuoc-mam-de-gi-1")],
            await SuggestAsync(catalog, "nuoc m"));
        Assert.Contains(("place", "Huyện Hoài Ân (cũ)", "/tim-kiem?place=h:544"), await SuggestAsync(catalog, "hoai a"));
        Assert.Empty(await SuggestAsync(catalog, " "));
        Assert.Empty(await SuggestAsync(catalog, "zzz"));
    }

    [Theory, BothDatabases]
    public async Task Suggest_NewNames_ComeWithTheNextEdition(DatabaseProvider provider)
    {
        await using var catalog = await IndexedCatalog.CreateAsync(provider);
        await catalog.FollowAsync();
        Assert.Empty(await SuggestAsync(catalog, "rượu b"));

        for (var i = 0; i < 2; i++) await catalog.AddProductAsync("Rượu Bàu Đá", "ii1a");
        Assert.DoesNotContain(await SuggestAsync(catalog, "rượu b"), item => item.Kind == "query");
        await catalog.FollowAsync();

        Assert.Contains(await SuggestAsync(catalog, "rượu b"), item => item is { Kind: "query", Label: "rượu bàu đá" });
    }

    private static async Task<List<(string Kind, string Label, string Url)>> SuggestAsync(IndexedCatalog catalog, string text)
    {
        var items = await catalog.Database.InScopeAsync<CatalogSuggestions, IReadOnlyList<SuggestionItem>>(s => s.SuggestAsync(text, TestContext.Current.CancellationToken));
        return [.. items.Select(item => (item.Kind, item.Label, item.Url))];
    }
}
