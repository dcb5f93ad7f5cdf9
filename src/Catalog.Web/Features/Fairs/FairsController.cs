using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Fairs;

/// <summary>Fairs and markets: what runs, what comes, what is over.</summary>
public sealed class FairsController(CatalogDbContext db, FairListQuery list, FairPageQuery query) : RecordController(db)
{
    [HttpGet("/hoi-cho")]
    public async Task<IActionResult> Index(string? page, CancellationToken cancellationToken) =>
        View(await list.ReadAsync(FairListFilter.Read(Request.Query), page, cancellationToken));

    [HttpGet("/hoi-cho/{address}"), Viewed(RecordType.Fair)]
    public async Task<IActionResult> Details(string address, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Fairs, RecordType.Fair, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, cancellationToken));
    }
}
