using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>Pages of single records: what an address leads to when it is not quite that of a living record.</summary>
public abstract class RecordController(CatalogDbContext db) : Controller
{
    /// <summary>In the view data: the living record that the page is about, whose card the layout names.</summary>
    public const string CardOf = "CardOf";
    private const int MostMerges = 8; // a chain of merges that is longer than any we would make

    protected CatalogDbContext Db => db;

    /// <summary>404, 301 to the right address or to what it was merged into, 410 when retired; null when the page can be shown.</summary>
    protected async Task<IActionResult?> TurnAwayAsync<T>(IQueryable<T> records, RecordType type, SlugKey key, CancellationToken cancellationToken) where T : Record
    {
        if (key.Id is not { } id) return NotFound();
        for (var step = 0; step < MostMerges; step++)
        {
            var head = await records.AsNoTracking().Where(r => r.Id == id)
                .Select(r => new { r.Name, r.State, r.MergedIntoId }).FirstOrDefaultAsync(cancellationToken);
            if (head is null) return NotFound();
            if (head is { State: RecordState.Merged, MergedIntoId: { } target })
            {
                id = target;
                continue;
            }
            var url = CatalogLinks.To(type, id, head.Name);
            if (Request.Path != url) return RedirectPermanent(Request.PathBase + url + Request.QueryString);
            ViewData[CardOf] = new SubjectRef(type, id);
            return head.State == RecordState.Live ? null : await GoneAsync(new SubjectRef(type, id), head.Name, cancellationToken);
        }
        return NotFound();
    }

    private async Task<ViewResult> GoneAsync(SubjectRef subject, string name, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Gone", await GoneQuery.ReadAsync(db, subject, name, cancellationToken));
    }
}
