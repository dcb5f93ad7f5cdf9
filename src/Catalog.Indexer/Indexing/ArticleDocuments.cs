using Catalog.Core.Articles;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

public sealed class ArticleDocuments(CatalogDbContext db) : IDocumentSource
{
    private const int BodyWords = 300;

    public RecordType Type => RecordType.Article;

    private IQueryable<Article> Findable => db.Articles.AsNoTracking().Where(article => article.State == RecordState.Live);

    public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) =>
        db.Articles.Where(article => article.Id > id).OrderBy(article => article.Id).Select(article => article.Id).Take(count).ToListAsync(cancellationToken);

    public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Findable.CountAsync(cancellationToken);

    public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
    {
        var articles = await Findable.Include(article => article.Section).Where(article => ids.Contains(article.Id)).ToListAsync(cancellationToken);
        return [.. articles.Select(Build)];
    }

    private static SearchDocument Build(Article article) => new()
    {
        Type = RecordType.Article,
        Id = article.Id,
        Name = article.Name,
        Tags = $"{article.Section?.Name}, {article.IssuingBody}, {article.DocumentNumber}",
        Description = $"{article.Summary} {Opening.Words(article.Body, BodyWords)}",
        Identifiers = [Identifiers.Code(article.Code), .. article.DocumentNumber is { } number && Identifiers.Decision(number) is { } decision ? [decision] : Array.Empty<string>()],
        Prior = SearchPrior.OfOther(article.Body is null ? 0.5f : 1),
        SortKey = article.SortKey,
        Created = article.CreatedAt,
    };
}
