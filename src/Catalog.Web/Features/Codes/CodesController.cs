using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Codes;

/// <summary>The short address that labels print: says at once whether a product's certificate holds, and leads to whatever else carries the code.</summary>
public sealed class CodesController(CatalogDbContext db, CodePageQuery query) : Controller
{
    [HttpGet("/p/{code}")]
    public async Task<IActionResult> Index(string code, CancellationToken cancellationToken)
    {
        if (PublicCode.Normalize(code) is not { } known) return Unknown();
        var record = await db.RecordCodes.AsNoTracking().Where(c => c.Code == known).Select(c => new { c.Type, c.RecordId }).FirstOrDefaultAsync(cancellationToken);
        if (record is null || !CatalogLinks.HasPage(record.Type)) return Unknown();
        // The slug is not known here; the page itself sends on to its full address, or says what became of the record.
        var page = record.Type == RecordType.Product ? await query.ReadAsync(record.RecordId, cancellationToken) : null;
        return page is null ? Redirect(Request.PathBase + CatalogLinks.To(record.Type, record.RecordId, "")) : View(page);
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}
