using System.Globalization;
using AngleSharp.Html.Parser;
using Catalog.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Forms;

/// <summary>The same typed text is the same number in MVC and in components, also where the server speaks Vietnamese.</summary>
public sealed class TypedNumberTests : IAsyncLifetime
{
    private WebApplication app = null!;

    public static TheoryData<string, string> Numbers => new()
    {
        { "1.5", "1.5" }, { "1,5", "1.5" }, { "1.500", "1500" }, { "1.500,75", "1500.75" }, { " 25 000 ", "25000" }, { "", "none" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseTestServer();
        builder.Services.AddPages();
        builder.Services.AddControllers().AddApplicationPart(typeof(NumberController).Assembly);
        builder.Services.AddAntiforgery();
        app = builder.Build();
        app.Use((context, next) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
            return next(context);
        });
        app.UseRouting();
        app.UseAntiforgery();
        app.MapControllers();
        app.MapRazorComponents<NumberRoot>().DisableAntiforgery();
        await app.StartAsync(Token);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, MemberData(nameof(Numbers))]
    public async Task Number_InMvc_IsReadAsVietnamesePeopleTypeIt(string typed, string expected)
    {
        Assert.Equal(expected, await PostAsync("/thu/mvc", new() { ["Price"] = typed }));
        Assert.Equal(expected, await app.GetTestClient().GetStringAsync($"/thu/mvc?Price={Uri.EscapeDataString(typed)}", Token));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Number_InAComponent_IsReadAsVietnamesePeopleTypeIt(string typed, string expected)
    {
        var page = new HtmlParser().ParseDocument(await PostAsync("/thu/so", new() { ["_handler"] = "so", ["Asked.Price"] = typed }));

        Assert.Equal(expected, page.QuerySelector("output")!.TextContent);
        Assert.Null(page.QuerySelector(".err"));
    }

    [Theory]
    [InlineData("1.5,2")]
    [InlineData("mười")]
    [InlineData("NaN")]
    [InlineData("1e5")]
    public async Task Number_ThatCannotBeRead_IsToldInVietnameseAndKept(string typed)
    {
        var words = $"Giá: “{typed}” không đọc được thành số, hãy nhập dạng 1.500 hoặc 1,5.";
        Assert.Equal(words, await PostAsync("/thu/mvc", new() { ["Price"] = typed }));

        var page = new HtmlParser().ParseDocument(await PostAsync("/thu/so", new() { ["_handler"] = "so", ["Asked.Price"] = typed }));
        Assert.Equal(words, page.QuerySelector(".field.bad .err")!.TextContent.Trim());
        Assert.Equal(typed, page.QuerySelector("#price")!.GetAttribute("value"));
        Assert.Equal("price-err", page.QuerySelector("#price")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Value_ThatDoesNotFitItsField_IsToldInVietnamese() =>
        Assert.Equal("Số lượng: “x” không đọc được, hãy nhập lại.", await PostAsync("/thu/mvc", new() { ["Count"] = "x" }));

    private async Task<string> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await app.GetTestClient().PostAsync(path, form, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
