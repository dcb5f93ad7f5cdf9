using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalog.Core.Text;

namespace Catalog.Tests.Text;

public sealed class MarkdownRendererTests
{
    private static readonly MarkdownRenderer Renderer = new();
    private static readonly string[] BadElements = ["script", "iframe", "object", "embed", "svg", "math", "style", "form", "meta", "base", "link", "video", "audio", "img", "input", "details"];
    private static readonly string[] GoodSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>Each of these also goes in as a link target, a reference, an autolink and a title.</summary>
    public static readonly TheoryData<string> Attacks =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<svg><animate onbegin=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<iframe src=javascript:alert(1)>", "<object data=data:text/html,x>", "<embed src=//evil.example>", "<form action=//evil.example><input name=q>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>", "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>@import '//evil.example'</style>", "<video src=x onerror=alert(1)>", "<audio src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>",
        "<a href=javascript:alert(1)>x</a>", "<p onclick=alert(1)>x</p>", "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "java\0script:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)", "javascript\u200b:alert(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "vbscript:msgbox(1)", "feed:javascript:alert(1)", "view-source:x",
        "file:///etc/passwd", "blob:x", "about:blank", "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil", "x\"onclick=\"alert(1)", "x' onclick='alert(1)", "x\" style=\"x:y",
        "# x {onclick=alert(1)}", "[x](y){onclick=alert(1)}", "```js onclick=alert(1)\nx\n```", "<!-- --><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "</textarea><script>alert(1)</script>",
        "<x onmouseover=alert(1)>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<a href=\"&#x6A;avascript&colon;alert(1)\">x</a>", "\u2028javascript:alert(1)",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void ToHtml_AnAttack_LeavesNothingThatRunsOrLeads(string payload)
    {
        string[] shapes =
        [
            payload, $"[x]({payload})", $"[x](<{payload}>)", $"![x]({payload})", $"<{payload}>", $"[x][r]\n\n[r]: {payload}", $"[x](https://vidu.vn \"{payload}\")",
            $"| a | b |\n|---|---|\n| {payload} | [x]({payload}) |", $"* {payload}\n  > {payload}", $"`{payload}`", $"# {payload}\n\n{payload}\n===",
        ];
        foreach (var shape in shapes) AssertHarmless(Renderer.ToHtml(shape), shape);
    }

    [Fact]
    public void ToHtml_PlainText_KeepsTheFormsThatPeopleUse()
    {
        var html = Renderer.ToHtml("# Làng nghề\n\nNấu **ba lần**, phơi *hai nắng*.\n\n* một\n* hai\n\n[Trang tỉnh](https://gialai.gov.vn) hay [sản phẩm](/san-pham/x-1)\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal("Làng nghề", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("ba lần", page.QuerySelector("strong")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("li").Length);
        Assert.Equal(["https://gialai.gov.vn", "/san-pham/x-1"], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2", page.QuerySelectorAll("td")[1].TextContent);
    }

    [Theory]
    [InlineData(">", 400)]
    [InlineData("* ", 400)]
    public void ToHtml_NestedTooDeeply_ShowsTheTextInsteadOfFailing(string mark, int times) =>
        Assert.Contains("hết", Renderer.ToHtml(string.Concat(Enumerable.Repeat(mark, times)) + "hết"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void ToHtml_NoText_IsEmpty(string? markdown) => Assert.Equal("", Renderer.ToHtml(markdown));

    private static void AssertHarmless(string html, string shape)
    {
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            Assert.False(BadElements.Contains(element.LocalName), $"<{element.LocalName}> from: {shape}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style", $"{attribute.Name} from: {shape}");
                if (attribute.Name is "href") AssertTarget(attribute.Value, shape);
            }
        }
    }

    private static void AssertTarget(string value, string shape)
    {
        var target = new string([.. value.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]);
        Assert.False(target.StartsWith("//", StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal), $"{value} from: {shape}");
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || target.IndexOfAny(['/', '?', '#']) is >= 0 and var path && path < colon) return;
        Assert.Contains(target[..colon], GoodSchemes, StringComparer.OrdinalIgnoreCase);
    }
}
