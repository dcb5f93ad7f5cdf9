using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Honours;

/// <summary>The register of honours: each belongs to one subject, of one edition, given by one body.</summary>
public sealed class HonoursController(CatalogDbContext db, HonourRegisterQuery query) : RecordController(db)
{
    [HttpGet("/ton-vinh")]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellationToken) =>
        View(await query.ReadAsync(HonourFilter.Read(Request.Query), page, cancellationToken));

    [HttpGet("/ton-vinh/{address}"), Viewed(RecordType.Honour)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Honours, RecordType.Honour, key, cancellationToken) ?? View(await query.OneAsync(key.Id!.Value, cancellationToken));
    }
}
