using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Feeds;

/// <summary>News, stories, guides and documents, the newest first.</summary>
public sealed class NewsFeed(CatalogDbContext db, SiteAddress site, FeedIds ids)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<FeedItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Where(a => a.State == RecordState.Live)
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new { a.Id, a.Name, a.Summary, a.PublishedOn, a.ChangedAt, a.AuthorBody, a.IsSample }).ToListAsync(cancellationToken);
        return [.. articles.Select(a => new FeedItem
        {
            Id = ids.Of(RecordType.Article, a.Id),
            Title = a.Name,
            Url = site.Of(CatalogLinks.To(RecordType.Article, a.Id, a.Name)),
            Summary = $"{a.Summary} ({a.AuthorBody})",
            UpdatedAt = a.ChangedAt,
            PublishedAt = VietnamTime.StartOf(a.PublishedOn),
            IsSample = a.IsSample,
        })];
    }
}
