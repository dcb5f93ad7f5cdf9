using AngleSharp.Html.Parser;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

/// <summary>A server in front may publish the site below a path: every address of a page must begin with it.</summary>
public sealed class PathBaseTests : IAsyncLifetime
{
    private static readonly string[] Attributes = ["href", "action", "src"];

    private readonly PageApp app = new() { Settings = { ["Site:PathBase"] = "/hang-viet" } };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Page_UnderAPathBase_LeadsNowhereElse()
    {
        using var client = app.CreateClient();
        foreach (var url in (string[])["/", "/san-pham", "/tim-kiem?q=ca+phe", "/diem-ban", "/hoi-cho", "/xa-phuong/hoai-an-21688", "/chung-nhan?so=80/Q%C4%90-UBND", "/quan-tri"])
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/hang-viet" + url, UriKind.Relative), TestContext.Current.CancellationToken));
            var addresses = page.All.SelectMany(element => Attributes.Select(element.GetAttribute)).OfType<string>().ToList();
            Assert.NotEmpty(addresses);
            Assert.All(addresses.Where(address => address.StartsWith('/')), address => Assert.StartsWith("/hang-viet", address, StringComparison.Ordinal));
        }
        var moved = await client.GetAsync(new Uri($"/hang-viet/san-pham/x-{app.Records.Valid.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/hang-viet/san-pham/ca-phe", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
