using Catalog.Core.Changes;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Feeds;

/// <summary>What is new, for programs that look by themselves.</summary>
public sealed class FeedsController(SiteAddress site, SiteOptions options, ChangeReader changes) : Controller
{
    [HttpGet(CatalogLinks.Articles + CatalogLinks.AtomSuffix)]
    public async Task<IActionResult> News([FromServices] NewsFeed feed, CancellationToken cancellationToken) =>
        AtomOf(await FeedAsync("Tin tức và văn bản", CatalogLinks.Articles, await feed.ReadAsync(cancellationToken), [RecordType.Article], cancellationToken));

    [HttpGet(CatalogLinks.Certificates + CatalogLinks.AtomSuffix)]
    public async Task<IActionResult> Certificates([FromServices] CertificateFeed feed, CancellationToken cancellationToken) =>
        AtomOf(await FeedAsync("Chứng nhận mới, gia hạn và thu hồi", CatalogLinks.Certificates, await feed.ReadAsync(cancellationToken), [RecordType.Certificate, RecordType.Product, RecordType.Producer], cancellationToken));

    [HttpGet(CatalogLinks.Fairs + CatalogLinks.AtomSuffix)]
    public async Task<IActionResult> Fairs(string? place, [FromServices] FairFeed feed, [FromServices] PlaceDirectory places, CancellationToken cancellationToken)
    {
        var filter = FairFilter.Read(null, place, await places.GetAsync(cancellationToken));
        if (!string.IsNullOrEmpty(place) && filter.Place is null) return NotFound();
        var title = "Hội chợ, phiên chợ" + (filter.Place is { } where ? " ở " + where.InText : "");
        return AtomOf(await FeedAsync(title, filter.ToUrl(CatalogLinks.Fairs), await feed.ReadAsync(filter, cancellationToken), [RecordType.Fair], cancellationToken));
    }

    [HttpGet(CatalogLinks.Products + CatalogLinks.AtomSuffix)]
    public async Task<IActionResult> ProductsAtom([FromServices] ProductFeed feed, CancellationToken cancellationToken) => AtomOf(await ProductsAsync(feed, cancellationToken));

    [HttpGet(CatalogLinks.Products + CatalogLinks.JsonSuffix)]
    public async Task<IActionResult> ProductsJson([FromServices] ProductFeed feed, CancellationToken cancellationToken)
    {
        var products = await ProductsAsync(feed, cancellationToken);
        return this.Feed(JsonFeedText.Write(products), JsonFeedText.ContentType, products.UpdatedAt);
    }

    private async Task<Feed> ProductsAsync(ProductFeed feed, CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => Request.Query[name]);
        query = query with { Sort = SearchSort.Relevance, Page = 1, PageSize = CatalogQuery.DefaultPageSize };
        var title = query.Text.Length == 0 ? "Sản phẩm" : $"Sản phẩm: “{query.Text}”";
        return await FeedAsync(title, query.ToUrl(CatalogLinks.Products), await feed.ReadAsync(query, cancellationToken), [RecordType.Product, RecordType.Producer, RecordType.Certificate], cancellationToken);
    }

    private async Task<Feed> FeedAsync(string title, string page, IReadOnlyList<FeedItem> items, RecordType[] types, CancellationToken cancellationToken) =>
        new(title, options.Owner, site.Of(Request.Path + Request.QueryString), site.Of(page), await changes.LastMomentAsync(types, cancellationToken), items);

    private FileContentResult AtomOf(Feed feed) => this.Feed(AtomText.Write(feed), AtomText.ContentType, feed.UpdatedAt);
}
