using System.Globalization;
using Catalog.Core.Articles;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Samples;

/// <summary>News, stories and guides written for the sample, the real chain of campaign documents, and sample documents of the province.</summary>
internal sealed class SampleArticles(SampleScope scope)
{
    private readonly ArticleService service = scope.Get<ArticleService>();

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var sections = await scope.Db.ArticleSections.ToDictionaryAsync(section => section.Key, section => section.Id, cancellationToken);
        await scope.AddAsync(service, SampleFile.Texts("articles.md").Select(text => Article(text.Key, text.Value, sections)), cancellationToken);
        await scope.AddAsync(service, CampaignDocuments.All.Select(document => Campaign(document, sections)), cancellationToken);
        var rows = SampleFile.Rows("documents.txt").ToList();
        var stored = await scope.AddAsync(service, rows.Select(cells => Document(cells, sections)), cancellationToken);
        foreach (var (cells, document) in rows.Zip(stored).Where(pair => pair.First[7] is not "-"))
        {
            var successor = stored[rows.FindIndex(other => other[6] == cells[7])];
            await service.ReplaceAsync(document.Id, 1, successor.Id, successor.DocumentDate!.Value, SampleScope.Loader, "Có kế hoạch mới (dữ liệu mẫu)", cancellationToken);
        }
        scope.Db.ChangeTracker.Clear();
    }

    /// <summary>A line of facts, a line that sums up, then the text.</summary>
    private FieldChanges<Article> Article(string title, string text, Dictionary<string, int> sections)
    {
        var parts = text.Split('\n', 3);
        var facts = SampleFile.Cells(parts[0]).ToDictionary(cell => cell[..cell.IndexOf(':', StringComparison.Ordinal)], cell => cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return new FieldChanges<Article>().Set(ArticleFields.Name, title).Set(ArticleFields.Section, sections[facts["muc"]]).Set(ArticleFields.Summary, parts[1])
            .Set(ArticleFields.Body, parts[2].Trim()).Set(ArticleFields.PublishedOn, Day(facts["ngay"])).Set(ArticleFields.AuthorBody, facts["don-vi"]);
    }

    /// <summary>Number, date and body anybody can look up; nothing is said about what stands in them.</summary>
    private FieldChanges<Article> Campaign(CampaignDocument document, Dictionary<string, int> sections) => new FieldChanges<Article>()
        .Set(ArticleFields.Name, $"{KindWord(document.Kind)} {document.Number} của {document.IssuingBody}")
        .Set(ArticleFields.Section, sections[ArticleSections.Directives])
        .Set(ArticleFields.Summary, "Một văn bản trong chuỗi văn bản của Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”. Toàn văn xem ở nơi công bố chính thức.")
        .Set(ArticleFields.PublishedOn, scope.Today.AddDays(-340)).Set(ArticleFields.AuthorBody, "Ban Chỉ đạo Cuộc vận động tỉnh (bài mẫu)")
        .Set(ArticleFields.DocumentKind, document.Kind).Set(ArticleFields.DocumentNumber, document.Number).Set(ArticleFields.DocumentDate, document.Date)
        .Set(ArticleFields.IssuingBody, document.IssuingBody);

    private FieldChanges<Article> Document(string[] cells, Dictionary<string, int> sections)
    {
        var day = SampleRound.Weekday(Day(cells[2]));
        return new FieldChanges<Article>().Set(ArticleFields.Name, cells[4]).Set(ArticleFields.Section, sections[ArticleSections.Directives]).Set(ArticleFields.Summary, cells[5])
            .Set(ArticleFields.Body, $"{cells[5]}\n\n*Văn bản mẫu: số, ngày và nội dung do chương trình đặt ra để minh họa.*")
            .Set(ArticleFields.PublishedOn, day).Set(ArticleFields.AuthorBody, cells[3]).Set(ArticleFields.DocumentKind, Enum.Parse<DocumentKind>(cells[0]))
            .Set(ArticleFields.DocumentNumber, cells[1]).Set(ArticleFields.DocumentDate, day).Set(ArticleFields.IssuingBody, cells[3]);
    }

    private DateOnly Day(string offset) => scope.Today.AddDays(int.Parse(offset, CultureInfo.InvariantCulture));

    private static string KindWord(DocumentKind kind) => kind switch
    {
        DocumentKind.Notice => "Thông báo",
        DocumentKind.Circular => "Thông tư",
        DocumentKind.Directive => "Chỉ thị",
        DocumentKind.Conclusion => "Kết luận",
        _ => "Văn bản",
    };
}
