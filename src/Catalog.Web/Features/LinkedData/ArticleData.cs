using System.Text.Json.Nodes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.LinkedData;

internal sealed class ArticleData(CatalogDbContext db, SiteAddress site) : ILinkedData
{
    public RecordType Type => RecordType.Article;

    public async Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.State == RecordState.Live, cancellationToken);
        if (article is null) return [];
        var url = site.Of(CatalogLinks.To(RecordType.Article, article.Id, article.Name));
        return
        [
            JsonLd.Of("Article",
                ("@id", url), ("url", url), ("headline", article.Name), ("description", article.Summary), ("disambiguatingDescription", LinkedText.SampleNote(article)),
                ("datePublished", JsonLd.Day(article.PublishedOn)), ("inLanguage", "vi"), ("author", JsonLd.Organization(article.AuthorBody))),
            JsonLd.Breadcrumbs(("Tin tức và văn bản", site.Of(CatalogLinks.Articles)), (article.Name, url)),
        ];
    }
}
