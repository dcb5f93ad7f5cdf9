using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Hosting;

/// <summary>What visitors get: the published output, not the build folder.</summary>
[Trait("Speed", "Slow")]
public sealed partial class PublishedTests : IClassFixture<PublishedSite>, IDisposable
{
    private const string NodePackages = "run: npm ci --ignore-scripts --prefix tools/checks";

    /// <summary>
    /// Not held against us: the roles of a table that is laid out as blocks on phones, where some browsers forget that it
    /// is one; and pathLength of a circle, which SVG 2 allows and the checker does not know.
    /// </summary>
    private const string KnownBetter = ".*(must not be used on a .t[rdh]. element which has a .table. ancestor|.pathLength. not allowed on element .circle.).*";

    private static readonly string Checks = SourceTree.In("tools/checks");
    private static readonly string Vnu = Path.Combine(Checks, "node_modules/vnu-jar/build/dist/vnu.jar");

    private static readonly string[] Pages =
    [
        "/", "/tim-kiem?q=ca+phe", "/tim-kiem?q=zzzqqq", "/san-pham", "/san-pham?stars=4", "/danh-muc/ca-phe-ca-cao-i6", "/xa-phuong/hoai-an-21688", "/dia-danh-cu/hoai-an-h544",
        "/diem-ban", "/hoi-cho", "/hoi-cho?when=past", "/ton-vinh", "/tin-tuc", "/lien-he", "/chung-nhan", "/khong-co-trang-nay",
    ];

    /// <summary>Lists from which the first record is opened as well.</summary>
    private static readonly string[] Lists = ["/san-pham", "/diem-ban", "/hoi-cho", "/ton-vinh", "/tin-tuc"];

    private readonly TemporaryFolder folder = new();
    private readonly PublishedSite site;

    public PublishedTests(PublishedSite site)
    {
        PublishedSite.SkipIfMissing();
        this.site = site;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_OfAPage_AreWholeTypedAndKept()
    {
        var files = await FilesAsync();

        Assert.Contains(files, file => file.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".woff2", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var plain = await site.GetAsync(file, null, Token);
            Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
            Assert.NotEmpty(await plain.Content.ReadAsByteArrayAsync(Token));
            Assert.Equal(TypeOf(file), plain.Content.Headers.ContentType?.MediaType);
            Assert.True(plain.Headers.ETag is not null, $"{file} has no ETag");
            // A name with a fingerprint never has other content; any other is asked for again.
            Assert.Contains(Fingerprint().IsMatch(file) ? "immutable" : "must-revalidate", plain.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            foreach (var encoding in (string[])["gzip", "br"]) await AssertEncodedAsync(file, encoding);
        }
    }

    [Fact]
    public async Task Pages_HaveNoHtmlErrors()
    {
        ExternalTool.SkipIfMissing("java", "apt-get install default-jre-headless");
        Assert.SkipUnless(File.Exists(Vnu), "No vnu-jar: " + NodePackages);
        var number = 0;
        foreach (var page in await PagesAsync())
        {
            using var answer = await site.GetAsync(page, null, Token);
            await File.WriteAllTextAsync(folder.In($"{++number:00}-{Unsafe().Replace(page, "_")}.html"), await answer.Content.ReadAsStringAsync(Token), Token);
        }

        var result = await ChildProgram.RunAsync(["-jar", Vnu, "--errors-only", "--format", "gnu", "--filterpattern", KnownBetter, .. Directory.GetFiles(folder.Path, "*.html")], program: "java");

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public async Task Policies_OfAllPages_HoldBeforeTheEvaluator()
    {
        ExternalTool.SkipIfMissing("node", "apt-get install nodejs npm");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Checks, "node_modules/csp_evaluator")), "No csp_evaluator: " + NodePackages);
        var policies = new HashSet<string>();
        foreach (var page in (string[])[.. await PagesAsync(), "/health/live", "/api/v1/search?q=mam"])
        {
            using var answer = await site.GetAsync(page, null, Token);
            policies.Add(Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        }

        var result = await ChildProgram.RunAsync([Path.Combine(Checks, "csp.mjs"), .. policies], program: "node");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("findings", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string TypeOf(string file) => Path.GetExtension(file.Split('?')[0]) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        var other => throw new NotSupportedException($"{file}: no expected type for {other}"),
    };

    /// <summary>Smaller, or sent plainly: never empty.</summary>
    private async Task AssertEncodedAsync(string file, string encoding)
    {
        using var encoded = await site.GetAsync(file, encoding, Token);
        Assert.NotEmpty(await encoded.Content.ReadAsByteArrayAsync(Token));
        if (TypeOf(file) is "text/css" or "text/javascript") Assert.Equal([encoding], encoded.Content.Headers.ContentEncoding);
    }

    private async Task<List<string>> FilesAsync()
    {
        var page = new HtmlParser().ParseDocument(await TextAsync("/"));
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src"))).OfType<string>().Distinct().ToList();
        foreach (var sheet in files.Where(file => file.EndsWith(".css", StringComparison.Ordinal)).ToList())
        {
            var here = new Uri(new Uri("http://site"), sheet);
            files.AddRange(FilesInStyles().Matches(await TextAsync(sheet)).Select(match => new Uri(here, match.Groups["file"].Value).AbsolutePath));
        }
        return [.. files.Distinct()];
    }

    private async Task<List<string>> PagesAsync()
    {
        List<string> pages = [.. Pages];
        foreach (var list in Lists)
        {
            var page = new HtmlParser().ParseDocument(await TextAsync(list));
            var first = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).FirstOrDefault(href => href is not null && Record().IsMatch(href));
            pages.Add(first ?? throw new InvalidOperationException($"{list} leads to no record"));
        }
        return pages;
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await site.GetAsync(path, null, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}\.[a-z0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"url\(""?(?<file>[^"")#]+\.[a-z0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FilesInStyles();

    [GeneratedRegex(@"^/[a-z-]+/[a-z0-9-]+-[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex Record();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Unsafe();
}
