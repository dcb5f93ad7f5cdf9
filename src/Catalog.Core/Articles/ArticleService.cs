using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Articles;

public sealed class ArticleService(RecordServices services) : RecordService<Article>(services, ArticleFields.Table)
{
    /// <summary>From <paramref name="on"/> another document takes the place of this one; both stay readable.</summary>
    public Task<Article> ReplaceAsync(int id, int version, int newId, DateOnly on, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Replaced, async (article, token) =>
        {
            if (!article.IsDocument) throw new InvalidChangeException("replacedBy", "Chỉ văn bản mới được thay thế, bài viết thì hãy sửa nội dung.");
            if (article.DocumentDate > on) throw new InvalidChangeException("replacedOn", "Ngày thay thế trước ngày ban hành, hãy nhập lại.");
            var successor = await FindAsync(newId, token);
            if (successor is not { IsDocument: true, State: RecordState.Live } || newId == id)
                throw new InvalidChangeException("replacedBy", "Văn bản thay thế phải là một văn bản khác đang hiển thị, hãy chọn lại.");
            for (var next = successor; next?.ReplacedById is { } further; next = await FindAsync(further, token))
            {
                if (further == id) throw new InvalidChangeException("replacedBy", "Văn bản được chọn lại do chính văn bản này thay thế, hãy chọn lại.");
            }
            (article.ReplacedById, article.ReplacedOn) = (newId, on);
        }, actor, reason, cancellationToken);

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Article record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (IsChanged(record, nameof(Article.SectionId)) && !await Db.ArticleSections.AnyAsync(section => section.Id == record.SectionId && section.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("section", "Chuyên mục không có, hãy chọn một chuyên mục đang dùng."));
        if (record.PublishedOn == default) errors.Add(new FieldError("publishedOn", "Ngày đăng còn trống, hãy nhập."));
        if (record.PublishedOn > Today) errors.Add(new FieldError("publishedOn", "Ngày đăng ở tương lai, hãy nhập ngày hôm nay hoặc trước đó."));
        errors.AddRange(record.IsDocument ? await CheckDocumentAsync(record, cancellationToken) : CheckReading(record));
        return errors;
    }

    private static IEnumerable<FieldError> CheckReading(Article article)
    {
        if (article.Body is null) yield return new FieldError("body", "Nội dung còn trống, hãy nhập.");
        if (article.DocumentNumber is not null || article.DocumentDate is not null || article.IssuingBody is not null)
            yield return new FieldError("documentKind", "Loại văn bản còn trống, hãy chọn loại hoặc bỏ số, ngày và cơ quan ban hành.");
        if (article.ReplacedById is not null) yield return new FieldError("documentKind", "Văn bản đã có văn bản thay thế, hãy giữ loại văn bản.");
    }

    private async Task<List<FieldError>> CheckDocumentAsync(Article document, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (document.DocumentNumber is null) errors.Add(new FieldError("documentNumber", "Số, ký hiệu văn bản còn trống, hãy nhập."));
        if (document.IssuingBody is null) errors.Add(new FieldError("issuingBody", "Cơ quan ban hành còn trống, hãy nhập."));
        if (document.DocumentDate > Today) errors.Add(new FieldError("documentDate", "Ngày ban hành ở tương lai, hãy kiểm tra lại."));
        var (id, number, date, body) = (document.Id, document.DocumentNumber, document.DocumentDate, document.IssuingBody);
        if (await Db.Articles.AnyAsync(other => other.Id != id && other.State == RecordState.Live && other.DocumentNumber == number
                && other.DocumentDate == date && other.IssuingBody == body, cancellationToken))
            errors.Add(new FieldError("documentNumber", $"Văn bản {number} đã có trong danh mục, hãy mở bản ghi đó."));
        return errors;
    }

    private Task<Article?> FindAsync(int id, CancellationToken cancellationToken) =>
        Db.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == id, cancellationToken);
}

public static class ArticlesSetup
{
    public static IServiceCollection AddArticles(this IServiceCollection services) =>
        services.AddScoped<ArticleSectionService>().AddScoped<ArticleService>();
}
