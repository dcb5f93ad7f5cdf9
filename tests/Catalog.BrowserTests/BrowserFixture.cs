using Catalog.TestSupport.Web;
using Microsoft.Playwright;

namespace Catalog.BrowserTests;

/// <summary>One site with records and one browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public PageSite Site { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

/// <summary>Base of tests that look at the site as a visitor does.</summary>
[Collection(OneBrowser.Name)]
public abstract class VisitorTests(BrowserFixture fixture)
{
    protected PageRecords Records => fixture.Site.Records;

    protected string Url(string path) => fixture.Site.Url + path;

    /// <summary>A fresh visitor. Whatever the browser complains about (a blocked file, an error of a script) is collected.</summary>
    protected async Task<Visit> VisitAsync(int width = 1280, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await fixture.Browser.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = "vi-VN" });
        return new Visit(context, await context.NewPageAsync());
    }

    protected sealed class Visit : IAsyncDisposable
    {
        private readonly IBrowserContext context;

        public Visit(IBrowserContext context, IPage page)
        {
            (this.context, Page) = (context, page);
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning") Complaints.Add(message.Text);
            };
            page.PageError += (_, error) => Complaints.Add(error);
        }

        public IPage Page { get; }

        public List<string> Complaints { get; } = [];

        public ValueTask DisposeAsync() => context.DisposeAsync();
    }
}
