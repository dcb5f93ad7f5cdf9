using Ganss.Xss;
using Markdig;

namespace Catalog.Core.Text;

/// <summary>
/// Markdown of producers and staff → HTML that can be shown. Two walls: Markdig without raw HTML and with few extensions,
/// then an allow-list of elements, attributes and schemes over whatever came out.
/// </summary>
public sealed class MarkdownRenderer
{
    private const int MaxLength = 100_000; // no field is longer; a bound on the work of one page
    private static readonly string[] Tags = ["p", "br", "h2", "h3", "h4", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a", "table", "thead", "tbody", "tr", "th", "td"];
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();
    private readonly HtmlSanitizer sanitizer = MakeSanitizer();

    public string ToHtml(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        var text = markdown.Length > MaxLength ? markdown[..MaxLength] : markdown;
        return sanitizer.Sanitize(LowerHeadings(ToRawHtml(text)));
    }

    /// <summary>Markdig refuses text that is nested too deeply; such a text is shown as it was typed, or it would take its page down.</summary>
    private string ToRawHtml(string text)
    {
        try
        {
            return Markdown.ToHtml(text, pipeline);
        }
        catch (ArgumentException)
        {
            return "<p>" + System.Net.WebUtility.HtmlEncode(text) + "</p>";
        }
    }

    /// <summary>The page has its own h1; a text may begin with "# Title" all the same.</summary>
    private static string LowerHeadings(string html) =>
        html.Replace("<h1", "<h2", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal);

    private static HtmlSanitizer MakeSanitizer()
    {
        var strict = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "title", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(Schemes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        });
        strict.FilterUrl += (_, filter) => filter.SanitizedUrl = Target(filter.SanitizedUrl);
        strict.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Dom.IElement { LocalName: "a" } link && link.GetAttribute("href")?.StartsWith('/') != true) link.SetAttribute("rel", "external nofollow noopener");
        };
        return strict;
    }

    /// <summary>A path of this site or an absolute address of an allowed scheme; "//host" is neither.</summary>
    private static string? Target(string? url) =>
        url is null || url.StartsWith("//", StringComparison.Ordinal) || url.StartsWith("/\\", StringComparison.Ordinal) || url.Contains('\\', StringComparison.Ordinal) ? null : url;
}
