using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.TestSupport.Web;
using Catalog.Tests.Rules;

namespace Catalog.Tests.Pages;

public sealed class SearchApiTests(PageApp app) : PageTests(app)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Search_ForAProduct_AnswersEveryFieldOfTheContract()
    {
        var answer = await JsonAsync("/api/v1/search?q=ca+phe+rang&type=product&stars=4");
        var item = answer.GetProperty("items")[0];

        Assert.Equal(["query", "total", "items", "facets", "engine", "tookMs"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["text", "interpretedAs", "suggestion"], answer.GetProperty("query").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["type", "id", "code", "title", "url", "summary", "producer", "commune", "stars", "certificateStatus", "sample"], item.EnumerateObject().Select(p => p.Name));
        Assert.Equal("Cà phê rang mộc Chư Păh", item.GetProperty("title").GetString());
        Assert.Equal(("product", 4, "valid", false), (item.GetProperty("type").GetString(), item.GetProperty("stars").GetInt32(), item.GetProperty("certificateStatus").GetString(), item.GetProperty("sample").GetBoolean()));
        Assert.Equal($"/san-pham/ca-phe-rang-moc-chu-pah-{Records.Valid.Id}", item.GetProperty("url").GetString());
        var value = answer.GetProperty("facets").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "stars").GetProperty("values")[0];
        Assert.Equal(["value", "label", "count", "selected"], value.EnumerateObject().Select(p => p.Name));
        Assert.Contains(answer.GetProperty("query").GetProperty("interpretedAs").EnumerateArray(), i => i.GetProperty("kind").GetString() == "stars");
    }

    [Theory]
    [InlineData("page=2147483648", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=NaN", "page")]
    [InlineData("page=1,5", "page")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("page=101&pageSize=100", "page")]
    [InlineData("radiusKm=1e309", "radiusKm")]
    [InlineData("lat=91&lon=0", "lat")]
    [InlineData("sort=rank", "sort")]
    [InlineData("literal=stars&literal=x", "literal")]
    public async Task Search_WithAWrongParameter_NamesItIn400(string query, string parameter)
    {
        var answer = await AskAsync("/api/v1/search?" + query);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("urn:catalog:invalid-parameters", problem.GetProperty("type").GetString());
        Assert.Equal([parameter], problem.GetProperty("errors").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Search_ReadAsStars_TellsItWithTheAddressThatTakesItBack()
    {
        var told = (await JsonAsync("/api/v1/search?q=ca+phe+4+sao")).GetProperty("query").GetProperty("interpretedAs").EnumerateArray().Single();

        Assert.Equal(("stars", "OCOP 4 sao", "4", "/tim-kiem?q=ca%20phe%204%20sao&literal=stars"),
            (told.GetProperty("kind").GetString(), told.GetProperty("label").GetString(), told.GetProperty("value").GetString(), told.GetProperty("removeUrl").GetString()));
        Assert.Empty((await JsonAsync("/api/v1/search?q=ca+phe+4+sao&literal=stars")).GetProperty("query").GetProperty("interpretedAs").EnumerateArray());
    }

    [Fact]
    public async Task Search_WithTwoFaults_NamesBoth()
    {
        var problem = await (await AskAsync("/api/v1/search?page=0&sort=x")).Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(["page", "sort"], problem.GetProperty("errors").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Suggest_ForTheBeginningOfAName_AnswersKindLabelAndUrl()
    {
        var items = (await JsonAsync("/api/v1/suggest?q=c%C3%A0+ph")).GetProperty("items").EnumerateArray().ToList();
        Assert.All(items, item => Assert.Equal(["kind", "label", "url"], item.EnumerateObject().Select(p => p.Name)));
        Assert.Contains(items, item => item.GetProperty("label").GetString() == "Cà phê rang mộc Chư Păh" && item.GetProperty("kind").GetString() == "product");
        Assert.Empty((await JsonAsync("/api/v1/suggest")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Address_OfNoEndpoint_AnswersAProblem()
    {
        var answer = await AskAsync("/api/v1/khong-co");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal((HttpStatusCode.NotFound, "urn:catalog:not-found"), (answer.StatusCode, problem.GetProperty("type").GetString()));
    }

    /// <summary>What callers build on: a change of this file is a change for them, and must be meant.</summary>
    [Fact]
    public async Task OpenApi_OfTheSite_IsTheCommittedDocument()
    {
        var document = JsonSerializer.Serialize(await JsonAsync("/openapi/v1.json"), Indented) + "\n";
        var committed = Path.Combine(Repository.Root, "docs", "openapi-v1.json");
        var made = Path.Combine(AppContext.BaseDirectory, "openapi-v1.json");
        await File.WriteAllTextAsync(made, document, Token);

        Assert.True(File.Exists(committed) && await File.ReadAllTextAsync(committed, Token) == document, $"The API changed. If that is meant: cp {made} {committed}");
    }

    private async Task<JsonElement> JsonAsync(string url)
    {
        var answer = await AskAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
    }
}
