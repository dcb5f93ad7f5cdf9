using System.Text.RegularExpressions;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Texts;

/// <summary>Help, and what the site says about itself.</summary>
public sealed partial class TextsController(SiteTexts texts, MarkdownRenderer markdown) : Controller
{
    [HttpGet("/huong-dan")]
    public IActionResult Index() => View(new TextsPage(texts.AllGuides));

    [HttpGet("/huong-dan/{slug}")]
    public IActionResult Guide(string slug) =>
        texts.AllGuides.FirstOrDefault(guide => guide.Slug == slug) is { } text
            ? View("Text", PageOf(text, $"{CatalogLinks.Guides}/{text.Slug}", [.. texts.AllGuides.Where(guide => guide != text)])) : NotFound();

    [HttpGet(CatalogLinks.About)]
    [HttpGet(CatalogLinks.Privacy)]
    [HttpGet(CatalogLinks.Accessibility)]
    public IActionResult About()
    {
        var slug = Request.Path.Value!.TrimStart('/').ToLowerInvariant();
        return View("Text", PageOf(texts.AllPages.Single(page => page.Slug == slug), "/" + slug, []));
    }

    private TextPage PageOf(SiteText text, string url, IReadOnlyList<SiteText> others)
    {
        var html = markdown.ToHtml(text.Body);
        return new TextPage(text.Title, text.Summary, url, new HtmlString(Request.PathBase.HasValue ? OwnLink().Replace(html, $"href=\"{Request.PathBase}/") : html), others);
    }

    /// <summary>Addresses in the files begin at the root of the site.</summary>
    [GeneratedRegex("href=\"/(?!/)", RegexOptions.None, 1000)]
    private static partial Regex OwnLink();
}
