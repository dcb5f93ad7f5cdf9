using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Codes;

/// <summary>The short address that labels print: leads to whatever record carries the code.</summary>
public sealed class CodesController(CatalogDbContext db) : Controller
{
    [HttpGet("/p/{code}")]
    public async Task<IActionResult> Index(string code, CancellationToken cancellationToken)
    {
        if (PublicCode.Normalize(code) is not { } known) return NotFound();
        var record = await db.RecordCodes.AsNoTracking().Where(c => c.Code == known).Select(c => new { c.Type, c.RecordId }).FirstOrDefaultAsync(cancellationToken);
        if (record is null || !CatalogLinks.HasPage(record.Type)) return NotFound();
        // The slug is not known here; the page itself sends on to its full address, or says what became of the record.
        return Redirect(Request.PathBase + CatalogLinks.To(record.Type, record.RecordId, ""));
    }
}
