using Catalog.Core.Records;
using static Catalog.Core.Records.FieldRisk;

namespace Catalog.Core.Articles;

public static class ArticleFields
{
    public static readonly Field<Article, string> Name = new("name", "Tiêu đề", a => a.Name, (a, v) => a.Name = v) { IsRequired = true, MaxLength = Record.NameLength, Risk = Medium };
    public static readonly Field<Article, int> Section = new("section", "Chuyên mục", a => a.SectionId, (a, v) => a.SectionId = v);
    public static readonly Field<Article, string> Summary = new("summary", "Tóm tắt", a => a.Summary, (a, v) => a.Summary = v) { IsRequired = true, MaxLength = Article.SummaryLength };
    public static readonly Field<Article, string?> Body = new("body", "Nội dung", a => a.Body, (a, v) => a.Body = v) { MaxLength = Article.BodyLength, Risk = Medium };
    public static readonly Field<Article, DateOnly> PublishedOn = new("publishedOn", "Ngày đăng", a => a.PublishedOn, (a, v) => a.PublishedOn = v) { Range = (new(2009, 1, 1), new(2100, 12, 31)) };
    public static readonly Field<Article, string> AuthorBody = new("authorBody", "Đơn vị biên soạn", a => a.AuthorBody, (a, v) => a.AuthorBody = v) { IsRequired = true, MaxLength = Article.AuthorLength };
    public static readonly Field<Article, IReadOnlyList<string>> Sources = new("sources", "Nguồn", a => a.Sources, (a, v) => a.Sources = [.. v])
    {
        MaxLength = Article.SourceLength,
        Rule = list => list.Count <= Article.MostSources ? null : $"có quá nhiều dòng, hãy giữ {Article.MostSources} nguồn trở xuống",
    };
    public static readonly Field<Article, DocumentKind?> DocumentKind = new("documentKind", "Loại văn bản", a => a.DocumentKind, (a, v) => a.DocumentKind = v) { Risk = High };
    public static readonly Field<Article, string?> DocumentNumber = new("documentNumber", "Số, ký hiệu", a => a.DocumentNumber, (a, v) => a.DocumentNumber = v) { MaxLength = Article.NumberLength, Risk = High };
    public static readonly Field<Article, DateOnly?> DocumentDate = new("documentDate", "Ngày ban hành", a => a.DocumentDate, (a, v) => a.DocumentDate = v) { Range = (new DateOnly(1945, 1, 1), new DateOnly(2100, 12, 31)), Risk = High };
    public static readonly Field<Article, string?> IssuingBody = new("issuingBody", "Cơ quan ban hành", a => a.IssuingBody, (a, v) => a.IssuingBody = v) { MaxLength = Article.AuthorLength, Risk = High };
    public static readonly Field<Article, string?> File = new("file", "Tệp văn bản", a => a.FileUrl, (a, v) => a.FileUrl = v) { MaxLength = Article.UrlLength, Rule = FieldRules.WebAddress };

    // Written by the replacement, shown in history and diff.
    public static readonly Field<Article, int?> ReplacedBy = new("replacedBy", "Thay bằng", a => a.ReplacedById, (a, v) => a.ReplacedById = v) { Risk = High, IsReadOnly = true };
    public static readonly Field<Article, DateOnly?> ReplacedOn = new("replacedOn", "Thay thế từ", a => a.ReplacedOn, (a, v) => a.ReplacedOn = v) { Risk = High, IsReadOnly = true };

    public static readonly FieldTable<Article> Table = new(
        [Name, Section, Summary, Body, PublishedOn, AuthorBody, Sources, DocumentKind, DocumentNumber, DocumentDate, IssuingBody, File, ReplacedBy, ReplacedOn]);
}
