using Catalog.Core.Search;

namespace Catalog.Tests.Search;

public sealed class CatalogQueryReaderTests
{
    [Fact]
    public void Read_EveryParameter_IsTakenAndWrittenBack()
    {
        var (query, faults) = Read("q=nước mắm", "type=product", "type=fair", "category=i4a", "stars=4", "stars=5", "certificate=valid", "place=xa:21688",
            "near=h:544", "radiusKm=20", "sort=validUntil", "page=3", "pageSize=50");

        Assert.Empty(faults);
        Assert.Equal("/tim-kiem?q=n%C6%B0%E1%BB%9Bc%20m%E1%BA%AFm&type=product&type=fair&category=i4a&stars=4&stars=5&certificate=valid&place=xa:21688&near=h:544&radiusKm=20&sort=validUntil&page=3&pageSize=50",
            query.ToUrl("/tim-kiem"));
    }

    [Fact]
    public void Read_Nothing_IsTheDefaultQuery()
    {
        var (query, faults) = Read();

        Assert.Empty(faults);
        Assert.Equal("/san-pham", query.ToUrl("/san-pham"));
        Assert.Equal((1, 20, SearchSort.Relevance), (query.Page, query.PageSize, query.Sort));
    }

    [Theory]
    [InlineData("page", "0", 1, 20)]
    [InlineData("page", "-1", 1, 20)]
    [InlineData("page", "2147483648", 500, 20)]
    [InlineData("page", "501", 500, 20)]
    [InlineData("page", "NaN", 1, 20)]
    [InlineData("pageSize", "101", 1, 100)]
    [InlineData("pageSize", "0", 1, 20)]
    [InlineData("pageSize", "1e3", 1, 20)]
    [InlineData("radiusKm", "NaN", 1, 20)]
    [InlineData("radiusKm", "1e309", 1, 20)]
    [InlineData("radiusKm", "-5", 1, 20)]
    [InlineData("lat", "91", 1, 20)]
    [InlineData("sort", "drop table", 1, 20)]
    [InlineData("near", "foo", 1, 20)]
    [InlineData("place", "foo", 1, 20)]
    [InlineData("stars", "abc", 1, 20)]
    [InlineData("stars", "6", 1, 20)]
    [InlineData("certificate", "foo", 1, 20)]
    [InlineData("type", "foo", 1, 20)]
    [InlineData("category", "foo-bar", 1, 20)]
    [InlineData("trait", "foo", 1, 20)]
    [InlineData("sort", "distance", 1, 20)]
    [InlineData("radiusKm", "5", 1, 20)]
    [InlineData("lat", "13.7", 1, 20)]
    [InlineData("category", "\u0000", 1, 20)]
    public void Read_UselessValue_IsNamedAndClamped(string name, string value, int page, int pageSize)
    {
        var (query, faults) = Read($"{name}={value}");

        Assert.Equal(name, Assert.Single(faults).Parameter);
        Assert.Equal((page, pageSize), (query.Page, query.PageSize));
    }

    [Fact]
    public void Read_VeryLongText_IsCut()
    {
        var (query, faults) = Read("q=" + new string('m', 5000));

        Assert.Equal(SearchRequest.MaxTextLength, query.Text.Length);
        Assert.Single(faults);
    }

    [Fact]
    public void Read_Point_IsCutToTwoDecimalsAndNeverWritten()
    {
        var (query, faults) = Read("lat=13.78259", "lon=109.21999", "sort=distance");

        Assert.Empty(faults);
        Assert.Equal((13.78, 109.21), (query.Point!.Value.Latitude, query.Point.Value.Longitude));
        Assert.Equal("/tim-kiem?sort=distance", query.ToUrl("/tim-kiem"));
    }

    private static (CatalogQuery Query, IReadOnlyList<QueryFault> Faults) Read(params string[] parameters) => CatalogQueryReader.Read(name =>
        [.. parameters.Where(p => p.StartsWith(name + "=", StringComparison.Ordinal)).Select(p => p[(name.Length + 1)..])]);
}
