using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

public abstract partial class SearchContract
{
    private static readonly GeoPoint QuyNhon = new(13.782, 109.219), Pleiku = new(13.983, 108.0), AnKhe = new(13.954, 108.652);

    [Fact]
    public async Task Search_ExpiredCertificate_WeighsLess()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("Mắm cũ", (FacetNames.Certificate, "expired")) with { Prior = .2f }, documents.Product("Mắm mới", (FacetNames.Certificate, "valid"))];
        await FillAsync(all);

        Assert.Equal(["Mắm mới", "Mắm cũ"], await NamesAsync("mắm", all));
    }

    [Fact]
    public async Task Search_RevokedCertificate_IsNowhereUnlessAskedFor()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("Mắm tốt", (FacetNames.Certificate, "valid")), documents.Product("Mắm dởm", (FacetNames.Certificate, "revoked"))];
        await FillAsync(all);

        var result = await SearchAsync("mắm");
        Assert.Equal((1, all[0].Num), (result.Total, Assert.Single(result.Hits).Num));
        Assert.DoesNotContain(result.Facets, count => count.Value == "revoked");
        Assert.Equal(0, (await SearchAsync("dởm")).Total);
        Assert.Equal(["Mắm dởm"], await NamesAsync(new SearchRequest { Filters = SearchFilters.None.With(FacetNames.Certificate, "revoked") }, all));
        Assert.Equal([all[0].Num], await Engine.ListAsync(new SearchRequest(), Cancellation));
        Assert.DoesNotContain(await Engine.SuggestAsync("mắm", 10, Cancellation), hit => hit.Num == all[1].Num);
    }

    [Fact]
    public async Task Search_Prior_DecidesBetweenEqualTexts()
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.Product("Rượu một"), documents.Product("Rượu hai") with { Prior = 1 }, documents.Product("Rượu ba") with { Prior = 1, IsNeverBoosted = true },
        ];
        await FillAsync(all);

        Assert.Equal(["Rượu hai", "Rượu một", "Rượu ba"], await NamesAsync("rượu", all));
    }

    [Fact]
    public async Task Search_PlaceScope_WeighsMoreAndHidesNothing()
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.Product("Mắm xa", (FacetNames.Place, "xa:1")), documents.Product("Mắm gần", (FacetNames.Place, "xa:2")),
            documents.Product("Mắm mạnh", (FacetNames.Place, "xa:2")) with { IsNeverBoosted = true },
        ];
        await FillAsync(all);

        Assert.Equal(["Mắm gần", "Mắm xa", "Mắm mạnh"], await NamesAsync(new SearchRequest { Text = "mắm", Scope = ["xa:2", "xa:99"] }, all));
    }

    [Fact]
    public async Task Search_TwoFilters_EachFacetIgnoresItsOwn()
    {
        var documents = new Documents();
        await FillAsync(
            documents.Product("Mắm", (FacetNames.Category, "i4a"), (FacetNames.Stars, "3")), documents.Product("Mắm", (FacetNames.Category, "i4a"), (FacetNames.Stars, "4")),
            documents.Product("Mắm", (FacetNames.Category, "i4b"), (FacetNames.Stars, "3")), documents.Product("Mắm", (FacetNames.Category, "i4b"), (FacetNames.Stars, "5")),
            documents.Product("Rượu", (FacetNames.Category, "i4a"), (FacetNames.Stars, "3")));

        var result = await SearchAsync(new SearchRequest { Text = "mắm", Filters = SearchFilters.None.With(FacetNames.Category, "i4a").With(FacetNames.Stars, "3") });

        Assert.Equal(1, result.Total);
        Assert.Equal(
            [new(FacetNames.Type, "product", 1), new(FacetNames.Category, "i4a", 1), new(FacetNames.Category, "i4b", 1), new(FacetNames.Stars, "3", 1), new(FacetNames.Stars, "4", 1)],
            result.Facets);
    }

    [Fact]
    public async Task Search_SeveralValues_AnyOfAFacetAndEveryFacet()
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.Product("A", (FacetNames.Place, "xa:1"), (FacetNames.Place, "xa:2"), (FacetNames.Trait, "women")), documents.Product("B", (FacetNames.Place, "xa:2")),
            documents.Product("C", (FacetNames.Place, "xa:3"), (FacetNames.Trait, "women")), documents.New(RecordType.Outlet, "D", (FacetNames.Place, "xa:1"), (FacetNames.Trait, "women")),
        ];
        await FillAsync(all);
        var places = SearchFilters.None.With(FacetNames.Place, "xa:1", "xa:3");

        Assert.Equal(["A", "C", "D"], await NamesAsync(new SearchRequest { Filters = places }, all));
        Assert.Equal(["A", "C"], await NamesAsync(new SearchRequest { Filters = places.With(FacetNames.Type, "product", "fair") }, all));
        var counts = (await SearchAsync(new SearchRequest { Filters = places })).Facets.Where(count => count.Name == FacetNames.Place);
        Assert.Equal([("xa:1", 2), ("xa:2", 2), ("xa:3", 1)], counts.Select(count => (count.Value, count.Count)));
    }

    [Fact]
    public async Task Search_UnknownValue_FindsNothingButCountsTheKnownOnes()
    {
        var documents = new Documents();
        await FillAsync(documents.Product("A", (FacetNames.Category, "i1a")), documents.Product("B", (FacetNames.Category, "i1b")));

        foreach (var value in (string[])["zz", "", "I1A", new string('x', 1000)])
        {
            var result = await SearchAsync(new SearchRequest { Filters = SearchFilters.None.With(FacetNames.Category, value) });
            Assert.Equal(0, result.Total);
            Assert.Equal([("i1a", 1), ("i1b", 1)], result.Facets.Select(count => (count.Value, count.Count)));
        }
    }

    [Fact]
    public async Task Search_HundredValuesOfADocument_AreAllCounted()
    {
        var documents = new Documents();
        var values = Enumerable.Range(0, 100).Select(i => $"xa:{i:000}").ToArray();
        await FillAsync(documents.Product("A") with { Facets = SearchFilters.None.With(FacetNames.Place, values) }, documents.Product("B"));

        var result = await SearchAsync(new SearchRequest { Filters = SearchFilters.None.With(FacetNames.Place, values) });

        Assert.Equal(1, result.Total);
        Assert.Equal(values.Select(value => (value, 1)), result.Facets.Where(count => count.Name == FacetNames.Place).Select(count => (count.Value, count.Count)));
    }

    [Theory]
    [InlineData(45, new[] { "Quy Nhơn" })]
    [InlineData(65, new[] { "Quy Nhơn", "Hội chợ" })]
    [InlineData(200, new[] { "Quy Nhơn", "Hội chợ", "Pleiku" })]
    public async Task Search_Radius_TakesTheNearestPoint(double km, string[] expected)
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.New(RecordType.Fair, "Hội chợ") with { Points = [Pleiku, AnKhe] }, documents.New(RecordType.Outlet, "Pleiku") with { Points = [Pleiku] },
            documents.New(RecordType.Outlet, "Quy Nhơn") with { Points = [QuyNhon] }, documents.Product("Nơi nào"),
        ];
        await FillAsync(all);

        var request = new SearchRequest { Near = QuyNhon, RadiusKm = km, Sort = SearchSort.Distance };
        Assert.Equal(expected, await NamesAsync(request, all));
        var result = await SearchAsync(request);
        Assert.Equal(expected.Length, result.Facets.Where(count => count.Name == FacetNames.Type).Sum(count => count.Count));
        Assert.Equal(0, result.Hits[0].DistanceKm!.Value, 1);
    }

    [Fact]
    public async Task Search_DistanceWithoutRadius_PutsThePlacelessLast()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("Không"), documents.Product("Xa") with { Points = [Pleiku] }, documents.Product("Gần") with { Points = [QuyNhon] }];
        await FillAsync(all);

        Assert.Equal(["Gần", "Xa", "Không"], await NamesAsync(new SearchRequest { Near = QuyNhon, Sort = SearchSort.Distance }, all));
        Assert.Null((await SearchAsync(new SearchRequest { Near = QuyNhon, Sort = SearchSort.Distance })).Hits[2].DistanceKm);
        Assert.Equal(3, (await SearchAsync(new SearchRequest { Sort = SearchSort.Distance })).Total);
    }

    [Theory]
    [InlineData(SearchSort.Name, new[] { "An", "Ăn", "Ân", "Bơ", "Đào" })]
    [InlineData(SearchSort.Newest, new[] { "Ân", "Đào", "Bơ", "An", "Ăn" })]
    [InlineData(SearchSort.Price, new[] { "Bơ", "Ăn", "Đào", "Ân", "An" })]
    [InlineData(SearchSort.ValidUntil, new[] { "Ân", "Bơ", "Đào", "An", "Ăn" })]
    public async Task Search_Sort_PutsTheMissingLastAndTiesByKey(SearchSort sort, string[] expected)
    {
        var documents = new Documents();
        var day = new DateOnly(2026, 1, 1);
        SearchDocument[] all =
        [
            documents.Product("Đào") with { Price = 3000, ValidUntil = day.AddDays(9), Created = DateTimeOffset.UnixEpoch.AddDays(2) },
            documents.Product("Bơ") with { Price = 0, ValidUntil = day, Created = DateTimeOffset.UnixEpoch.AddDays(2) },
            documents.Product("Ân") with { ValidUntil = day.AddDays(-1), Created = DateTimeOffset.UnixEpoch.AddDays(3) },
            documents.Product("An"), documents.Product("Ăn") with { Price = 2999 },
        ];
        await FillAsync(all);

        Assert.Equal(expected, await NamesAsync(new SearchRequest { Sort = sort }, all));
    }

    [Fact]
    public async Task Search_Pages_HoldEveryHitOnceAndTheSameTotal()
    {
        var all = new Documents().Products(Enumerable.Range(0, 450).Select(i => i % 7 == 0 ? "Mắm cá" : "Cá mắm"));
        await FillAsync(all);

        var nums = new List<int>();
        for (var page = 1; page <= 10; page++)
        {
            var result = await SearchAsync(new SearchRequest { Text = "mắm cá", Page = page, PageSize = 50 });
            Assert.Equal(450, result.Total);
            nums.AddRange(result.Hits.Select(hit => hit.Num));
        }

        Assert.Equal(all.Select(d => d.Num).Order(), nums.Order());
    }

    [Fact]
    public async Task List_OfAFilter_IsAllAscending()
    {
        var documents = new Documents();
        var all = Enumerable.Range(0, 300).Select(i => documents.New(RecordTypes.Searchable[i % 6], i % 2 == 0 ? "Mắm" : "Muối")).ToArray();
        await FillAsync(all.Reverse());
        var expected = all.Where(d => d.Type == RecordType.Outlet && d.Name == "Mắm").Select(d => d.Num).Order();

        Assert.Equal(expected, await Engine.ListAsync(new SearchRequest { Text = "mam", Filters = SearchFilters.None.With(FacetNames.Type, "outlet"), PageSize = 1 }, Cancellation));
        Assert.Equal(300, (await Engine.ListAsync(new SearchRequest(), Cancellation)).Count);
    }
}
