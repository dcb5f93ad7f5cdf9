using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Feeds;

/// <summary>The newest products of any filter of the list of products.</summary>
public sealed class ProductFeed(CatalogSearch search, ProductRowQuery rows, CatalogDbContext db, SiteAddress site, FeedIds ids)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<FeedItem>> ReadAsync(CatalogQuery query, CancellationToken cancellationToken)
    {
        var found = await search.SearchAsync(query with { Sort = SearchSort.Newest, Page = 1, PageSize = Most }, SearchSection.Products, cancellationToken);
        var keys = found.Items.Select(row => row.Id).ToList();
        var shown = (await rows.ReadAsync(keys, cancellationToken)).ToDictionary(row => row.Url, StringComparer.Ordinal);
        var times = await db.Products.AsNoTracking().Where(p => keys.Contains(p.Id)).Select(p => new { p.Id, p.CreatedAt, p.ChangedAt }).ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. found.Items.Where(row => shown.ContainsKey(row.Url) && times.ContainsKey(row.Id)).Select(row =>
        {
            var facts = shown[row.Url];
            var standing = facts.Mark == CertificateMark.None ? "Không có chứng nhận OCOP trong sổ"
                : $"OCOP{(facts.Mark.Holds() ? $" {facts.Stars} sao" : "")}: {facts.Mark.Word().ToLowerInvariant()}{(facts.LastDay is { } day ? (facts.Mark.Holds() ? " đến hết ngày " : " ngày ") + VietnameseDay.Show(day) : "")}";
            return new FeedItem
            {
                Id = ids.Of(RecordType.Product, row.Id),
                Title = row.Title,
                Url = site.Of(row.Url),
                Summary = $"{facts.Who}. {facts.What}. {standing}.",
                UpdatedAt = times[row.Id].ChangedAt,
                PublishedAt = times[row.Id].CreatedAt,
                IsSample = row.IsSample,
            };
        })];
    }
}
