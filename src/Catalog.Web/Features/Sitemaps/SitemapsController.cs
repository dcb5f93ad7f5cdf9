using System.Globalization;
using Catalog.Core.Changes;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Sitemaps;

/// <summary>What crawlers are shown, and what they are asked to leave alone.</summary>
public sealed class SitemapsController(SitemapQuery query, SiteAddress site, ChangeReader changes) : Controller
{
    private static readonly RecordType[] Shown = [RecordType.Product, RecordType.Producer, RecordType.Outlet, RecordType.Fair, RecordType.Honour, RecordType.Article, RecordType.Certificate, RecordType.Category];

    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var parts = await query.PartsAsync(cancellationToken);
        return await XmlAsync(SitemapText.Index(parts.Select(part => (site.Of(UrlOf(part.Name, part.Number)), part.ChangedAt))), cancellationToken);
    }

    [HttpGet("/sitemap/{name}-{number:int}.xml")]
    public async Task<IActionResult> Part(string name, int number, CancellationToken cancellationToken) =>
        await query.ReadAsync(name, number, cancellationToken) is { } pages
            ? await XmlAsync(SitemapText.Pages(pages.Select(page => (site.Of(page.Url), page.ChangedAt))), cancellationToken)
            : NotFound();

    /// <summary>
    /// Every filter of a list is an address, and their combinations have no end: crawlers that walk them cost more than all
    /// visitors. They get the lists, single filters and all records; more than one parameter, orders and searches are closed.
    /// </summary>
    [HttpGet("/robots.txt")]
    public ContentResult Robots()
    {
        var root = Request.PathBase.Value;
        string[] closed = ["/*?*&", "/*?*sort=", "/*?*near=", "/*?*literal=", CatalogLinks.Search, "/api/", "/quan-tri", "/in/", "/*.csv", "/*.xlsx"];
        Response.Headers.CacheControl = "public, max-age=3600";
        return Content(string.Join('\n', ["User-agent: *", .. closed.Select(path => $"Disallow: {root}{path}"), "", $"Sitemap: {site.Of("/sitemap.xml")}", ""]), "text/plain; charset=utf-8");
    }

    private static string UrlOf(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap/{name}-{number}.xml");

    private async Task<FileContentResult> XmlAsync(string text, CancellationToken cancellationToken) =>
        this.Feed(text, SitemapText.ContentType, await changes.LastMomentAsync(Shown, cancellationToken));
}
