using Catalog.Core.Articles;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Documents;

/// <summary>The papers on which the campaign and the register stand, whichever section they are filed in.</summary>
public sealed class DocumentsController(CatalogDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("/van-ban")]
    public async Task<IActionResult> Index(string? kind, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var live = db.Articles.AsNoTracking().Where(a => a.State == RecordState.Live && a.DocumentKind != null);
        var counts = await live.GroupBy(a => a.DocumentKind!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var chosen = counts.Where(c => c.Key.ToString() == kind).Select(c => (DocumentKind?)c.Key).FirstOrDefault();
        if (chosen is { } only) live = live.Where(a => a.DocumentKind == only);
        var paging = Paging.Of(page, await live.CountAsync(cancellationToken));
        var found = await live.OrderByDescending(a => a.DocumentDate ?? a.PublishedOn).ThenBy(a => a.Id).Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        return View(new DocumentsPage(
            [.. counts.OrderBy(c => c.Key).Select(c => new DocumentChoice(DocumentWords.Of(c.Key), c.Count, c.Key == chosen ? CatalogLinks.Documents : $"{CatalogLinks.Documents}?kind={c.Key}", c.Key == chosen))],
            [.. found.Select(a => new DocumentLine(a.Name, CatalogLinks.To(RecordType.Article, a.Id, a.Name), DocumentWords.Of(a.DocumentKind!.Value), a.DocumentNumber, a.DocumentDate, a.IssuingBody, a.IsReplacedOn(today)))],
            paging,
            chosen is null ? CatalogLinks.Documents : $"{CatalogLinks.Documents}?kind={chosen}"));
    }
}

public sealed record DocumentsPage(IReadOnlyList<DocumentChoice> Kinds, IReadOnlyList<DocumentLine> Lines, Paging Paging, string Url);

public sealed record DocumentChoice(string Label, int Count, string Url, bool IsChosen);

public sealed record DocumentLine(string Title, string Url, string Kind, string? Number, DateOnly? On, string? Body, bool IsReplaced);
