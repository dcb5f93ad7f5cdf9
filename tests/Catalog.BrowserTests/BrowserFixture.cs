using Catalog.TestSupport.Web;
using Microsoft.Playwright;

namespace Catalog.BrowserTests;

/// <summary>One site with records and one browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A fixture that skips counts as failed: the tests ask.</summary>
    public static string? WhyMissing => File.Exists(Chromium) ? null : $"No Chromium at {Chromium}: apt-get install chromium, or set CHROME_PATH";

    public PageSite Site { get; } = new();

    public IBrowser Browser => browser ?? throw new InvalidOperationException(WhyMissing);

    public async ValueTask InitializeAsync()
    {
        if (WhyMissing is not null) return;
        await Site.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (WhyMissing is null) await Site.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

/// <summary>Base of tests that look at the site as a visitor does.</summary>
[Collection(OneBrowser.Name)]
public abstract class VisitorTests
{
    private readonly BrowserFixture fixture;

    protected VisitorTests(BrowserFixture fixture)
    {
        Assert.SkipWhen(BrowserFixture.WhyMissing is not null, BrowserFixture.WhyMissing ?? "");
        this.fixture = fixture;
    }

    protected PageSite Site => fixture.Site;

    protected PageRecords Records => Site.Records;

    protected string Url(string path) => fixture.Site.Url + path;

    /// <summary>A fresh visitor, who notes whatever goes wrong.</summary>
    protected async Task<Visit> VisitAsync(int width = 1280, bool javaScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await fixture.Browser.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Locale = "vi-VN" });
        return new Visit(context, await context.NewPageAsync(), fixture.Site.Url);
    }
}
