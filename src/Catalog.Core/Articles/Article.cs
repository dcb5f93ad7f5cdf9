using Catalog.Core.Records;

namespace Catalog.Core.Articles;

public enum DocumentKind
{
    Law,
    Resolution,
    Directive,
    Conclusion,
    Notice,
    Decree,
    Decision,
    Circular,
    Plan,
    Guideline,
    Report,
    OfficialLetter,
    Other,
}

/// <summary>
/// Something to read: news, a story, a guide, or a document of the campaign. A document has number, date and body;
/// it stays readable when another one has taken its place, and says so.
/// </summary>
public sealed class Article : Record
{
    public const int SummaryLength = 500;
    public const int BodyLength = 60_000;
    public const int AuthorLength = 160;
    public const int SourceLength = 300;
    public const int MostSources = 20;
    public const int NumberLength = 80;
    public const int UrlLength = 500;

    public override RecordType Type => RecordType.Article;

    public int SectionId { get; internal set; }
    public ArticleSection? Section { get; internal set; }
    public string Summary { get; internal set; } = "";

    /// <summary>Markdown. A document may have none: then its file is what there is to read.</summary>
    public string? Body { get; internal set; }
    public DateOnly PublishedOn { get; internal set; }

    /// <summary>The unit that wrote it, not a person.</summary>
    public string AuthorBody { get; internal set; } = "";

    /// <summary>Each a line of Markdown: a title, a link, or both.</summary>
    public List<string> Sources { get; internal set; } = [];

    public DocumentKind? DocumentKind { get; internal set; }
    public string? DocumentNumber { get; internal set; }
    public DateOnly? DocumentDate { get; internal set; }
    public string? IssuingBody { get; internal set; }
    public string? FileUrl { get; internal set; }

    public int? ReplacedById { get; internal set; }
    public DateOnly? ReplacedOn { get; internal set; }

    public bool IsDocument => DocumentKind is not null;

    public bool IsReplacedOn(DateOnly day) => ReplacedOn <= day;
}
