using Catalog.Core.Articles;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Articles;

/// <summary>News, stories, guides and the documents of the campaign; sections are data.</summary>
public sealed class ArticlesController(CatalogDbContext db, MarkdownRenderer markdown, TimeProvider clock) : RecordController(db)
{
    [HttpGet("/tin-tuc")]
    public async Task<IActionResult> Index(string? section, string? page, CancellationToken cancellationToken)
    {
        var sections = await Db.ArticleSections.AsNoTracking().Where(s => s.State == RecordState.Live).OrderBy(s => s.Position)
            .Select(s => new { s.Id, s.Key, s.Name }).ToListAsync(cancellationToken);
        var chosen = sections.Find(s => s.Key == section);
        var live = Db.Articles.AsNoTracking().Where(a => a.State == RecordState.Live);
        if (chosen is not null) live = live.Where(a => a.SectionId == chosen.Id);
        var paging = Paging.Of(page, await live.CountAsync(cancellationToken));
        var lines = await live.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id).Skip(paging.Skip).Take(Paging.Size)
            .Select(a => new { a.Id, a.Name, a.Summary, a.PublishedOn, a.AuthorBody, Section = a.Section!.Name, a.DocumentNumber, a.DocumentDate }).ToListAsync(cancellationToken);
        return View(new ArticlesPage(
            [.. sections.Select(s => new SectionChoice(s.Name, s == chosen ? CatalogLinks.Articles : $"{CatalogLinks.Articles}?section={s.Key}", s == chosen))],
            [.. lines.Select(a => new ArticleLine(a.Name, CatalogLinks.To(RecordType.Article, a.Id, a.Name), a.Summary, a.PublishedOn, a.Section, a.DocumentNumber))],
            paging,
            chosen is null ? CatalogLinks.Articles : $"{CatalogLinks.Articles}?section={chosen.Key}"));
    }

    [HttpGet("/tin-tuc/{address}"), Viewed(RecordType.Article)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        if (await TurnAwayAsync(Db.Articles, RecordType.Article, key, cancellationToken) is { } elsewhere) return elsewhere;
        var article = await Db.Articles.AsNoTracking().Include(a => a.Section).SingleAsync(a => a.Id == key.Id, cancellationToken);
        var successor = article.ReplacedById is { } next && article.IsReplacedOn(VietnamTime.Today(clock))
            ? await Db.Articles.AsNoTracking().Where(a => a.Id == next).Select(a => new { a.Id, a.Name }).FirstOrDefaultAsync(cancellationToken)
            : null;
        return View(new ArticlePage
        {
            Title = article.Name,
            Url = CatalogLinks.To(RecordType.Article, article.Id, article.Name),
            Section = new LabelledLink(article.Section!.Name, $"{CatalogLinks.Articles}?section={article.Section.Key}"),
            Summary = article.Summary,
            PublishedOn = article.PublishedOn,
            Author = article.AuthorBody,
            Body = new HtmlString(markdown.ToHtml(article.Body)),
            Sources = new HtmlString(markdown.ToHtml(string.Join("\n", article.Sources.Select(source => "* " + source)))),
            HasSources = article.Sources.Count > 0,
            Pictures = new PictureSet(article.Name, CatalogLinks.To(RecordType.Article, article.Id, article.Name), await Db.MediaFiles.PicturesAsync(article.Subject, cancellationToken)),
            Document = article.IsDocument ? DocumentFacts(article) : [],
            ReplacedBy = successor is null ? null : new LabelledLink(successor.Name, CatalogLinks.To(RecordType.Article, successor.Id, successor.Name)),
        });
    }

    private static IReadOnlyList<Fact> DocumentFacts(Article article)
    {
        List<Fact?> facts =
        [
            new("Số, ký hiệu", article.DocumentNumber ?? "Không ghi"),
            article.DocumentDate is { } day ? new("Ngày ban hành", VietnameseDay.Show(day)) : null,
            article.IssuingBody is null ? null : new("Cơ quan ban hành", article.IssuingBody),
            article.FileUrl is null ? null : new("Bản toàn văn", article.FileUrl) { Url = article.FileUrl, IsExternal = true },
        ];
        return [.. facts.OfType<Fact>()];
    }
}

public sealed record ArticlesPage(IReadOnlyList<SectionChoice> Sections, IReadOnlyList<ArticleLine> Lines, Paging Paging, string Url);

public sealed record SectionChoice(string Name, string Url, bool IsChosen);

public sealed record ArticleLine(string Title, string Url, string Summary, DateOnly PublishedOn, string Section, string? Number);

public sealed record ArticlePage
{
    public required string Title { get; init; }
    public required string Url { get; init; }
    public required LabelledLink Section { get; init; }
    public required string Summary { get; init; }
    public required DateOnly PublishedOn { get; init; }
    public required string Author { get; init; }
    public required IHtmlContent Body { get; init; }
    public required IHtmlContent Sources { get; init; }
    public required bool HasSources { get; init; }
    public required PictureSet Pictures { get; init; }
    public required IReadOnlyList<Fact> Document { get; init; }
    public required LabelledLink? ReplacedBy { get; init; }
}
