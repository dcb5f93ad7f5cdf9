using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Rows;

public sealed class ArticleRows(CatalogDbContext db) : ISearchRows
{
    public RecordType Type => RecordType.Article;

    public async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyCollection<int> ids, RowContext context, CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id) && article.State == RecordState.Live)
            .Select(article => new { article.Id, article.Code, article.Name, article.Summary, article.AuthorBody, article.IssuingBody, article.IsSample })
            .ToListAsync(cancellationToken);
        return [.. articles.Select(article => new SearchRow(Type, article.Id, article.Code, article.Name, CatalogLinks.To(Type, article.Id, article.Name))
        {
            Summary = article.Summary,
            Producer = article.IssuingBody ?? article.AuthorBody,
            IsSample = article.IsSample,
        })];
    }
}
